import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import type { Obligation } from '#shared/vocabulary/obligation.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../money/ledger.ts';
import { checkPlan } from '../planning/check.ts';
import { planGround } from '../planning/decide.ts';
import { awaitsJudgment, hidesStanding, isBlind, judgesBlind } from '../screening/blind.ts';
import { countingScreening, peopleToScreen, screeningValidUntil } from '../screening/standing-of-pathway.ts';
import { type CaseState, latestPlan, type Pathway, planInForce } from '../state.ts';
import { goesOn, stageOf, standingOf, survivorHasLeft } from './chart.ts';
import { nextForBlindAuditor, nextStep, stationOf, stationsDone } from './next-step.ts';
import { safetyIsPlanned } from './safety.ts';

/** A case as it is shown to a user: everything recorded, where each pathway stands, and what comes next. */
export function viewCase(state: CaseState, obligations: readonly Obligation[], context: Context): CaseView {
  // What people answered about themselves is not for everyone who may see the case: see outcomes/view.ts.
  const {
    policy: _,
    measures: __,
    newCharges: ___,
    people,
    pathways,
    services,
    releases,
    disclosures,
    trafficking,
    ...about
  } = state;
  return {
    ...about,
    trafficking: [...trafficking],
    people: [...people],
    pathways: pathways.map((pathway) => viewPathway(state, pathway, obligations, context)),
    services: [...services],
    releases: [...releases],
    disclosures: [...disclosures],
  };
}

function viewPathway(
  state: CaseState,
  pathway: Pathway,
  obligations: readonly Obligation[],
  context: Context,
): PathwayView {
  // What is due, and when, is a question of its own (`schedule.view`): it would be most of the answer.
  const {
    chart,
    screeningsOvertaken: _,
    screenings,
    marks: __,
    pauses: ___,
    appointments: ____,
    ...recorded
  } = pathway;
  const { validDays } = context.policy.screening;
  const validUntil = screeningValidUntil(state, pathway, validDays, context.today);
  const hidden = goesOn(pathway.chart) && hidesStanding(pathway, context);
  const stage = shownStage(pathway, context);
  const next = hidden ? nextForBlindAuditor : nextStep(state, pathway, context.today, validDays);
  const draft = latestPlan(pathway);
  // An amendment is checked as it will be approved: against the plan that is in force already.
  const startsOn = planInForce(pathway)?.startsOn ?? context.today;
  const ground = planGround(pathway, startsOn, obligations, context);
  return {
    ...recorded,
    concerns: [...pathway.concerns],
    preparations: [...pathway.preparations],
    circles: [...pathway.circles],
    circleNotes: pathway.circleNotes.filter(({ by }) => by === context.user.id),
    plans: [...pathway.plans],
    checkIns: [...pathway.checkIns],
    reckonings: [...pathway.reckonings],
    payments: [...pathway.payments],
    corrections: [...pathway.corrections],
    evidence: [...pathway.evidence],
    ledger: [...ledgerOf(pathway)],
    violations: [...pathway.violations],
    safetyPlans: [...pathway.safetyPlans],
    stage,
    standing: hidden ? 'withSupervisor' : standingOf(chart),
    station: stage === 'screening' ? 'screening' : stationOf(pathway),
    stationsDone: stationsDone(pathway).filter((station) => station !== stage),
    next: { ...next, missing: [...next.missing] },
    survivorLeft: survivorHasLeft(chart),
    safetyPlanned: safetyIsPlanned(state, pathway, context.today, validDays),
    noticeDue: next.step === 'issueNotice' || next.step === 'planSafety',
    peopleToScreen: peopleToScreen(state, pathway).map((person) => ({
      person,
      screened: countingScreening(pathway, person) !== undefined,
    })),
    ...(validUntil === undefined ? {} : { screeningValidUntil: validUntil }),
    screenings: screenings.map((screening) => viewScreening(screening, context)),
    // What a safeguard forbids would tell that the decision names one.
    planChecks:
      hidden || draft === undefined || draft.approvedOn !== undefined
        ? []
        : [...checkPlan(draft.lines, ground)],
  };
}

/**
 * The stage of a pathway as a user may see it. The first screening that lets it go on moves it from one stage to the
 * next at once; whoever is still to judge that screening blind sees it where it was.
 */
export function shownStage(pathway: Pathway, context: Context): Stage {
  return stageShown(stageOf(pathway.chart), awaitsJudgment(pathway), context);
}

/** The same of a stage alone, and whether a screening that counts awaits judgment. */
export function stageShown(stage: Stage, awaits: boolean, reader: Pick<Context, 'user' | 'policy'>): Stage {
  return stage === 'community' && awaits && judgesBlind(reader) ? 'screening' : stage;
}

/** A screening without its decision, for a supervisor who is to judge blind and has not yet. */
export function viewScreening(screening: Screening, context: Context): PathwayView['screenings'][number] {
  if (!isBlind(screening, context)) return screening;
  // Whoever draws the lot again would see whether it is here by lot, or because it is flagged.
  const { decision: _, milder: __, drawn: ___, queued, ...shown } = screening;
  return { ...shown, queued: queued === 'no' ? queued : 'share' };
}
