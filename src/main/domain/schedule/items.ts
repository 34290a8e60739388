import type { PlanLine, PlanVersion } from '#shared/vocabulary/plan.ts';
import type { DueItem, DueItemId, Pause } from '#shared/vocabulary/schedule.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays, earlier, later } from '../days.ts';
import type { Pathway } from '../state.ts';
import { afterPauses } from './pauses.ts';
import { daysOf } from './recurrence.ts';

/** All that the days of a pathway follow from. */
export type Planned = Pick<Pathway, 'plans' | 'pauses' | 'marks' | 'ended'>;

/** A line while it was in force: from the day of its approval to the day before it was changed or struck. */
interface LineInForce {
  readonly line: PlanLine;
  readonly endsOn: Day;
  readonly spans: readonly { readonly from: Day; readonly before?: Day }[];
}

/**
 * Everything that is, was or will be due, by its day. An amendment changes nothing that was due before it: a line that
 * stays has its items as before, one that was changed or struck asks for nothing from that day on; what was spoken of
 * stays. Nothing is due after the pathway has ended.
 */
export function dueItems({ plans, pauses, marks, ended }: Planned): readonly DueItem[] {
  const marked = new Set(marks.map(({ item }) => item));
  return linesInForce(plans)
    .flatMap((line) => itemsOf(line, pauses, marked))
    .filter(({ on, since }) => ended === undefined || (since ?? on) <= ended.on)
    .sort((one, other) => compare(one.on, other.on) || compare(one.id, other.id));
}

/** The id of what this line asks for on this day of the plan. */
export function dueItemId(line: PlanLine['id'], planned: Day): DueItemId {
  return `${line}@${planned}`;
}

function itemsOf(
  { line, endsOn, spans }: LineInForce,
  pauses: readonly Pause[],
  marked: ReadonlySet<DueItemId>,
): DueItem[] {
  const inForce = (day: Day) =>
    spans.some(({ from, before }) => from <= day && (before === undefined || day < before));
  const isMarked = (planned: Day) => marked.has(dueItemId(line.id, planned));
  if (line.frequency === 'throughout') return throughout(line, spans);
  return afterPauses(line, daysOf(line), pauses, { endsOn, isMarked })
    .filter(({ planned, on }) => inForce(on) || isMarked(planned))
    .map(({ planned, on }) => ({
      id: dueItemId(line.id, planned),
      line: line.id,
      on,
      ...(planned === on ? {} : { movedFrom: planned }),
    }));
}

/** One item for as long as the line holds; where it was changed or struck, it ends the day before. */
function throughout(line: PlanLine, spans: LineInForce['spans']): DueItem[] {
  const first = spans[0];
  const last = spans.at(-1);
  const [until] = daysOf(line);
  if (first === undefined || last === undefined || until === undefined) return [];
  const since = later(line.from, first.from);
  const on = last.before === undefined ? until : earlier(until, addDays(last.before, -1));
  return on < since ? [] : [{ id: dueItemId(line.id, until), line: line.id, on, since }];
}

function linesInForce(plans: readonly PlanVersion[]): readonly LineInForce[] {
  const approved = plans.flatMap(({ lines, approvedOn, startsOn, endsOn }) =>
    approvedOn === undefined || startsOn === undefined || endsOn === undefined
      ? []
      : [{ lines, endsOn, from: later(approvedOn, startsOn) }],
  );
  const found = new Map<PlanLine['id'], LineInForce>();
  approved.forEach(({ lines, endsOn, from }, at) => {
    const before = approved[at + 1]?.from;
    for (const line of lines) {
      if (line.decision !== 'keep') continue;
      const spans = [
        ...(found.get(line.id)?.spans ?? []),
        { from, ...(before === undefined ? {} : { before }) },
      ];
      found.set(line.id, { line, endsOn, spans });
    }
  });
  return [...found.values()];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
