import type { Preconditions } from '#shared/vocabulary/screening.ts';

const met = { met: true } as const;
/** Everything held while asking. */
export const allMet = {
  askedAlone: met,
  privatePlace: met,
  independentInterpreter: met,
  toldUseAndSkip: met,
  safeWayToReach: met,
  facilitatorHasNoTie: met,
} satisfies Preconditions;
