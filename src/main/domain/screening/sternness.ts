import { type Outcome, outcomeSchema } from '#shared/vocabulary/screening.ts';

const rank = (outcome: Outcome): number => outcomeSchema.options.indexOf(outcome);

/** `one` lets more go on than `other`. A decision milder than the indicated outcome needs a written reason. */
export function isMilder(one: Outcome, other: Outcome): boolean {
  return rank(one) < rank(other);
}

/** The sternest of several outcomes; of none, `noConcern`. */
export function sternest(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>((most, outcome) => (isMilder(most, outcome) ? outcome : most), 'noConcern');
}

/** The milder of two outcomes. */
export function milder(one: Outcome, other: Outcome): Outcome {
  return isMilder(one, other) ? one : other;
}
