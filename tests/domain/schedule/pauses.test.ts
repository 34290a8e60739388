import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#domain/days.ts';
import { dueItems } from '#domain/schedule/items.ts';
import { goesOnInPause } from '#domain/schedule/pauses.ts';
import type { Frequency } from '#shared/vocabulary/obligation.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import type { Pause } from '#shared/vocabulary/schedule.ts';
import {
  anyPauses,
  anyPlan,
  leavesOut,
  lineOf,
  movesAll,
  pauseOf,
  planned,
  runs,
  versionOf,
} from './plans.ts';

const start = '2026-11-24';
const end = '2028-11-23';

function due(frequency: Frequency, pauses: readonly Pause[], more: Partial<PlanLine> = {}, until = end) {
  const line = lineOf('a', frequency, start, until, more);
  return dueItems(planned([versionOf(1, start, start, [line])], { pauses }));
}
const days = (...args: Parameters<typeof due>) => due(...args).map(({ on }) => on);

describe('a pause', () => {
  test('moves what is done once by its own length, first and last day counted', () => {
    expect(due('once', [pauseOf('2027-01-01', '2027-01-10')], {}, '2027-01-05')).toEqual([
      { id: 'a@2027-01-05', line: 'a', on: '2027-01-15', movedFrom: '2027-01-05' },
    ]);
    expect(days('once', [pauseOf('2027-01-05', '2027-01-05')], {}, '2027-01-05')).toEqual(['2027-01-06']);
  });

  test.each(['2026-12-31', '2027-01-11'])('leaves what is done once on a day outside: %s', (day) => {
    expect(days('once', [pauseOf('2027-01-01', '2027-01-10')], {}, day)).toEqual([day]);
  });

  test('never moves anything past the end of the two years', () => {
    expect(days('once', [pauseOf('2028-11-01', end)], {}, '2028-11-10')).toEqual([end]);
    expect(days('quarterly', [pauseOf('2028-08-01', end, movesAll)])).not.toContain('2028-11-24');
  });

  test('leaves out what repeats, and the days after are as they were', () => {
    expect(days('weekly', [pauseOf('2026-12-01', '2026-12-10')], {}, '2026-12-23')).toEqual([
      '2026-11-24',
      '2026-12-15',
      '2026-12-22',
    ]);
  });

  test('or moves the last of it to the day after, where its rule says so', () => {
    const rule = { ...leavesOut, monthly: 'move' as const };
    const pause = pauseOf('2026-12-20', '2027-02-25', rule);
    expect(due('monthly', [pause], {}, '2027-03-24')).toEqual([
      { id: 'a@2026-11-24', line: 'a', on: '2026-11-24' },
      { id: 'a@2027-02-24', line: 'a', on: '2027-02-26', movedFrom: '2027-02-24' },
      { id: 'a@2027-03-24', line: 'a', on: '2027-03-24' },
      // Nothing of December and January.
    ]);
    expect(days('quarterly', [{ ...pause, rule: movesAll }], {}, '2027-05-24')).toEqual([
      '2026-11-24',
      '2027-02-26',
      '2027-05-24',
    ]);
    expect(days('weekly', [pause], {}, '2027-03-02')).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2027-03-02',
    ]);
  });

  test('puts nothing on a day that has one already', () => {
    expect(days('weekly', [pauseOf('2026-12-01', '2026-12-07', movesAll)], {}, '2026-12-15')).toEqual([
      '2026-11-24',
      '2026-12-08',
      '2026-12-15',
    ]);
  });

  test('that follows another moves once more what the first one moved', () => {
    const pauses = [pauseOf('2027-01-11', '2027-01-20'), pauseOf('2027-01-01', '2027-01-10')];
    expect(due('once', pauses, {}, '2027-01-05')).toEqual([
      { id: 'a@2027-01-05', line: 'a', on: '2027-01-25', movedFrom: '2027-01-05' },
    ]);
  });

  test.each(['safety', 'noContact', 'privacy'] as const)('does not touch what is for %s', (need) => {
    const pauses = [pauseOf('2026-12-01', '2027-06-01', movesAll)];
    expect(days('weekly', pauses, { need })).toEqual(days('weekly', [], { need }));
    expect(days('once', pauses, { need }, '2027-01-05')).toEqual(['2027-01-05']);
    expect(goesOnInPause({ frequency: 'weekly', need })).toBe(true);
  });

  test('does not touch what holds throughout', () => {
    const pauses = [pauseOf('2026-12-01', '2028-11-23', movesAll)];
    expect(due('throughout', pauses)).toEqual(due('throughout', []));
    expect(goesOnInPause({ frequency: 'throughout', need: 'repair' })).toBe(true);
    expect(goesOnInPause({ frequency: 'once', need: 'repair' })).toBe(false);
  });

  test('recorded afterwards leaves what was spoken of already', () => {
    const line = lineOf('a', 'weekly', start, '2026-12-15');
    const mark = { standing: 'kept', on: '2026-12-01', verifiedBy: 'facilitator' } as const;
    const items = dueItems(
      planned([versionOf(1, start, start, [line])], {
        pauses: [pauseOf('2026-11-30', '2026-12-12')],
        marks: [{ item: 'a@2026-12-01', mark }],
      }),
    );
    expect(items.map(({ on }) => on)).toEqual(['2026-11-24', '2026-12-01', '2026-12-15']);
  });

  test('of whatever kind, over any plan: nothing new, nothing in it, nothing past the end, and safety untouched', () => {
    fc.assert(
      fc.property(anyPlan, anyPauses, ({ startsOn, endsOn, lines }, asked) => {
        const pauses = asked.map(({ from, until, rule }) =>
          pauseOf(addDays(startsOn, from), addDays(startsOn, until), rule),
        );
        const plan = [versionOf(1, startsOn, startsOn, lines)];
        const before = new Map(dueItems(planned(plan)).map((item) => [item.id, item]));
        const items = dueItems(planned(plan, { pauses }));
        const paused = (day: string) => pauses.some(({ from, until }) => from <= day && day <= until);
        for (const { id, line: of, on, movedFrom } of items) {
          const line = lines.find((other) => other.id === of);
          const was = before.get(id);
          if (line === undefined || was === undefined) throw new Error(`${id} is new`);
          expect(on <= endsOn && on >= was.on).toBe(true);
          expect(movedFrom).toBe(on === was.on ? undefined : was.on);
          if (!paused(was.on)) expect(on).toBe(was.on);
          if (goesOnInPause(line)) expect(on).toBe(was.on);
          else if (on < endsOn) expect(paused(on)).toBe(false);
          if (line.frequency === 'once' && movedFrom !== undefined && on < endsOn) {
            const lengths = pauses.map(({ from, until }) => daysBetween(from, until) + 1);
            expect(daysBetween(movedFrom, on)).toBeGreaterThanOrEqual(Math.min(...lengths));
          }
        }
        // Nothing that is done once, keeps somebody safe, or lies outside is lost.
        const left = new Set(items.map(({ id }) => id));
        for (const { id, line: of, on } of before.values()) {
          const line = lines.find((other) => other.id === of);
          if (line === undefined) throw new Error('a line has items');
          if (line.frequency === 'once' || goesOnInPause(line) || !paused(on))
            expect(left.has(id)).toBe(true);
        }
        // No line is asked for twice on a day.
        const places = items.map(({ line, on }) => `${line} ${on}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      runs(300),
    );
  });
});
