import { describe, expect, test } from 'vitest';
import { evaluate } from '#domain/screening/evaluate.ts';
import { agreementGroups } from '#domain/supervision/pairs.ts';
import { patternsOf } from '#domain/supervision/patterns.ts';
import { screeningIdSchema, userIdSchema } from '#shared/vocabulary/ids.ts';
import type { Outcome, Response } from '#shared/vocabulary/screening.ts';
import { type Screening, screeningSchema } from '#shared/vocabulary/screening-decision.ts';
import { allMet, answered, survivorInstrument as instrument, sheetOf } from '../screening/sheets.ts';

const FRIEDA = userIdSchema.parse('11111111-1111-4111-8111-111111111111');
const OTHER = userIdSchema.parse('22222222-2222-4222-8222-222222222222');
const SUPERVISOR = userIdSchema.parse('33333333-3333-4333-8333-333333333333');
const ID = screeningIdSchema.parse('44444444-4444-4444-8444-444444444444');

function screened(
  said: Readonly<Record<string, Response>>,
  decided: Outcome,
  { by = FRIEDA, on = '2026-11-24', blind }: { by?: typeof FRIEDA; on?: string; blind?: Outcome } = {},
): Screening {
  const sheet = sheetOf(answered(instrument, { 'contact-about-case': 'notAsked', ...said }));
  return screeningSchema.parse({
    id: ID,
    person: '55555555-5555-4555-8555-555555555555',
    occasion: 'asked',
    on,
    decidedAt: '2026-11-24T10:00:00.000Z',
    by,
    instrument: { id: 'survivor', version: '1.1.0', hash: 'a-hash' },
    preconditions: allMet,
    sheet,
    evaluation: evaluate({ instrument, hash: 'a-hash', preconditions: allMet, sheet }),
    decision: { outcome: decided, reasons: 'Talked', safeguards: [] },
    milder: false,
    queued: 'no',
    ...(blind === undefined ? {} : { blind: { outcome: blind, reasons: 'Read', by: SUPERVISOR } }),
  });
}

describe('what the screenings show together', () => {
  const all = [
    screened({ weapon: 'yes' }, 'proceedWithSafeguards'),
    screened({ weapon: 'yes' }, 'pause'),
    screened({ debt: 'yes' }, 'clarify'),
    screened({ oath: 'notAsked', debt: 'declined' }, 'proceedWithSafeguards'),
    screened({ oath: 'notAsked' }, 'proceedWithSafeguards'),
  ];
  const patterns = patternsOf(all.map((screening) => ({ screening, instrument })));

  test('how often people decided otherwise, in both directions', () => {
    expect(patterns).toMatchObject({ screenings: 5, all: { followed: 3, milder: 1, sterner: 1 } });
  });

  test('which questions stay open, the most often first; a follow-up that nothing opened is none', () => {
    expect(patterns.unasked).toEqual([
      { instrument: 'survivor 1.1.0', item: 'oath', due: 5, notAsked: 2, declined: 0 },
      { instrument: 'survivor 1.1.0', item: 'debt', due: 5, notAsked: 0, declined: 1 },
    ]);
  });

  test('which rules fire and are overruled, and which answers decided', () => {
    expect(patterns.rules).toEqual([
      { instrument: 'survivor 1.1.0', rule: 'weapon-about', fired: 2, followed: 1, milder: 1, sterner: 0 },
      {
        instrument: 'survivor 1.1.0',
        rule: 'held-by-debt-or-papers',
        fired: 1,
        followed: 0,
        milder: 0,
        sterner: 1,
      },
    ]);
    expect(patterns.answers.slice(0, 2)).toEqual([
      { instrument: 'survivor 1.1.0', item: 'weapon', followed: 1, milder: 1, sterner: 0 },
      { instrument: 'survivor 1.1.0', item: 'debt', followed: 0, milder: 0, sterner: 1 },
    ]);
  });

  test('of none, nothing', () => {
    expect(patternsOf([])).toEqual({
      screenings: 0,
      all: { followed: 0, milder: 0, sterner: 0 },
      unasked: [],
      rules: [],
      answers: [],
    });
  });
});

test('agreement counts what was judged blind, and by whom, with what and when it was decided', () => {
  const groups = agreementGroups([
    screened({}, 'noConcern', { blind: 'noConcern' }),
    screened({}, 'clarify', { blind: 'pause', by: OTHER, on: '2026-04-01' }),
    screened({}, 'noConcern', { by: OTHER }),
  ]);
  expect(groups.map(({ by, of, agreement }) => [by, of, agreement.pairs, agreement.agreed])).toEqual([
    ['all', '', 2, 1],
    ['facilitator', FRIEDA, 1, 1],
    ['facilitator', OTHER, 1, 0],
    ['instrument', 'survivor 1.1.0', 2, 1],
    ['quarter', '2026-Q2', 1, 0],
    ['quarter', '2026-Q4', 1, 1],
  ]);
  expect(agreementGroups([])).toEqual([
    { by: 'all', of: '', agreement: { pairs: 0, agreed: 0, cautions: ['noPairs'] } },
  ]);
});
