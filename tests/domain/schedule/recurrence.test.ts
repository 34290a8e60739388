import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#domain/days.ts';
import { daysOf } from '#domain/schedule/recurrence.ts';
import type { Frequency } from '#shared/vocabulary/obligation.ts';
import { anyDay, runs } from './plans.ts';

const days = (frequency: Frequency, from: string, until: string) => daysOf({ frequency, from, until });

describe('the days of a line', () => {
  test('month ends fall on the last day of a short month, and come back to the 31st after', () => {
    expect(days('monthly', '2027-10-31', '2028-05-31')).toEqual([
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ]);
  });

  test('a leap day comes round as the last day of February', () => {
    expect(days('monthly', '2028-01-29', '2028-03-29')).toEqual(['2028-01-29', '2028-02-29', '2028-03-29']);
    expect(days('quarterly', '2028-02-29', '2029-02-28')).toEqual([
      '2028-02-29',
      '2028-05-29',
      '2028-08-29',
      '2028-11-29',
      '2029-02-28',
    ]);
  });

  test('weeks are seven days, also where clocks change and over a leap day', () => {
    expect(days('weekly', '2028-02-22', '2028-03-20')).toEqual([
      '2028-02-22',
      '2028-02-29',
      '2028-03-07',
      '2028-03-14',
    ]);
    expect(days('everyTwoWeeks', '2026-10-24', '2026-11-21')).toEqual([
      '2026-10-24',
      '2026-11-07',
      '2026-11-21',
    ]);
  });

  test('what is done once, or holds throughout, is due on the last day', () => {
    expect(days('once', '2026-11-24', '2027-02-01')).toEqual(['2027-02-01']);
    expect(days('throughout', '2026-11-24', '2028-11-23')).toEqual(['2028-11-23']);
  });

  test('one day alone is a line', () => {
    expect(days('weekly', '2026-11-24', '2026-11-24')).toEqual(['2026-11-24']);
  });

  test.each(['once', 'weekly', 'throughout'] as const)(
    'a line that ends before it begins: %s',
    (frequency) => {
      expect(days(frequency, '2026-11-24', '2026-11-23')).toEqual([]);
    },
  );

  test('two years exactly are 24 months, 8 quarters, and as many weeks as there are', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const until = addDays(addMonths(from, 24), -1);
        // From the end of a month on, the last day of the two years can be the day of a 25th month.
        expect(days('monthly', from, until)).toHaveLength(24);
        expect(days('quarterly', from, until)).toHaveLength(8);
        const weeks = days('weekly', from, until);
        expect([104, 105]).toContain(weeks.length);
        expect(days('everyTwoWeeks', from, until)).toEqual(weeks.filter((_, at) => at % 2 === 0));
      }),
      runs(300),
    );
  });

  test('every month has one, on the day of the first or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), (from, length) => {
        const until = addDays(from, length);
        const found = days('monthly', from, until);
        expect(new Set(found.map((day) => day.slice(0, 7))).size).toBe(found.length);
        for (const day of found) {
          const isLast = addDays(day, 1).slice(8) === '01';
          expect(day.slice(8) === from.slice(8) || (isLast && day.slice(8) < from.slice(8))).toBe(true);
          expect(from <= day && day <= until).toBe(true);
        }
        const last = found.at(-1) ?? '';
        expect(daysBetween(last, until)).toBeLessThan(31);
      }),
      runs(300),
    );
  });
});
