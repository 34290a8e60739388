import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Ending } from '#shared/vocabulary/policy.ts';
import type { CaseEvent } from '../events.ts';
import { standingFromScreenings } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';
import type { ChartEvent } from './chart.ts';

/**
 * What a recorded event does to the pathway's chart, if anything. `pathway` is already the pathway after the event,
 * so that a screening decision speaks with everything that was decided before it.
 */
export function consequence(
  state: CaseState,
  pathway: Pathway,
  event: CaseEvent,
): ChartEvent['type'] | undefined {
  switch (event.type) {
    case 'referralTaken':
    case 'processChosen':
    case 'accountablePartyAgreed':
    case 'accountablePartyLeft':
    case 'communityReferred':
    case 'circleBegan':
    case 'circleEnded':
    case 'planningBegan':
    case 'circleCalled':
    case 'planApproved':
    case 'violationReported':
    case 'noticeIssued':
    case 'survivorWithdrew':
    case 'prosecutionChosen':
      return event.type;
    case 'eligibilityRecorded':
      return event.body.outcome === 'possibleSurvivor' ? 'possibleSurvivorSeen' : event.body.outcome;
    case 'possibleSurvivorDecided':
      return event.body.outcome === 'goOn' ? 'possibleSurvivorCleared' : 'possibleSurvivorConfirmed';
    case 'formChosen':
      return event.body.form === 'none' ? 'meetingDeclined' : 'prepared';
    case 'safetyPlanned':
      return 'safetyPlanned';
    case 'concernRaised':
      return 'screeningDue';
    case 'violationDecided':
      if (event.body.outcome === 'return') return 'violationReturned';
      return pathway.violations.some(({ decision }) => decision === undefined)
        ? undefined
        : 'violationResolved';
    case 'pathwayCompleted':
      return 'completed';
    case 'screeningDecided':
      return fromScreenings(state, pathway);
    case 'screeningAudited':
      return event.body.audit.verdict === 'concurs' ? fromAudit(state, pathway) : 'screeningDue';
    default:
      return undefined;
  }
}

/** An audit finds no coercion anew: what was found stands, and so does the safety plan made since. */
function fromAudit(state: CaseState, pathway: Pathway): ChartEvent['type'] | undefined {
  const happened = fromScreenings(state, pathway);
  return happened === 'coercionFound' ? undefined : happened;
}

function fromScreenings(state: CaseState, pathway: Pathway): ChartEvent['type'] {
  switch (standingFromScreenings(state, pathway)) {
    case 'coercion':
      return 'coercionFound';
    case 'current':
      return 'screeningCleared';
    case 'held':
      return 'screeningHeld';
    case 'withSupervisor':
      return 'screeningToSupervisor';
    case 'needed':
      return 'screeningIncomplete';
  }
}

const endings: Partial<Record<Stage, Ending>> = {
  completed: 'completed',
  withdrawn: 'withdrawn',
  prosecution: 'prosecution',
  returned: 'returned',
  closed: 'closed',
};

/** How a pathway ended, if it has. */
export function endingOf(stage: Stage): Ending | undefined {
  return endings[stage];
}
