import type { Step } from '#shared/contract/case-view.ts';
import type { Missing, Supplier } from '#shared/result.ts';
import type { Standing } from '#shared/vocabulary/pathway.ts';
import { type Station, stationOfStage, stationOrder } from '#shared/vocabulary/stations.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { screeningValidUntil } from '../screening/standing-of-pathway.ts';
import { type CaseState, latestPlan, type Pathway, planInForce } from '../state.ts';
import { stageOf, standingOf } from './chart.ts';
import { safetyIsPlanned } from './safety.ts';

/** The one thing to do next, whom it waits for, and what it still lacks. */
export interface NextStep {
  readonly step: Step;
  readonly waitsFor?: Supplier;
  readonly missing: readonly Missing[];
}

/** What to do next on a pathway (one main action a screen), for a day and a number of days a screening holds. */
export function nextStep(state: CaseState, pathway: Pathway, today: Day, validDays: number): NextStep {
  const stage = stageOf(pathway.chart);
  switch (stage) {
    case 'referral': {
      const survivor = state.people.find((person) => person.id === pathway.survivor);
      const reachable = survivor?.contacts.some((contact) => contact.safe) ?? false;
      return step(
        'takeReferral',
        'facilitator',
        reachable ? [] : [{ what: 'safeContact', who: 'facilitator' }],
      );
    }
    case 'eligibility':
      return step('recordEligibility', 'facilitator');
    case 'possibleSurvivor':
      return step('decidePossibleSurvivor', 'supervisor', [{ what: 'advocate', who: 'advocate' }]);
    case 'choice':
      return step('recordChoice', 'survivor');
    case 'agreement':
      return step('recordAgreement', 'accountableParty');
    case 'coercionFound':
    case 'returning':
      return safetyIsPlanned(state, pathway, today, validDays)
        ? step('issueNotice', 'supervisor')
        : step('planSafety', 'facilitator');
    case 'completed':
    case 'withdrawn':
    case 'prosecution':
      return afterTheEnd(state, pathway, today, validDays);
    case 'returned':
    case 'closed':
      return { step: 'none', missing: [] };
    case 'inCircle':
      return step('endCircle', 'facilitator');
    case 'violationReview':
      return inReview(state, pathway, today, validDays);
    case 'twoYears':
      return inTwoYears(state, pathway, today, validDays);
    default:
      return guarded(state, pathway, today, validDays) ?? unguarded(pathway);
  }
}

/** What a supervisor sees who is to judge a screening blind: theirs is the next step, whatever was decided. */
export const nextForBlindAuditor: NextStep = {
  step: 'waitForAudit',
  waitsFor: 'supervisor',
  missing: [{ what: 'audit', who: 'supervisor' }],
};

function step(name: Step, waitsFor: Supplier, missing: readonly Missing[] = []): NextStep {
  return { step: name, waitsFor, missing };
}

function afterTheEnd(state: CaseState, pathway: Pathway, today: Day, validDays: number): NextStep {
  if (pathway.notice !== undefined) return { step: 'none', missing: [] };
  const planned = pathway.ended?.as === 'completed' || safetyIsPlanned(state, pathway, today, validDays);
  return planned ? step('issueNotice', 'supervisor') : step('planSafety', 'facilitator');
}

/** The screening comes first, where it stands in the way. */
function guarded(state: CaseState, pathway: Pathway, today: Day, validDays: number): NextStep | undefined {
  if (screeningHolds(state, pathway, today, validDays)) return undefined;
  return screeningFirst(pathway);
}

function screeningFirst(pathway: Pathway): NextStep {
  return standingOf(pathway.chart) === 'withSupervisor'
    ? step('waitForAudit', 'supervisor', [{ what: 'audit', who: 'supervisor' }])
    : step('screen', 'facilitator');
}

/** The screening is current and not too old for a guarded step on this day. */
export function screeningHolds(state: CaseState, pathway: Pathway, today: Day, validDays: number): boolean {
  const standing: Standing = standingOf(pathway.chart);
  const until = screeningValidUntil(state, pathway, validDays, today);
  return standing === 'current' && until !== undefined && today <= until;
}

function unguarded(pathway: Pathway): NextStep {
  switch (stageOf(pathway.chart)) {
    case 'community':
      return step('referToCommunity', 'facilitator');
    case 'preparation': {
      const ready = pathway.preparations.some(({ person, ready }) => person === pathway.survivor && ready);
      return step('prepare', 'survivor', ready ? [] : [{ what: 'survivorReady', who: 'survivor' }]);
    }
    case 'circles':
      return pathway.circles.some((circle) => circle.endedAt === undefined)
        ? step('beginCircle', 'facilitator')
        : step('planCircle', 'survivor');
    default: {
      if (pathway.needs === undefined) return step('recordNeeds', 'survivor');
      const draft = latestPlan(pathway);
      return draft === undefined || draft.approvedOn !== undefined
        ? step('draftPlan', 'facilitator')
        : step('approvePlan', 'survivor');
    }
  }
}

function inReview(state: CaseState, pathway: Pathway, today: Day, validDays: number): NextStep {
  const open = pathway.violations.find((violation) => violation.decision === undefined);
  if (open?.survivorSays === undefined) return step('hearSurvivor', 'survivor');
  if (open.survivorSays.wants === 'return') return step('decideViolation', 'facilitator');
  return guarded(state, pathway, today, validDays) ?? step('decideViolation', 'facilitator');
}

function inTwoYears(state: CaseState, pathway: Pathway, today: Day, validDays: number): NextStep {
  const over = planInForce(pathway)?.endsOn;
  if (over !== undefined && over <= today) {
    return guarded(state, pathway, today, validDays) ?? step('complete', 'survivor');
  }
  return standingOf(pathway.chart) === 'current' ? step('checkIn', 'facilitator') : screeningFirst(pathway);
}

/** Where the map shows a pathway. Every way out is the last station. */
export function stationOf(pathway: Pathway): Station {
  return stationOfStage[stageOf(pathway.chart)];
}

/** The stations a pathway has been through, by what was recorded, and not by where it stands now. */
export function stationsDone(pathway: Pathway): Station[] {
  const done: Partial<Record<Station, boolean>> = {
    referral: stationOf(pathway) !== 'referral',
    eligibility: pathway.eligibility?.outcome === 'eligible',
    choice: pathway.agreement !== undefined,
    screening: pathway.community !== undefined || stageOf(pathway.chart) === 'community',
    community: pathway.community !== undefined,
    preparation: pathway.form !== undefined,
    circles: pathway.circles.some((circle) => circle.end !== undefined) && planBegan(pathway),
    plan: planInForce(pathway) !== undefined,
    twoYears: pathway.ended?.as === 'completed',
    ending: pathway.ended !== undefined,
  };
  return stationOrder.filter((station) => done[station]);
}

function planBegan(pathway: Pathway): boolean {
  return stationOf(pathway) === 'plan' || pathway.plans.length > 0;
}
