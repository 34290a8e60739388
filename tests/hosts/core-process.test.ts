import { afterEach, expect, test, vi } from 'vitest';
import { type CoreProcess, keepCore } from '#main/hosts/core-process.ts';
import { forkCore } from '#main/hosts/fork.ts';
import { hostWords } from '#main/hosts/words.ts';
import type { Notice } from '#shared/messages.ts';
import { fixtureCore, isRunning } from './fixture/places.ts';

let core: CoreProcess;
afterEach(() => core.close());

function start(store = 'store'): Notice[] {
  const notices: Notice[] = [];
  core = keepCore(forkCore(fixtureCore, store), hostWords('en'));
  core.onNotice((notice) => notices.push(notice));
  return notices;
}

async function pid(): Promise<number> {
  const reply = await core.call('pid', null);
  return reply.ok ? Number(reply.output) : Number.NaN;
}

test('a call made before the core is ready is answered once it is', async () => {
  start();
  expect(await core.call('echo', { a: [1, 'ñ', null] })).toEqual({ ok: true, output: { a: [1, 'ñ', null] } });
});

test('a refusal travels as it is', async () => {
  start();
  const reply = await core.call('nothing-of-the-kind', null);
  expect(reply).toMatchObject({ ok: false, error: { code: 'no-such-procedure' } });
});

test('a lock from the host ends the process, and a fresh one answers', async () => {
  const notices = start();
  const before = await pid();
  const underWay = core.call('never', null);
  core.lock('suspend');
  expect(await underWay).toMatchObject({ ok: false, error: { code: 'locked-meanwhile' } });
  const after = await pid();
  expect(after).not.toBe(before);
  expect(isRunning(before)).toBe(false);
  expect(isRunning(after)).toBe(true);
  expect(notices).toEqual([
    { notice: 'ready' },
    { notice: 'locked', reason: 'suspend' },
    { notice: 'ready' },
  ]);
});

test('two locks at once are one', async () => {
  const notices = start();
  await pid();
  core.lock('suspend');
  core.lock('suspend');
  await pid();
  expect(notices.filter(({ notice }) => notice === 'locked')).toHaveLength(1);
});

test.each(['lock', 'idle'])(
  'a core that says it locks (%s) ends, and a fresh one answers',
  async (procedure) => {
    const notices = start();
    const before = await pid();
    expect(await core.call(procedure, null)).toMatchObject({ ok: true });
    await vi.waitFor(
      () => expect(notices.map(({ notice }) => notice)).toEqual(['ready', 'locked', 'ready']),
      5_000,
    );
    expect(await pid()).not.toBe(before);
    expect(isRunning(before)).toBe(false);
  },
);

test('a crash answers what was under way, and a fresh core takes over', async () => {
  start();
  const before = await pid();
  const [crash, other] = await Promise.all([core.call('never', null), core.call('crash', null)]);
  for (const reply of [crash, other])
    expect(reply).toMatchObject({ ok: false, error: { code: 'core-ended' } });
  expect(await pid()).not.toBe(before);
});

test('a core that never starts is not started for ever', async () => {
  start('will-not-start');
  expect(await core.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'core-will-not-start' } });
  expect(core.pid).toBeUndefined();
});

test('a program that is not there counts as a core that does not start', async () => {
  core = keepCore((events) => {
    queueMicrotask(() => events.exit());
    return { pid: undefined, send: () => {}, end: () => {}, kill: () => {} };
  }, hostWords('es'));
  const reply = await core.call('echo', 1);
  expect(reply).toMatchObject({ ok: false, error: { message: hostWords('es')('core-will-not-start') } });
});

test('closing ends the process, and nothing is asked of it after', async () => {
  start();
  const before = await pid();
  await Promise.all([core.close(), core.close()]);
  expect(isRunning(before)).toBe(false);
  expect(await core.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'core-ended' } });
});

test('a listener that left hears nothing more', async () => {
  start();
  const heard: Notice[] = [];
  const leave = core.onNotice((notice) => heard.push(notice));
  await core.call('notify', null);
  leave();
  await core.call('notify', null);
  expect(heard.filter(({ notice }) => notice === 'changed')).toHaveLength(1);
});
