import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { type MeasureTakenId, measureTakenIdSchema } from '#shared/vocabulary/ids.ts';
import type { Answers, Measure, MeasureTaken, Sitting } from '#shared/vocabulary/measure.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { findPathway, findPerson } from '../process/require.ts';
import type { CaseState } from '../state.ts';
import { asksForSafety } from './score.ts';

/** The text a person is asked with, under its content hash. */
export interface NamedMeasure {
  readonly hash: string;
  readonly measure: Measure;
}

/** How somebody answered. */
type Answered = Omit<NonNullable<MeasureTaken['answered']>, 'hash' | 'asksForSafety'> & {
  readonly on: string;
};

/** Writes down what a person answered about themselves. Nothing follows from it but, by rule, a talk about safety. */
export function answerMeasure(
  state: CaseState,
  sitting: Sitting,
  { on, answers, ...how }: Answered,
  { hash, measure }: NamedMeasure,
  context: Context,
): Decided<MeasureTakenId> {
  if (on > context.today) return refuse('day-in-future');
  const fits = checkSitting(state, sitting, measure);
  if (!fits.ok) return fits;
  if (!areAnswersOf(measure, answers)) return refuse('answers-not-of-measure');
  if (Object.keys(answers).length === 0) return refuse('answers-none');
  const id = measureTakenIdSchema.parse(context.newId());
  return decidedWith(id, {
    type: 'measureAnswered',
    body: {
      taken: {
        id,
        ...sitting,
        on,
        answered: { ...how, answers, hash, asksForSafety: asksForSafety(measure, answers) },
      },
    },
  });
}

/** Writes down that a person would rather not. No reason is asked. */
export function declineMeasure(
  state: CaseState,
  sitting: Sitting,
  on: string,
  measure: Measure,
  context: Context,
): Decided<MeasureTakenId> {
  if (on > context.today) return refuse('day-in-future');
  const fits = checkSitting(state, sitting, measure);
  if (!fits.ok) return fits;
  const id = measureTakenIdSchema.parse(context.newId());
  return decidedWith(id, { type: 'measureDeclined', body: { taken: { id, ...sitting, on } } });
}

/** Whether this measure is for this person, on an occasion that there was. */
export function checkSitting(
  state: CaseState,
  { person: id, occasion, circle }: Sitting,
  measure: Measure,
): Result<void> {
  const person = findPerson(state, id);
  if (!person.ok) return person;
  if (person.value.part !== measure.part) return refuse('measure-not-for-person');
  const isAfterCircle = occasion === 'afterCircle' || occasion === 'soonAfter' || occasion === 'laterAfter';
  if (isAfterCircle !== (circle !== undefined)) return refuse('occasion-needs-circle');
  const was = state.pathways.some(
    (pathway) =>
      [pathway.survivor, pathway.accountableParty].includes(person.value.id) &&
      pathway.circles.some((other) => other.id === circle && other.endedAt !== undefined),
  );
  return isAfterCircle && !was ? refuse('circle-unknown') : ok(undefined);
}

/** Whether each answer is to an item of the measure, and one of its choices. */
export function areAnswersOf({ items, choices }: Measure, answers: Answers): boolean {
  const ids = new Set<string>(items.map(({ id }) => id));
  const values = new Set(choices.map(({ value }) => value));
  return Object.entries(answers).every(([id, value]) => ids.has(id) && values.has(value));
}

/** The facilitator saw that an answer asks for a talk about safety, and what to do. */
export function seeSafetyTalk(
  state: CaseState,
  { taken: id }: ParsedInput<'measure.safetySeen'>,
  context: Context,
): Decided {
  const taken = state.measures.find((other) => other.id === id);
  if (taken === undefined || taken.answered?.asksForSafety !== true) return refuse('measure-unknown');
  return taken.safetySeenOn === undefined
    ? decided({ type: 'safetyTalkSeen', body: { taken: id, on: context.today } })
    : decided();
}

/** A look for a new arrest or charge: what was found, and who says so. It moves nothing by itself. */
export function checkNewCharges(
  state: CaseState,
  { case: _, ...look }: ParsedInput<'newCharges.record'>,
  context: Context,
): Decided {
  if (look.on > context.today) return refuse('day-in-future');
  const pathway = findPathway(state, look.pathway);
  if (!pathway.ok) return pathway;
  const isNews = look.found === 'arrest' || look.found === 'charge';
  if (isNews !== (look.happenedOn !== undefined)) return refuse('day-of-news-needed');
  if (look.happenedOn !== undefined && look.happenedOn > look.on) return refuse('day-in-future');
  return decided({ type: 'newChargesChecked', body: look });
}
