import type { Circle } from './vocabulary/circle.ts';
import type { PersonId } from './vocabulary/ids.ts';

/** Whose pathway it is, and how it ended if it did. */
interface Walked {
  readonly survivor: PersonId;
  readonly ended?: { readonly as: string } | undefined;
}

/**
 * Who is called after a circle, the survivor first. Once the pathway has ended otherwise than by its completion, only
 * the survivor: the other side is no longer ours to call.
 */
export function peopleToCall(
  { survivor, ended }: Walked,
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
