import {
  type Instrument,
  type InstrumentPart,
  instrumentPartSchema,
  type Outcome,
} from '#shared/vocabulary/screening.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import { unmetPreconditions } from './evaluate.ts';
import { indicate } from './indicate.ts';
import { responsesOf, worriedIn } from './responses.ts';

/** One part that is not the same in two versions. `fields` are what differs in it, where it is in both. */
export interface Difference {
  readonly list: InstrumentPart;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly fields: readonly string[];
}

/** What differs from one version to another, part by part, in the order of the newer one. */
export function differences(from: Instrument, to: Instrument): Difference[] {
  return instrumentPartSchema.options.flatMap((list) => {
    const [before, after]: (readonly { readonly id: string }[])[] = [from[list], to[list]];
    const old = new Map((before ?? []).map((part) => [part.id, part]));
    const kept = (after ?? []).filter(({ id }) => old.has(id)).map(({ id }) => id);
    const keptBefore = [...old.keys()].filter((id) => kept.includes(id));
    const changed = (after ?? []).flatMap((part): Difference[] => {
      const was = old.get(part.id);
      if (was === undefined) return [{ list, id: part.id, change: 'added', fields: [] }];
      const fields = fieldsThatDiffer(was, part);
      if (fields.length > 0) return [{ list, id: part.id, change: 'changed', fields }];
      const moved = keptBefore.indexOf(part.id) !== kept.indexOf(part.id);
      return moved ? [{ list, id: part.id, change: 'moved', fields: [] }] : [];
    });
    const removed = [...old.keys()]
      .filter((id) => !kept.includes(id))
      .map((id): Difference => ({ list, id, change: 'removed', fields: [] }));
    return [...changed, ...removed];
  });
}

function fieldsThatDiffer(one: object, other: object): string[] {
  const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)),
  );
}

/** What a past screening would have indicated under another version, beside what it indicated. */
export interface WouldIndicate {
  readonly before: Outcome;
  readonly after: Outcome;
  /** Questions of the other version that were not in the one it was made with, and so were not asked. */
  readonly newlyAsked: readonly string[];
}

/**
 * A past screening under another version: the same answers, as far as it still asks for them, and the same earlier
 * screenings. What it asks anew was not asked then, which is never read as *no*.
 */
export function wouldIndicate(
  { preconditions, sheet, evaluation }: Screening,
  earlier: readonly Screening[],
  asked: Instrument,
  other: Instrument,
): WouldIndicate {
  const known = {
    unmetPreconditions: unmetPreconditions(preconditions),
    worriedEarlier: worriedIn(
      other,
      earlier.map((screening) => screening.sheet),
    ),
  };
  const old = new Set(asked.items.map(({ id }) => id));
  return {
    before: evaluation.outcome,
    after: indicate(other, responsesOf(other, sheet), known).outcome,
    newlyAsked: other.items.map(({ id }) => id).filter((id) => !old.has(id)),
  };
}
