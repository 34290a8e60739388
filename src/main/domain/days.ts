import type { Day } from '#shared/vocabulary/text.ts';

const DAY = 86_400_000;

/** The calendar day `count` days after `day` (before, if negative). Calendar arithmetic in UTC; no clock changes. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** `2026-11` of `2026-11-24`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The earlier of two days. */
export function earlier(one: Day, other: Day): Day {
  return one.localeCompare(other) < 0 ? one : other;
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one.localeCompare(other) < 0 ? other : one;
}
