import fc from 'fast-check';
import { evaluate } from '#domain/screening/evaluate.ts';
import { safeResponse } from '#domain/screening/responses.ts';
import accountableParty from '#policies/instruments/accountable-party-1.json' with { type: 'json' };
import family from '#policies/instruments/family-1.json' with { type: 'json' };
import survivor from '#policies/instruments/survivor-1.json' with { type: 'json' };
import {
  type AnswerSheet,
  type Evaluation,
  type Instrument,
  instrumentSchema,
  type Preconditions,
  type Response,
  responseSchema,
  type ScreeningItem,
} from '#shared/vocabulary/screening.ts';
import { allMet } from './preconditions.ts';

export const survivorInstrument = instrumentSchema.parse(survivor);
export const familyInstrument = instrumentSchema.parse(family);
export const accountablePartyInstrument = instrumentSchema.parse(accountableParty);
export const instruments = [survivorInstrument, familyInstrument, accountablePartyInstrument] as const;

/** `npm test` is brisk; CIRCLEKEEPER_LONG=1 is thorough. */
export const runs = {
  seed: 20261124,
  numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? 100_000 : 3_000,
};

export { allMet };

export function sheetOf(responses: Iterable<readonly [string, Response]>): AnswerSheet {
  return Object.fromEntries(
    [...responses].map(([item, response]) => [item, { response, source: 'said', on: '2026-11-24' } as const]),
  );
}

/** Every question answered so that it worries nobody, but for `said`. */
export function answered(
  instrument: Instrument,
  said: Readonly<Record<string, Response>>,
): Map<string, Response> {
  const unknown = Object.keys(said).filter((id) => !instrument.items.some((item) => item.id === id));
  if (unknown.length > 0) throw new Error(`no such items: ${unknown.join(', ')}`);
  return new Map(instrument.items.map((item) => [item.id, said[item.id] ?? safeResponse(item)]));
}

export function judge(
  instrument: Instrument,
  responses: Iterable<readonly [string, Response]>,
  preconditions: Preconditions = allMet,
  earlier: readonly Iterable<readonly [string, Response]>[] = [],
): Evaluation {
  return evaluate({
    instrument,
    hash: 'a-hash',
    preconditions,
    sheet: sheetOf(responses),
    earlier: earlier.map(sheetOf),
  });
}

/** Any responses at all, from complete to empty; critical worries seldom, or they would decide every sheet. */
export function anyResponses(instrument: Instrument): fc.Arbitrary<Map<string, Response>> {
  return fc
    .record({
      worry: fc.constantFrom(0, 1, 1, 2, 6),
      criticalWorry: fc.constantFrom(0, 0, 0, 0, 2),
      silence: fc.constantFrom(0, 0, 1, 2, 6),
      criticalSilence: fc.constantFrom(0, 0, 0, 1),
    })
    .chain(({ worry, criticalWorry, silence, criticalSilence }) =>
      fc.tuple(
        ...instrument.items.map((item) =>
          fc.oneof(
            { weight: 12, arbitrary: fc.constant(safeResponse(item)) },
            {
              weight: item.critical ? criticalWorry : worry,
              arbitrary: fc.constantFrom<Response>('possibly', item.concernWhen),
            },
            {
              weight: item.critical ? criticalSilence : silence,
              arbitrary: fc.constantFrom<Response>('notAsked', 'declined'),
            },
          ),
        ),
      ),
    )
    .map((responses) => new Map(instrument.items.map((item, at) => [item.id, responses[at] ?? 'notAsked'])));
}

export const anyResponse = fc.constantFrom(...responseSchema.options);
export const anyItem = (instrument: Instrument): fc.Arbitrary<ScreeningItem> =>
  fc.constantFrom(...instrument.items);
