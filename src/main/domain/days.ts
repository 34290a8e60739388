import type { Day } from '#shared/vocabulary/text.ts';

/*
 * Days are counted in whole numbers and not through the machine's dates: the days of many plans over two years are
 * worked out at once, and a date for each took most of the time. The calendar is the one of ISO 8601.
 */

/** The calendar day `count` days after `day` (before, if negative). No clock changes it. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOf(day) + count);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return written(inYear, inMonth, Math.min(date, lengthOf(inYear, inMonth)));
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

function partsOf(day: Day): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Four centuries have always as many days; within them, years are counted from March, so that a leap day ends one. */
const FOUR_CENTURIES = 146_097;

/** The number of a day, counted from a day long ago. */
function numberOf(day: Day): number {
  const [year, month, date] = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const inEra = marchYear - era * 400;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * FOUR_CENTURIES + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
}

function dayOfNumber(number: number): Day {
  const era = Math.floor(number / FOUR_CENTURIES);
  const inEra = number - era * FOUR_CENTURIES;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return written(era * 400 + year + (month <= 2 ? 1 : 0), month, date);
}

function written(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
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
