import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, Refused } from '#renderer/bridge/client.ts';
import type { BridgeReply } from '#shared/bridge.ts';

function answering(reply: BridgeReply) {
  const ask = vi.fn(async () => reply);
  vi.stubGlobal('window', { circlekeeper: { call: ask } });
  return ask;
}

afterEach(() => vi.unstubAllGlobals());

describe('asking the core', () => {
  it('hands the question over as it is and the answer back', async () => {
    const ask = answering({ ok: true, output: { passphrase: 'quiet harbor moss lantern' } });
    await expect(call('passphrase.suggest', {})).resolves.toEqual({
      passphrase: 'quiet harbor moss lantern',
    });
    expect(ask).toHaveBeenCalledWith('passphrase.suggest', {});
  });

  it('throws a refusal with everything that would mend it', async () => {
    answering({
      ok: false,
      error: {
        code: 'screening-expired',
        message: 'The last screening is too old for this step.',
        params: { days: 30 },
        missing: [{ what: 'screening-current', who: 'facilitator' }],
        issues: [{ path: 'on', message: 'day-in-future' }],
      },
    });
    const refusal = await call('today.view', {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    if (!(refusal instanceof Refused)) return;
    expect(refusal).toMatchObject({ code: 'screening-expired', params: { days: 30 } });
    expect(refusal.missing).toEqual([{ what: 'screening-current', who: 'facilitator' }]);
    expect(refusal.issueAt('on')).toBe('day-in-future');
    expect(refusal.issueAt('words')).toBeUndefined();
  });
});
