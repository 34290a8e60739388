import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { type CircleId, circleIdSchema } from '#shared/vocabulary/ids.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { stageOf } from '../process/chart.ts';
import { findLive, findPerson, requirePossible, requireStage } from '../process/require.ts';
import { type CaseState, type Pathway, safeguardsInForce } from '../state.ts';

/** One person's preparation. The latest one counts. */
export function recordPreparation(
  state: CaseState,
  { pathway: id, preparation }: ParsedInput<'preparation.record'>,
  context: Context,
): Decided {
  if (preparation.on > context.today) return refuse('day-in-future');
  const pathway = requireStage(state, id, ['preparation', 'circles', 'planning']);
  if (!pathway.ok) return pathway;
  const person = findPerson(state, preparation.person);
  return person.ok ? decided({ type: 'preparationRecorded', body: { pathway: id, preparation } }) : person;
}

/** The form the survivor chose. It is theirs to change, also between circles, and may be no meeting at all. */
export function chooseForm(
  state: CaseState,
  { pathway: id, form, on }: ParsedInput<'preparation.form'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const live = findLive(state, id);
  if (!live.ok) return live;
  const chosen = decided({ type: 'formChosen', body: { pathway: id, form, on } });
  if (stageOf(live.value.chart) === 'circles' && form !== 'none') return chosen;
  const pathway = requirePossible(state, id, form === 'none' ? 'meetingDeclined' : 'prepared', context);
  if (!pathway.ok) return pathway;
  if (!pathway.value.preparations.some(({ person, ready }) => person === pathway.value.survivor && ready)) {
    return refuse('preparation-needed', { missing: [{ what: 'survivorReady', who: 'survivor' }] });
  }
  return chosen;
}

/**
 * A circle with exactly the people the survivor chose, in the form they chose. Until it begins the survivor may want
 * it otherwise: planned anew, it takes the place of the one before.
 */
export function planCircle(
  state: CaseState,
  { pathway: id, circle }: ParsedInput<'circle.plan'>,
  context: Context,
): Decided<CircleId> {
  const pathway = requireStage(state, id, ['circles']);
  if (!pathway.ok) return pathway;
  const open = pathway.value.circles.find((other) => other.endedAt === undefined);
  if (open?.beganAt !== undefined) return refuse('circle-open');
  for (const participant of circle.participants) {
    const person = findPerson(state, participant);
    if (!person.ok) return person;
  }
  if (!fitsForm(state, pathway.value, circle)) return refuse('circle-form-people');
  if (isForbidden(pathway.value, circle.form)) return refuse('circle-safeguard');
  const newId = open?.id ?? circleIdSchema.parse(context.newId());
  return decidedWith(newId, {
    type: 'circlePlanned',
    body: { pathway: id, circle: { id: newId, ...circle } },
  });
}

/** A form without a shared room never has people of both sides in it, whichever pathway of the case they walk. */
function fitsForm(state: CaseState, pathway: Pathway, circle: ParsedInput<'circle.plan'>['circle']): boolean {
  const there = state.people.filter((person) => circle.participants.includes(person.id));
  const isThere = (part: Person['part']) => there.some((person) => person.part === part);
  switch (circle.form) {
    case 'faceToFace':
      return (
        circle.participants.includes(pathway.survivor) &&
        circle.participants.includes(pathway.accountableParty)
      );
    case 'withoutAccountableParty':
      return circle.participants.includes(pathway.survivor) && !isThere('accountableParty');
    case 'surrogate':
    case 'letter':
    case 'shuttle':
      return !(isThere('survivor') && isThere('accountableParty'));
  }
}

/** Whether a safeguard in force rules this form out: both sides in one room, or any word between them. */
function isForbidden(pathway: Pathway, form: Circle['form']): boolean {
  const forbidden = new Set(safeguardsInForce(pathway).flatMap(({ forbids }) => forbids));
  switch (form) {
    case 'faceToFace':
      return forbidden.size > 0;
    case 'shuttle':
    case 'letter':
      return forbidden.has('contact');
    case 'surrogate':
    case 'withoutAccountableParty':
      return false;
  }
}

/** The circle opens, once the screening made before it holds; what that screening rules out is looked at again. */
export function beginCircle(
  state: CaseState,
  { pathway: id, circle: circleId }: ParsedInput<'circle.begin'>,
  context: Context,
): Decided {
  const pathway = requirePossible(state, id, 'circleBegan', context);
  if (!pathway.ok) return pathway;
  const circle = findCircle(pathway.value, circleId);
  if (!circle.ok) return circle;
  if (circle.value.endedAt !== undefined) return refuse('circle-over');
  if (isForbidden(pathway.value, circle.value.form)) return refuse('circle-safeguard');
  return decided({ type: 'circleBegan', body: { pathway: id, circle: circleId } });
}

/** How the circle went. Only people who were invited can have come. */
export function endCircle(
  state: CaseState,
  { pathway: id, circle: circleId, end }: ParsedInput<'circle.end'>,
  context: Context,
): Decided {
  const pathway = requirePossible(state, id, 'circleEnded', context);
  if (!pathway.ok) return pathway;
  const circle = findCircle(pathway.value, circleId);
  if (!circle.ok) return circle;
  if (circle.value.beganAt === undefined || circle.value.endedAt !== undefined)
    return refuse('circle-not-begun');
  const there = new Set(circle.value.participants);
  const named = [
    ...end.attended,
    ...end.commitments.map(({ by }) => by),
    ...end.leaving.map(({ person }) => person),
  ];
  if (named.some((person) => !there.has(person))) return refuse('not-a-participant');
  return decided({ type: 'circleEnded', body: { pathway: id, circle: circleId, end } });
}

function findCircle(pathway: Pathway, id: CircleId): Result<Circle> {
  const circle = pathway.circles.find((other) => other.id === id);
  return circle === undefined ? refuse('circle-unknown') : ok(circle);
}
