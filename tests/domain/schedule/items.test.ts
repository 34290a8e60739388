import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/days.ts';
import { dueItems, type Planned } from '#domain/schedule/items.ts';
import { daysOf } from '#domain/schedule/recurrence.ts';
import type { DueItem } from '#shared/vocabulary/schedule.ts';
import { anyPlan, lineOf, planned, runs, versionOf } from './plans.ts';

const start = '2026-11-24';
const days = (plan: Planned) => dueItems(plan).map(({ line, on }) => `${line} ${on}`);
const key = ({ id, on }: DueItem) => `${id} ${on}`;

describe('what is due by a plan', () => {
  test('nothing, before there is one, or while it is a draft', () => {
    expect(dueItems(planned([]))).toEqual([]);
    const draft = { version: 1, lines: [lineOf('a', 'once', start, '2027-01-01')] };
    expect(dueItems(planned([draft]))).toEqual([]);
  });

  test('only what the survivor kept, by its day', () => {
    const lines = [
      lineOf('a', 'once', start, '2027-01-10'),
      lineOf('b', 'once', start, '2027-01-05'),
      lineOf('c', 'once', start, '2027-01-01', { decision: 'strike' }),
      lineOf('d', 'once', start, '2027-01-05'),
    ];
    expect(days(planned([versionOf(1, start, start, lines)]))).toEqual([
      'b 2027-01-05',
      'd 2027-01-05',
      'a 2027-01-10',
    ]);
  });

  test('an id says the line and the day, and nothing else', () => {
    const [item] = dueItems(
      planned([versionOf(1, start, start, [lineOf('a', 'once', start, '2027-01-10')])]),
    );
    expect(item).toEqual({ id: 'a@2027-01-10', line: 'a', on: '2027-01-10' });
  });

  test('what holds throughout is one item from its first day to its last', () => {
    const line = lineOf('a', 'throughout', '2026-12-01', '2028-11-23');
    expect(dueItems(planned([versionOf(1, start, start, [line])]))).toEqual([
      { id: 'a@2028-11-23', line: 'a', on: '2028-11-23', since: '2026-12-01' },
    ]);
  });

  test('nothing before the plan is in force, though a line says an earlier day', () => {
    const line = lineOf('a', 'weekly', '2026-11-17', '2026-12-02');
    expect(days(planned([versionOf(1, '2026-11-20', start, [line])]))).toEqual([
      'a 2026-11-24',
      'a 2026-12-01',
    ]);
    const held = lineOf('a', 'throughout', '2026-11-17', '2026-12-02');
    expect(dueItems(planned([versionOf(1, '2026-11-20', start, [held])]))[0]?.since).toBe(start);
  });

  test('nothing after the pathway ended; what held until then did', () => {
    const lines = [
      lineOf('a', 'weekly', start, '2026-12-20'),
      lineOf('b', 'throughout', start, '2028-11-23'),
      lineOf('c', 'throughout', '2026-12-02', '2028-11-23'),
    ];
    const ended = { as: 'withdrawn', on: '2026-12-01' } as const;
    expect(days(planned([versionOf(1, start, start, lines)], { ended }))).toEqual([
      'a 2026-11-24',
      'a 2026-12-01',
      'b 2028-11-23',
    ]);
  });
});

describe('an amendment', () => {
  const stays = lineOf('stays', 'weekly', start, '2026-12-31');
  const goes = lineOf('goes', 'weekly', start, '2026-12-31');
  const comes = lineOf('comes', 'weekly', start, '2026-12-31');
  const first = versionOf(1, start, start, [stays, goes]);

  test('a line that stays goes on, one that goes ends that day, a new one begins that day', () => {
    const second = versionOf(2, '2026-12-08', start, [stays, { ...goes, decision: 'strike' }, comes]);
    expect(days(planned([first, second]))).toEqual([
      'goes 2026-11-24',
      'stays 2026-11-24',
      'goes 2026-12-01',
      'stays 2026-12-01',
      'comes 2026-12-08',
      'stays 2026-12-08',
      'comes 2026-12-15',
      'stays 2026-12-15',
      'comes 2026-12-22',
      'stays 2026-12-22',
      'comes 2026-12-29',
      'stays 2026-12-29',
    ]);
  });

  test('what was done before its day stays, though its line went', () => {
    const mark = { standing: 'kept', on: '2026-12-07', verifiedBy: 'facilitator' } as const;
    const marks = [{ item: 'goes@2026-12-15', mark }];
    const second = versionOf(2, '2026-12-08', start, [stays]);
    expect(days(planned([first, second], { marks }))).toContain('goes 2026-12-15');
    expect(days(planned([first, second], { marks }))).not.toContain('goes 2026-12-08');
  });

  test('what held throughout ended the day before', () => {
    const held = lineOf('held', 'throughout', start, '2028-11-23');
    const second = versionOf(2, '2026-12-08', start, [stays]);
    expect(dueItems(planned([versionOf(1, start, start, [held]), second]))[0]).toEqual({
      id: 'held@2028-11-23',
      line: 'held',
      on: '2026-12-07',
      since: start,
    });
    const atOnce = versionOf(2, start, start, [stays]);
    expect(days(planned([versionOf(1, start, start, [held]), atOnce]))).not.toContain('held 2026-11-23');
  });

  test('a draft of one changes nothing', () => {
    const draft = { version: 2, lines: [comes] };
    expect(dueItems(planned([first, draft]))).toEqual(dueItems(planned([first])));
  });

  test('a line that was struck and kept again asks for nothing in between', () => {
    const without = versionOf(2, '2026-12-02', start, [stays]);
    const again = versionOf(3, '2026-12-16', start, [stays, goes]);
    expect(days(planned([first, without, again])).filter((day) => day.startsWith('goes'))).toEqual([
      'goes 2026-11-24',
      'goes 2026-12-01',
      'goes 2026-12-22',
      'goes 2026-12-29',
    ]);
  });

  test('leaves what was due before it, and the identity of all that stays', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(729), fc.nat(31), ({ startsOn, lines }, away, which) => {
        const on = addDays(startsOn, away);
        const kept = lines.filter((_, at) => (which & (1 << at)) !== 0);
        const before = dueItems(planned([versionOf(1, startsOn, startsOn, lines)]));
        const after = dueItems(
          planned([versionOf(1, startsOn, startsOn, lines), versionOf(2, on, startsOn, kept)]),
        );
        const dated = (items: readonly DueItem[]) => items.filter(({ since }) => since === undefined);
        const ids = new Set(kept.map(({ id }) => id));
        expect(dated(after).map(key)).toEqual(
          dated(before)
            .filter((item) => item.on < on || ids.has(item.line))
            .map(key),
        );
      }),
      runs(200),
    );
  });
});

test('every item has an id of its own, which is its line and a day of that line, within the plan', () => {
  fc.assert(
    fc.property(anyPlan, ({ startsOn, endsOn, lines }) => {
      const items = dueItems(planned([versionOf(1, startsOn, startsOn, lines)]));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      const expected = lines.flatMap((line) => daysOf(line).map((day) => `${line.id}@${day}`));
      expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
      for (const { on } of items) expect(startsOn <= on && on <= endsOn).toBe(true);
      expect(items.map(({ on }) => on)).toEqual(items.map(({ on }) => on).sort());
    }),
    runs(200),
  );
});
