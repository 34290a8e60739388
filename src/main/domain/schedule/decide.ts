import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import {
  type AppointmentId,
  appointmentIdSchema,
  type PauseId,
  pauseIdSchema,
} from '#shared/vocabulary/ids.ts';
import type { Pause } from '#shared/vocabulary/schedule.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { findPerson, requireTerms } from '../process/require.ts';
import { type CaseState, type Pathway, planInForce } from '../state.ts';
import { dueItems } from './items.ts';
import { instantAt } from './local-time.ts';

/**
 * What became of one thing that was due, by whoever verified it. Something can be kept before its day, but not missed.
 * The survivor verifies nothing they did not ask for.
 */
export function markItem(
  state: CaseState,
  { pathway: id, item: itemId, mark }: ParsedInput<'schedule.mark'>,
  context: Context,
): Decided {
  if (mark.on > context.today) return refuse('day-in-future');
  const found = requireTerms(state, id);
  if (!found.ok) return found;
  const item = dueItems(found.value).find((due) => due.id === itemId);
  if (item === undefined) return refuse('due-item-unknown');
  if (mark.standing === 'notKept' && (item.since ?? item.on) > mark.on) return refuse('not-due-yet');
  if (mark.standing === 'partly' && (mark.done ?? '') === '') return refuse('say-what-was-done');
  const line = found.value.plans.flatMap(({ lines }) => lines).find((other) => other.id === item.line);
  if (mark.verifiedBy === 'survivor' && line?.verifier !== 'survivor') return refuse('survivor-did-not-ask');
  return decided({ type: 'dueItemMarked', body: { pathway: id, item: itemId, mark } });
}

/** The plan stands still from a day to a day. What keeps the survivor safe, and every check-in, goes on. */
export function pausePlan(
  state: CaseState,
  { pathway: id, pause: asked }: ParsedInput<'schedule.pause'>,
  context: Context,
): Decided<PauseId> {
  const found = requireTerms(state, id);
  if (!found.ok) return found;
  const fits = fitsPlan(found.value, asked);
  if (!fits.ok) return fits;
  const pause = pauseIdSchema.parse(context.newId());
  const rule = context.policy.schedule.inPause;
  return decidedWith(pause, {
    type: 'planPaused',
    body: { pathway: id, pause: { id: pause, ...asked, rule } },
  });
}

/** A pause ends on another day than was thought. */
export function changePause(
  state: CaseState,
  { pathway: id, pause: pauseId, until }: ParsedInput<'schedule.changePause'>,
): Decided {
  const found = requireTerms(state, id);
  if (!found.ok) return found;
  const pause = found.value.pauses.find((other) => other.id === pauseId);
  if (pause === undefined) return refuse('pause-unknown');
  const fits = fitsPlan(found.value, { from: pause.from, until, id: pauseId });
  if (!fits.ok) return fits;
  return decided({ type: 'pauseChanged', body: { pathway: id, pause: pauseId, until } });
}

function fitsPlan(
  pathway: Pathway,
  { id, from, until }: Pick<Pause, 'from' | 'until'> & { readonly id?: PauseId },
): Result<undefined> {
  if (until < from) return refuse('pause-ends-before');
  const plan = planInForce(pathway);
  const inPlan =
    plan?.startsOn !== undefined &&
    plan.endsOn !== undefined &&
    plan.startsOn <= from &&
    until <= plan.endsOn;
  if (!inPlan) return refuse('pause-outside-plan');
  const overlaps = pathway.pauses.some(
    (other) => other.id !== id && other.from <= until && from <= other.until,
  );
  return overlaps ? refuse('pause-overlaps') : ok(undefined);
}

/** A meeting or a call with one person. `timeZone` is the one the program goes by. */
export function makeAppointment(
  state: CaseState,
  { pathway: id, appointment: asked }: ParsedInput<'schedule.appoint'>,
  timeZone: string,
  context: Context,
): Decided<AppointmentId> {
  const found = requireTerms(state, id);
  if (!found.ok) return found;
  const person = findPerson(state, asked.person);
  if (!person.ok) return person;
  if (asked.on < context.today) return refuse('day-in-past');
  if (instantAt(asked.on, asked.at, timeZone).shown === 'skipped') return refuse('hour-skipped');
  const appointment = appointmentIdSchema.parse(context.newId());
  return decidedWith(appointment, {
    type: 'appointmentMade',
    body: { pathway: id, appointment: { id: appointment, ...asked } },
  });
}

/** An appointment that will not be. */
export function cancelAppointment(
  state: CaseState,
  { pathway: id, appointment }: ParsedInput<'schedule.cancel'>,
): Decided {
  const found = requireTerms(state, id);
  if (!found.ok) return found;
  if (!found.value.appointments.some((other) => other.id === appointment)) {
    return refuse('appointment-unknown');
  }
  return decided({ type: 'appointmentCancelled', body: { pathway: id, appointment } });
}
