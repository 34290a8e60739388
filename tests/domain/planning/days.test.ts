import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#domain/days.ts';

const anyDay = fc
  .integer({ min: 0, max: 365 * 80 })
  .map((away) => new Date(Date.UTC(1990, 0, 1) + away * 86_400_000).toISOString().slice(0, 10));

describe('months later', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-24', 24, '2028-11-24'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2096-02-29', 60, '2101-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('is always in the month asked for, and never later in the month than the day it started from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(later) - count(day)).toBe(months);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
      { seed: 20261124, numRuns: 2_000 },
    );
  });
});

describe('days later', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2100-02-28', 1, '2100-03-01'],
    // The clocks change in between, in many places; a day is a day.
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test('are those of another calendar, which the machine has', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (day, days) => {
        const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
        expect(addDays(day, days)).toBe(new Date(at).toISOString().slice(0, 10));
      }),
      { seed: 20261124, numRuns: 5_000 },
    );
  });

  test('can be counted back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
      { seed: 20261124, numRuns: 2_000 },
    );
  });
});
