import { describe, expect, test } from 'vitest';
import { type StandingQuestion, screeningStanding } from '#domain/screening/standing.ts';

const question: StandingQuestion = {
  decidedAt: '2026-11-01T09:00:00.000Z',
  now: '2026-11-10T09:00:00.000Z',
  validDays: 30,
  everyDays: 90,
  calls: [],
};

describe('whether the latest screening still stands', () => {
  test('nobody was ever screened', () => {
    expect(screeningStanding({ ...question, decidedAt: undefined })).toEqual({
      valid: false,
      due: ['neverScreened'],
    });
  });

  test('a fresh decision carries any step', () => {
    expect(screeningStanding({ ...question, ahead: 'planApproval' })).toEqual({
      valid: true,
      validUntil: '2026-12-01T09:00:00.000Z',
      dueBy: '2027-01-30T09:00:00.000Z',
      due: [],
    });
  });

  test.each([
    ['2026-12-01T08:59:59.999Z', true],
    ['2026-12-01T09:00:00.000Z', false],
  ])('at %s it is valid: %s', (now, valid) => {
    expect(screeningStanding({ ...question, now }).valid).toBe(valid);
  });

  test('an old decision is due only for a step that wants one', () => {
    const old = { ...question, now: '2026-12-24T09:00:00.000Z' };
    expect(screeningStanding(old).due).toEqual([]);
    expect(screeningStanding({ ...old, ahead: 'circle' }).due).toEqual(['circleAhead']);
    expect(screeningStanding({ ...old, ahead: 'planApproval' }).due).toEqual(['planApprovalAhead']);
  });

  test('after ninety days it is due whatever happens', () => {
    expect(screeningStanding({ ...question, now: '2027-01-30T09:00:00.000Z' }).due).toEqual(['periodic']);
    expect(screeningStanding({ ...question, now: '2027-01-30T08:59:59.999Z' }).due).toEqual([]);
  });

  test.each(['violationReported', 'concernRaised', 'asked'] as const)('%s makes it due at once', (reason) => {
    const at = (instant: string) => screeningStanding({ ...question, calls: [{ reason, at: instant }] });
    expect(at('2026-11-05T09:00:00.000Z')).toMatchObject({ valid: false, due: [reason] });
    expect(at('2026-11-01T09:00:00.000Z')).toMatchObject({ valid: false, due: [reason] });
    expect(at('2026-11-01T08:59:59.999Z')).toMatchObject({ valid: true, due: [] });
  });

  test('every circle wants a screening of its own', () => {
    const held = { ...question, calls: [{ reason: 'circleHeld', at: '2026-11-05T09:00:00.000Z' } as const] };
    expect(screeningStanding(held)).toMatchObject({ valid: true, due: [] });
    expect(screeningStanding({ ...held, ahead: 'circle' })).toMatchObject({
      valid: false,
      due: ['circleAhead'],
    });
  });
});
