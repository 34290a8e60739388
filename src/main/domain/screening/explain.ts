import {
  type Instrument,
  type Outcome,
  type Response,
  responseSchema,
} from '#shared/vocabulary/screening.ts';
import { indicate, type Known } from './indicate.ts';
import { levelOf, type Responses, safeResponse } from './responses.ts';

/** A change of one answer, and the outcome it would bring. */
export interface SingleChange {
  readonly item: string;
  readonly response: Response;
  readonly outcome: Outcome;
}

/** Every item answered so that it worries nobody: the mildest sheet there is. */
export function safestResponses(instrument: Instrument): Responses {
  return new Map(instrument.items.map((item) => [item.id, safeResponse(item)]));
}

/**
 * A smallest set of items whose answers alone give the outcome: with every other item answered safely it is the same,
 * and since worse answers never make it milder, nothing else that could have been said would have made it milder.
 * Of several such sets, one that rests on critical items and on things said rather than unsaid.
 */
export function explanation(instrument: Instrument, responses: Responses, known: Known = {}): string[] {
  const { outcome } = indicate(instrument, responses, known);
  const weight = (item: Instrument['items'][number]): number => {
    const level = levelOf(item, responses.get(item.id) ?? 'notAsked');
    return (item.critical ? 2 : 0) + (level === 'unanswered' ? 0 : 1);
  };
  const kept = new Map(responses);
  for (const item of [...instrument.items].sort((one, other) => weight(one) - weight(other))) {
    const without = new Map(kept).set(item.id, safeResponse(item));
    if (indicate(instrument, without, known).outcome === outcome) kept.set(item.id, safeResponse(item));
  }
  return instrument.items.filter((item) => kept.get(item.id) !== safeResponse(item)).map(({ id }) => id);
}

/** Every change of a single answer that would change the outcome, found by trying them all. */
export function singleChanges(
  instrument: Instrument,
  responses: Responses,
  known: Known = {},
): SingleChange[] {
  const { outcome } = indicate(instrument, responses, known);
  return instrument.items.flatMap(({ id }) =>
    responseSchema.options
      .filter((response) => response !== responses.get(id))
      .map((response) => ({
        item: id,
        response,
        outcome: indicate(instrument, new Map(responses).set(id, response), known).outcome,
      }))
      .filter((change) => change.outcome !== outcome),
  );
}
