import type { Need } from '#shared/vocabulary/obligation.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import type { Pause } from '#shared/vocabulary/schedule.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays, daysBetween, earlier } from '../days.ts';

/** What keeps the survivor safe goes on in every pause. */
const safety: ReadonlySet<Need> = new Set<Need>(['safety', 'noContact', 'privacy']);

/** Whether a line goes on while the plan stands still. */
export function goesOnInPause({ frequency, need }: Pick<PlanLine, 'frequency' | 'need'>): boolean {
  return frequency === 'throughout' || safety.has(need);
}

/** A day on which something is due, and the one it was due on by the plan. */
export interface DueDay {
  readonly planned: Day;
  readonly on: Day;
}

/**
 * The days of one line after every pause. What is done once waits as long as the pause was, but never past the end of
 * the plan: only the survivor's own approval could change that. What repeats is left out; where the rule moves it, the
 * last that fell into the pause is due on the day after. What was spoken of already stays as it is.
 */
export function afterPauses(
  line: Pick<PlanLine, 'frequency' | 'need'>,
  days: readonly Day[],
  pauses: readonly Pause[],
  { endsOn, isMarked }: { readonly endsOn: Day; readonly isMarked: (planned: Day) => boolean },
): readonly DueDay[] {
  const due = days.map((day) => ({ planned: day, on: day }));
  if (goesOnInPause(line)) return due;
  return [...pauses]
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .reduce((before, pause) => afterPause(line.frequency, before, pause, endsOn, isMarked), due);
}

function afterPause(
  frequency: PlanLine['frequency'],
  due: DueDay[],
  pause: Pause,
  endsOn: Day,
  isMarked: (planned: Day) => boolean,
): DueDay[] {
  const falls = ({ planned, on }: DueDay) => pause.from <= on && on <= pause.until && !isMarked(planned);
  if (frequency === 'once' || frequency === 'throughout') {
    const length = daysBetween(pause.from, pause.until) + 1;
    return due.map((item) =>
      falls(item) ? { ...item, on: earlier(addDays(item.on, length), endsOn) } : item,
    );
  }
  const last = due.findLast(falls);
  const next = addDays(pause.until, 1);
  return due.flatMap((item) => {
    if (!falls(item)) return [item];
    if (item !== last || pause.rule[frequency] === 'leaveOut') return [];
    // Nothing is due twice on one day, nor after the end.
    const taken = next > endsOn || due.some((other) => other.on === next);
    return taken ? [] : [{ ...item, on: next }];
  });
}
