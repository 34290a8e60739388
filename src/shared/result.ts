/**
 * What an expected failure looks like everywhere in Circlekeeper: a value, never an exception.
 * Bugs throw; refusals are returned.
 */
export type Result<Value, Failure = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/**
 * Why something was not done. `code` names a sentence in `locales/<language>/errors.json`, `params` fill its
 * gaps (never with a person's name or words), and `missing` says what is needed and who can supply it.
 */
export interface Refusal {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly missing?: readonly Missing[];
}

/** One thing that is needed before a step can be taken. `what` names a sentence in `locales/<language>/missing.json`. */
export interface Missing {
  readonly what: string;
  readonly who: Supplier;
}

/** Who can supply a missing thing. */
export type Supplier =
  | 'survivor'
  | 'accountableParty'
  | 'facilitator'
  | 'supervisor'
  | 'keyholder'
  | 'advocate';

/** A success that carries `value`. */
export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A refusal with its code, and what would mend it where that is known. */
export function refuse(
  code: string,
  detail: { params?: Record<string, string | number>; missing?: readonly Missing[] } = {},
): Result<never, Refusal> {
  return { ok: false, error: { code, ...detail } };
}
