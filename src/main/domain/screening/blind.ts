import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Context } from '../context.ts';
import type { Pathway } from '../state.ts';

type Reader = Pick<Context, 'user' | 'policy'>;

/** Whether this user judges each queued decision before they see it. */
export function judgesBlind({ user, policy }: Reader): boolean {
  return user.role === 'supervisor' && policy.screening.blindAudit;
}

/** The supervisor may not see this decision yet: it is queued, unaudited, and they have not judged it. */
export function isBlind(screening: Screening, reader: Reader): boolean {
  return judgesBlind(reader) && isUnjudged(screening);
}

/** A supervisor may still have to judge this decision blind. */
export function isUnjudged({ queued, blind, audit }: Screening): boolean {
  return queued !== 'no' && blind === undefined && audit === undefined;
}

/** A screening that counts today was not judged yet. */
export function awaitsJudgment(pathway: Pathway): boolean {
  return pathway.screenings.slice(pathway.screeningsOvertaken).some(isUnjudged);
}

/**
 * What the screenings allow would tell a supervisor the decision they are still to judge blind. An end is another
 * matter: found coercion is shown at once, for a notice and a safety plan cannot wait for a judgment.
 */
export function hidesStanding(pathway: Pathway, reader: Reader): boolean {
  return judgesBlind(reader) && awaitsJudgment(pathway);
}
