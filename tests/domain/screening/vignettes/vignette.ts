import type { Instrument, Outcome, Preconditions, Response } from '#shared/vocabulary/screening.ts';

/** A made-up person in a facilitator's words; what is not named was asked and worried nobody. */
export interface Vignette {
  readonly name: string;
  readonly words: string;
  readonly instrument?: Instrument;
  readonly preconditions?: Preconditions;
  readonly said: Readonly<Record<string, Response>>;
  /** What was said in an earlier screening, if there was one. */
  readonly before?: Readonly<Record<string, Response>>;
  readonly outcome: Outcome;
  readonly fired: readonly string[];
  readonly open?: readonly string[];
  readonly contradictions?: readonly string[];
  readonly safeguards: readonly string[];
  readonly services?: readonly string[];
  readonly why: string;
}
