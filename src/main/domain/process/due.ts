import type { Due } from '#shared/contract/cases.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import type { Context } from '../context.ts';
import { addDays } from '../days.ts';
import { hidesStanding, isBlind } from '../screening/blind.ts';
import { screeningValidUntil, waitsForSupervisor } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';
import { planInForce } from '../state.ts';
import { stageOf, standingOf } from './chart.ts';
import { safetyIsPlanned } from './safety.ts';

type Found = Omit<Due, 'case' | 'caseName' | 'pathway'>;

/** Everything in a case that waits for somebody, by a day. What cannot wait is `urgent`. */
export function dueInCase(state: CaseState, context: Context): readonly Due[] {
  const about = { case: state.id, caseName: state.name };
  const ofPathways = state.pathways.flatMap((pathway) =>
    dueOnPathway(state, pathway, context).map((found) => ({ ...about, pathway: pathway.id, ...found })),
  );
  const releases = state.releases
    .filter((release) => release.revokedOn === undefined && within(release.until, context, 7))
    .map((release) => ({ ...about, ...facilitatorDue('releaseEnds', release.until) }));
  return [...ofPathways, ...releases];
}

function dueOnPathway(state: CaseState, pathway: Pathway, context: Context): Found[] {
  if (pathway.ended?.as === 'closed' || pathway.ended?.as === 'returned') return audits(pathway, context);
  const stage = stageOf(pathway.chart);
  const leaving = pathway.ended !== undefined || stage === 'coercionFound' || stage === 'returning';
  return [
    ...audits(pathway, context),
    ...(leaving ? ending(state, pathway, context) : live(state, pathway, context)),
  ];
}

function live(state: CaseState, pathway: Pathway, context: Context): Found[] {
  const { today } = context;
  const stage = stageOf(pathway.chart);
  if (stage === 'possibleSurvivor') return [{ ...supervisorDue('possibleSurvivor', today), urgent: true }];
  return [
    ...(hidesStanding(pathway, context) ? [] : screenings(state, pathway, context)),
    ...(stage === 'violationReview' ? [{ ...facilitatorDue('violation', today), urgent: true }] : []),
    ...(stage === 'twoYears' ? checkIns(pathway, context) : []),
    ...circles(pathway, context),
  ];
}

/** A screening that is needed, or that runs out within a week. After a concern it cannot wait. */
function screenings(state: CaseState, pathway: Pathway, context: Context): Found[] {
  const stage = stageOf(pathway.chart);
  if (['referral', 'eligibility', 'choice', 'agreement'].includes(stage)) return [];
  const standing = standingOf(pathway.chart);
  if (standing === 'needed' || standing === 'held') {
    const worried = pathway.concerns.length > 0 && standing === 'needed';
    return [{ ...facilitatorDue(worried ? 'concern' : 'screeningNeeded', context.today), urgent: worried }];
  }
  if (standing !== 'current') return [];
  const { validDays, everyDays } = context.policy.screening;
  const days = stage === 'twoYears' ? everyDays : validDays;
  const until = screeningValidUntil(state, pathway, days, context.today);
  if (until === undefined) return [facilitatorDue('screeningNeeded', context.today)];
  return within(until, context, 7) ? [facilitatorDue('screeningExpires', until)] : [];
}

function audits(pathway: Pathway, context: Context): Found[] {
  return pathway.screenings
    .filter((screening) => screening.queued !== 'no' && screening.audit === undefined)
    .map((screening) => ({
      ...supervisorDue('audit', context.today),
      // To whoever judges blind, urgency would say that the decision was a mild one.
      urgent: waitsForSupervisor(screening) || isBlind(screening, context),
    }));
}

function checkIns(pathway: Pathway, context: Context): Found[] {
  const began = planInForce(pathway)?.startsOn ?? context.today;
  const last = [began, ...pathway.checkIns.map(({ on }) => on)].sort().at(-1) ?? began;
  const next = addDays(last, context.policy.checkInEveryDays);
  return within(next, context, 7) ? [facilitatorDue('checkIn', next)] : [];
}

function circles(pathway: Pathway, context: Context): Found[] {
  return pathway.circles.flatMap((circle) => {
    if (circle.endedAt === undefined)
      return within(circle.on, context, 7) ? [facilitatorDue('circle', circle.on)] : [];
    const followUp = addDays(circle.endedAt.slice(0, 10), context.policy.circle.followUpDays);
    return context.today <= followUp ? [facilitatorDue('circleFollowUp', followUp)] : [];
  });
}

/** After an end: the safety plan, then the notice. Both cannot wait. */
function ending(state: CaseState, pathway: Pathway, context: Context): Found[] {
  if (pathway.notice !== undefined) return [];
  const planned =
    pathway.ended?.as === 'completed' ||
    safetyIsPlanned(state, pathway, context.today, context.policy.screening.validDays);
  return planned
    ? [{ ...supervisorDue('notice', context.today), urgent: true }]
    : [{ ...facilitatorDue('safetyPlan', context.today), urgent: true }];
}

function facilitatorDue(kind: Due['kind'], on: Day): Found {
  return { kind, on, urgent: false, waitsFor: 'facilitator' };
}

function supervisorDue(kind: Due['kind'], on: Day): Found {
  return { kind, on, urgent: false, waitsFor: 'supervisor' };
}

function within(day: Day, context: Context, days: number): boolean {
  return day <= addDays(context.today, days);
}
