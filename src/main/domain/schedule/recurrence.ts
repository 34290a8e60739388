import type { PlanLine } from '#shared/vocabulary/plan.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays, addMonths } from '../days.ts';

/** How the days of each frequency follow one another, counted from the first, so that a short month moves no later one. */
const after: Readonly<Record<string, (from: Day, count: number) => Day>> = {
  weekly: (from, count) => addDays(from, count * 7),
  everyTwoWeeks: (from, count) => addDays(from, count * 14),
  monthly: addMonths,
  quarterly: (from, count) => addMonths(from, count * 3),
};

/**
 * The days on which a line asks for something: one that is done once, and one that holds throughout, on its last day;
 * the others from the first day on, as often as they say. A line that ends before it begins asks for nothing.
 */
export function daysOf({ frequency, from, until }: Pick<PlanLine, 'frequency' | 'from' | 'until'>): Day[] {
  if (until < from) return [];
  const next = after[frequency];
  if (next === undefined) return [until];
  const days: Day[] = [];
  for (let day = from; day <= until; day = next(from, days.length)) days.push(day);
  return days;
}
