import type { Circle } from '#shared/vocabulary/circle.ts';
import type { PersonId } from '#shared/vocabulary/ids.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Pathway } from '../state.ts';

/** The days after a circle on which policy wants everyone called, in order. */
export function followUpDays({ circle }: Pick<Policy, 'circle'>): readonly number[] {
  return [...new Set(circle.followUps ?? [circle.followUpDays])].sort((a, b) => a - b);
}

/** The first of those days that a call up to `answered` has not answered. */
export function nextFollowUp(policy: Pick<Policy, 'circle'>, answered: number): number | undefined {
  return followUpDays(policy).find((day) => day > answered);
}

/**
 * Who is called after a circle, the survivor first. Once the pathway has ended otherwise than by its completion, only
 * the survivor: the other side is no longer ours to call.
 */
export function peopleToCall(
  { survivor, ended }: Pick<Pathway, 'survivor' | 'ended'>,
  circle: Pick<Circle, 'participants' | 'end'>,
): readonly PersonId[] {
  const came = circle.end?.attended ?? circle.participants;
  const others = ended === undefined || ended.as === 'completed' ? came.filter((id) => id !== survivor) : [];
  return came.includes(survivor) ? [survivor, ...others] : others;
}

/**
 * Up to which day of the policy somebody's calls are made; `undefined` when they want none. An attempt that did not
 * reach them answers nothing.
 */
export function answeredUpTo(circle: Pick<Circle, 'after'>, person: PersonId): number | undefined {
  const calls = (circle.after?.calls ?? []).filter((call) => call.person === person);
  if (calls.some(({ outcome }) => outcome === 'wantsNone')) return undefined;
  return Math.max(0, ...calls.map(({ outcome, after = 0 }) => (outcome === 'reached' ? after : 0)));
}

/** Up to which day everybody's calls after a circle are made; `undefined` when nobody is left to call. */
export function allAnsweredUpTo(
  pathway: Pick<Pathway, 'survivor' | 'ended'>,
  circle: Pick<Circle, 'participants' | 'end' | 'after'>,
): number | undefined {
  const answered = peopleToCall(pathway, circle).flatMap((person) => answeredUpTo(circle, person) ?? []);
  return answered.length === 0 ? undefined : Math.min(...answered);
}
