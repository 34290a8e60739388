import type { Instant } from '#shared/vocabulary/text.ts';

/** Something that happened and may call for a new screening. */
export interface ScreeningCall {
  readonly reason: 'violationReported' | 'concernRaised' | 'asked' | 'circleHeld';
  readonly at: Instant;
}

/** Why a screening is due. */
export type DueReason =
  | 'neverScreened'
  | 'violationReported'
  | 'concernRaised'
  | 'asked'
  | 'circleAhead'
  | 'planApprovalAhead'
  | 'periodic';

export interface StandingQuestion {
  /** When the latest decision was signed, if ever. */
  readonly decidedAt?: Instant | undefined;
  readonly now: Instant;
  /** Policy: days a decision carries a guarded step. */
  readonly validDays: number;
  /** Policy: days after which a screening is due whatever else happens. */
  readonly everyDays: number;
  readonly calls: readonly ScreeningCall[];
  /** A step that wants its own screening and comes next. */
  readonly ahead?: 'circle' | 'planApproval' | undefined;
}

export interface ScreeningStanding {
  /** A guarded step may rest on the latest decision. */
  readonly valid: boolean;
  readonly validUntil?: Instant;
  /** When the next screening is due at the latest. */
  readonly dueBy?: Instant;
  /** Why one is due now; empty when none is. */
  readonly due: readonly DueReason[];
}

const dayLength = 24 * 60 * 60 * 1000;
const after = (instant: Instant, days: number): number => Date.parse(instant) + days * dayLength;

/**
 * Whether the latest screening decision still stands, and why a new screening is due (DOMAIN: valid for a limited time;
 * due again before every circle, before the plan is approved, on any violation report, on any concern raised, after
 * so many days, and whenever anyone asks). Something that happens at the very moment of the decision comes after it.
 */
export function screeningStanding(question: StandingQuestion): ScreeningStanding {
  const { decidedAt, now, validDays, everyDays, calls, ahead } = question;
  if (decidedAt === undefined) return { valid: false, due: ['neverScreened'] };

  const time = Date.parse(now);
  const since = new Set(
    calls.filter(({ at }) => Date.parse(at) >= Date.parse(decidedAt)).map(({ reason }) => reason),
  );
  const called = (['violationReported', 'concernRaised', 'asked'] as const).filter((reason) =>
    since.has(reason),
  );
  const overtaken = ahead === 'circle' && since.has('circleHeld');
  const valid = time < after(decidedAt, validDays) && called.length === 0 && !overtaken;

  const due: DueReason[] = [...called];
  if (ahead === 'circle' && !valid) due.push('circleAhead');
  if (ahead === 'planApproval' && !valid) due.push('planApprovalAhead');
  if (time >= after(decidedAt, everyDays)) due.push('periodic');
  return {
    valid,
    validUntil: new Date(after(decidedAt, validDays)).toISOString(),
    dueBy: new Date(after(decidedAt, everyDays)).toISOString(),
    due,
  };
}
