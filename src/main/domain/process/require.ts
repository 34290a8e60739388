import { transition } from 'xstate';
import type { Missing, Refusal, Result } from '#shared/result.ts';
import { ok, refuse } from '#shared/result.ts';
import type { PathwayId, PersonId } from '#shared/vocabulary/ids.ts';
import type { Stage, Standing } from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Context } from '../context.ts';
import { screeningValidUntil } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';
import { type ChartEvent, chart, hasTerms, stageOf, standingOf } from './chart.ts';

/** The pathway of that id in this case. */
export function findPathway(state: CaseState, id: PathwayId): Result<Pathway> {
  const pathway = state.pathways.find((other) => other.id === id);
  return pathway === undefined ? refuse('pathway-unknown') : ok(pathway);
}

/** The person of that id in this case. */
export function findPerson(state: CaseState, id: PersonId): Result<Person> {
  const person = state.people.find((other) => other.id === id);
  return person === undefined ? refuse('person-unknown') : ok(person);
}

/** A pathway that has not ended. */
export function findLive(state: CaseState, id: PathwayId): Result<Pathway> {
  const found = findPathway(state, id);
  if (found.ok && found.value.ended !== undefined) return refuse('pathway-ended');
  return found;
}

/** A live pathway, if it is at one of these stages. */
export function requireStage(state: CaseState, id: PathwayId, stages: readonly Stage[]): Result<Pathway> {
  const pathway = findLive(state, id);
  if (!pathway.ok) return pathway;
  const stage = stageOf(pathway.value.chart);
  return stages.includes(stage) ? pathway : refuse('not-at-this-stage');
}

/** A live pathway whose plan is in force. */
export function requireTerms(state: CaseState, id: PathwayId): Result<Pathway> {
  const pathway = findLive(state, id);
  if (!pathway.ok) return pathway;
  return hasTerms(stageOf(pathway.value.chart)) ? pathway : refuse('not-at-this-stage');
}

/**
 * The pathway, if the chart lets `happening` happen to it today. Otherwise what is missing and who can supply it:
 * the chart alone says what may follow what; only a screening's age, which no event marks, is looked at here.
 */
export function requirePossible(
  state: CaseState,
  id: PathwayId,
  happening: ChartEvent['type'],
  context: Context,
): Result<Pathway> {
  const found = findLive(state, id);
  if (!found.ok) return found;
  const pathway = found.value;
  if (pathway.chart.can({ type: happening })) return requireFresh(state, pathway, happening, context);
  const withScreening = transition(chart, pathway.chart, { type: 'screeningCleared' })[0];
  if (withScreening.can({ type: happening })) {
    return { ok: false, error: screeningMissing(standingOf(pathway.chart)) };
  }
  const withPlan = transition(chart, pathway.chart, { type: 'safetyPlanned' })[0];
  if (withPlan.can({ type: happening })) {
    return refuse('safety-plan-needed', { missing: [{ what: 'safetyPlan', who: 'facilitator' }] });
  }
  return refuse('not-at-this-stage');
}

const guardedByScreening: ReadonlySet<ChartEvent['type']> = new Set([
  'communityReferred',
  'prepared',
  'meetingDeclined',
  'circleBegan',
  'planApproved',
  'violationResolved',
  'completed',
]);

function requireFresh(
  state: CaseState,
  pathway: Pathway,
  happening: ChartEvent['type'],
  context: Context,
): Result<Pathway> {
  if (!guardedByScreening.has(happening)) return ok(pathway);
  const until = screeningValidUntil(state, pathway, context.policy.screening.validDays, context.today);
  if (until !== undefined && context.today <= until) return ok(pathway);
  return refuse('screening-expired', { missing: [screening] });
}

const screening: Missing = { what: 'screening', who: 'facilitator' };

/** Why a guarded step waits, by what the latest screening allows. */
function screeningMissing(standing: Standing): Refusal {
  switch (standing) {
    case 'held':
      return { code: 'screening-holds', missing: [screening] };
    case 'withSupervisor':
      return { code: 'screening-with-supervisor', missing: [{ what: 'audit', who: 'supervisor' }] };
    case 'needed':
    case 'current':
      return { code: 'screening-needed', missing: [screening] };
  }
}
