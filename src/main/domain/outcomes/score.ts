import type { Answers, Measure } from '#shared/vocabulary/measure.ts';

/** What the answers add up to. Where an item is missing, what it is part of has no sum: nothing is filled in. */
export interface Score {
  readonly total?: number;
  readonly clusters: readonly { readonly id: string; readonly sum?: number }[];
  readonly missing: readonly string[];
  /** The publisher's provisional pattern, as information for a clinician. It is never a diagnosis. */
  readonly pattern: 'met' | 'notMet' | 'notKnown';
}

/** Adds up a measure that can be added up; nothing for one whose answers stand each for itself. */
export function scoreOf({ items, scoring }: Measure, answers: Answers): Score | undefined {
  if (scoring === undefined) return undefined;
  const missing = items.flatMap(({ id }) => (answers[id] === undefined ? [id] : []));
  const total = sumOf(
    items.map(({ id }) => id),
    answers,
  );
  return {
    ...(total === undefined ? {} : { total }),
    clusters: scoring.clusters.map(({ id, items: own }) => {
      const sum = sumOf(own, answers);
      return sum === undefined ? { id } : { id, sum };
    }),
    missing,
    pattern:
      missing.length > 0
        ? 'notKnown'
        : scoring.clusters.every(
              ({ items: own, endorsed }) =>
                own.filter((id) => (answers[id] ?? 0) >= scoring.endorsedFrom).length >= endorsed,
            )
          ? 'met'
          : 'notMet',
  };
}

function sumOf(items: readonly string[], answers: Answers): number | undefined {
  let sum = 0;
  for (const id of items) {
    const answer = answers[id];
    if (answer === undefined) return undefined;
    sum += answer;
  }
  return sum;
}

/** Whether an answer asks for a calm talk about safety, by the program's own rule. */
export function asksForSafety({ safety }: Measure, answers: Answers): boolean {
  return safety?.items.some((id) => (answers[id] ?? Number.NEGATIVE_INFINITY) >= safety.from) ?? false;
}
