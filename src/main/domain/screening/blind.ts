import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Context } from '../context.ts';
import type { Pathway } from '../state.ts';

/** The supervisor may not see this decision yet: it is queued, unaudited, and they have not judged it. */
export function isBlind(screening: Screening, { user, policy }: Pick<Context, 'user' | 'policy'>): boolean {
  return (
    user.role === 'supervisor' &&
    policy.screening.blindAudit &&
    screening.queued !== 'no' &&
    screening.blind === undefined &&
    screening.audit === undefined
  );
}

/**
 * What the screenings allow would tell a supervisor the decision they are still to judge blind. An end is another
 * matter: found coercion is shown at once, for a notice and a safety plan cannot wait for a judgment.
 */
export function hidesStanding(pathway: Pathway, context: Context): boolean {
  return pathway.screenings
    .slice(pathway.screeningsOvertaken)
    .some((screening) => isBlind(screening, context));
}
