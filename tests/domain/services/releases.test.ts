import { describe, expect, test } from 'vitest';
import { releaseFor } from '#domain/services/decide.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { type ReleaseId, releaseIdSchema } from '#shared/vocabulary/ids.ts';
import { Practice, referral } from '../process/practice.ts';
import { serviceKinds } from '../process/program.ts';

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);
type Release = Input<'release.sign'>['release'];

function sign(practice: Practice, more: Partial<Release> = {}): Result<unknown> {
  const release: Release = {
    survivor: practice.pathway().survivor,
    parts: ['plan'],
    to: 'Lee, housing lawyer',
    why: 'A lease',
    signedOn: practice.today,
    until: practice.day(14),
    language: 'en',
    informed: true,
    ...more,
  };
  return practice.ask('release.sign', { release });
}

function signed(practice: Practice, more: Partial<Release> = {}): ReleaseId {
  const result = sign(practice, more);
  if (!result.ok) throw new Error(result.error.code);
  return releaseIdSchema.parse(result.value);
}

const mayLeave = (practice: Practice, release: ReleaseId, at = 0) =>
  code(releaseFor(practice.state, practice.pathway(at), release, practice.context('facilitator')));

describe('a release', () => {
  test('lets something leave until its last day, and not on the day after', () => {
    const practice = new Practice();
    const release = signed(practice);
    expect(mayLeave(practice, release)).toBe('done');
    practice.wait(14);
    expect(mayLeave(practice, release)).toBe('done');
    practice.wait(1);
    expect(mayLeave(practice, release)).toBe('release-over');
  });

  test('that was taken back lets nothing leave from that moment on, whoever wrote it down', () => {
    const practice = new Practice();
    const release = signed(practice);
    expect(code(practice.ask('release.revoke', { release }, 'supervisor'))).toBe('done');
    expect(mayLeave(practice, release)).toBe('release-revoked');
    expect(code(practice.ask('release.revoke', { release }))).toBe('release-revoked');
  });

  test('of one survivor lets nothing leave about another', () => {
    const practice = new Practice(referral(2, 1));
    const release = signed(practice);
    expect(mayLeave(practice, release, 0)).toBe('done');
    expect(mayLeave(practice, release, 1)).toBe('release-not-for-this');
  });

  test('lasts as long as policy allows, to the day', () => {
    const practice = new Practice();
    const { maxDays } = practice.policy.release;
    expect(code(sign(practice, { until: practice.day(maxDays) }))).toBe('done');
    expect(sign(practice, { until: practice.day(maxDays + 1) })).toMatchObject({
      error: { code: 'release-too-long', params: { days: maxDays } },
    });
  });

  test('cannot end before it begins, begin tomorrow, or be signed by anyone but a survivor', () => {
    const practice = new Practice();
    expect(code(sign(practice, { until: practice.day(-1) }))).toBe('release-ends-before');
    expect(code(sign(practice, { signedOn: practice.day(1), until: practice.day(2) }))).toBe('day-in-future');
    expect(code(sign(practice, { survivor: practice.pathway().accountableParty }))).toBe('not-a-survivor');
  });

  test('that nobody signed is not on record', () => {
    expect(mayLeave(new Practice(), releaseIdSchema.parse('made-up'))).toBe('release-unknown');
  });
});

describe('a service', () => {
  test('goes on after every pathway has ended: it never depends on the process', () => {
    const practice = new Practice();
    practice.ask('pathway.withdraw', { pathway: practice.pathway().id });
    const kind = serviceKinds[0]?.id ?? '';
    const person = practice.pathway().survivor;
    const recorded = practice.ask('service.record', { person, kind, standing: 'wanted', on: practice.today });
    expect(recorded.ok).toBe(true);
    const service = practice.state.services[0]?.id ?? '';
    practice.wait(400);
    practice.ask('service.change', { service, standing: 'kept', provider: 'Harbor', on: practice.today });
    expect(practice.state.services[0]).toMatchObject({
      standing: 'kept',
      provider: 'Harbor',
      history: [{ standing: 'wanted' }, { standing: 'kept' }],
    });
  });
});
