import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/days.ts';
import { instantAt, offsetAt } from '#domain/schedule/local-time.ts';
import { timeZoneSchema } from '#shared/vocabulary/time-zone.ts';
import { runs } from './plans.ts';

describe('a time by the clock', () => {
  test.each([
    ['2026-11-24', '09:30', 'America/New_York', '2026-11-24T14:30:00.000Z', 'once'],
    ['2026-07-24', '09:30', 'America/New_York', '2026-07-24T13:30:00.000Z', 'once'],
    ['2026-11-24', '00:00', 'UTC', '2026-11-24T00:00:00.000Z', 'once'],
    ['2026-11-24', '23:59', 'Asia/Kolkata', '2026-11-24T18:29:00.000Z', 'once'],
    ['2026-11-24', '08:00', 'Asia/Kathmandu', '2026-11-24T02:15:00.000Z', 'once'],
    // Clocks go forward: half past two is never shown, and comes to half past three.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'skipped'],
    ['2026-03-08', '01:59', 'America/New_York', '2026-03-08T06:59:00.000Z', 'once'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00.000Z', 'once'],
    // Clocks go back: half past one is shown twice, the first counts.
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'twice'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00.000Z', 'once'],
    ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30:00.000Z', 'twice'],
    // Half an hour, in the south.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z', 'skipped'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', 'twice'],
    // Midnight itself is skipped in Beirut, and a whole day was in Samoa.
    ['2024-03-31', '00:30', 'Asia/Beirut', '2024-03-30T22:30:00.000Z', 'skipped'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', 'skipped'],
    ['2011-12-31', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z', 'once'],
  ])('%s %s in %s', (day, time, zone, instant, shown) => {
    expect(instantAt(day, time, zone)).toEqual({ instant, shown });
  });

  test('is what a clock there shows, as often as it shows it', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.nat(365 * 20),
        fc.integer({ min: 0, max: 95 }),
        (zone, away, quarter) => {
          const day = addDays('2015-01-01', away);
          const time = new Date(quarter * 900_000).toISOString().slice(11, 16);
          const wanted = Date.parse(`${day}T${time}:00Z`);
          // Every quarter of an hour in which it could be shown somewhere on earth.
          const showing: number[] = [];
          for (let at = wanted - 15 * 3_600_000; at <= wanted + 15 * 3_600_000; at += 900_000) {
            if (at + offsetAt(at, zone) === wanted) showing.push(at);
          }
          const { instant, shown } = instantAt(day, time, zone);
          expect(shown).toBe(showing.length === 0 ? 'skipped' : showing.length === 1 ? 'once' : 'twice');
          if (showing[0] !== undefined) expect(Date.parse(instant)).toBe(showing[0]);
          else expect(Date.parse(instant) + offsetAt(Date.parse(instant), zone)).toBeGreaterThan(wanted);
        },
      ),
      runs(150),
    );
  });

  test('the day the clocks change has every other time once', () => {
    for (const [day, zone, skipped, twice] of [
      ['2026-03-08', 'America/New_York', 4, 0],
      ['2026-11-01', 'America/New_York', 0, 4],
      ['2026-03-29', 'Europe/Madrid', 4, 0],
      ['2026-03-08', 'America/Phoenix', 0, 0],
    ] as const) {
      const shown = Array.from({ length: 96 }, (_, quarter) => {
        const time = new Date(quarter * 900_000).toISOString().slice(11, 16);
        return instantAt(day, time, zone).shown;
      });
      expect(shown.filter((how) => how === 'skipped')).toHaveLength(skipped);
      expect(shown.filter((how) => how === 'twice')).toHaveLength(twice);
    }
  });
});

describe('the name of a time zone', () => {
  test.each(['America/New_York', 'Europe/Madrid', 'UTC', 'America/Argentina/Ushuaia'])('%s', (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(true);
  });
  test.each(['', 'Mars/Olympus', '+05:00', 'New York', 'America/New_York '])('not %j', (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(false);
  });
});
