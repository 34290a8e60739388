import { answeredUpTo, peopleToCall } from '#shared/follow-ups.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
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

/** Up to which day everybody's calls after a circle are made; `undefined` when nobody is left to call. */
export function allAnsweredUpTo(
  pathway: Pick<Pathway, 'survivor' | 'ended'>,
  circle: Pick<Circle, 'participants' | 'end' | 'after'>,
): number | undefined {
  const answered = peopleToCall(pathway, circle).flatMap((person) => answeredUpTo(circle, person) ?? []);
  return answered.length === 0 ? undefined : Math.min(...answered);
}
