import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { attackerOf } from './fixture/attacker.ts';
import { storeWithNineEvents } from './fixture/store.ts';

const valueSchema = z.union([z.string(), z.number(), z.null()]);
type Value = z.infer<typeof valueSchema>;

/** A way to change one stored value: by a character, by another row's value, or altogether. */
const mutation = fc.oneof(
  fc.record({
    how: fc.constant('character'),
    at: fc.nat(),
    by: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  }),
  fc.record({ how: fc.constant('cut'), at: fc.nat() }),
  fc.record({
    how: fc.constant('insert'),
    at: fc.nat(),
    by: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    how: fc.constant('set'),
    to: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant('')),
  }),
  fc.record({ how: fc.constant('borrow'), from: fc.integer({ min: 1, max: 9 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

function mutated(value: Value, change: Mutation, valueAt: (place: number) => Value): Value {
  if ('from' in change) return valueAt(change.from);
  if ('to' in change) return change.to;
  const text = String(value);
  const at = change.at % Math.max(text.length, 1);
  const removed = change.how === 'insert' ? 0 : 1;
  const changed = text.slice(0, at) + ('by' in change ? change.by : '') + text.slice(at + removed);
  return typeof value === 'number' && /^-?\d{1,15}$/.test(changed) ? Number(changed) : changed;
}

it('given any stored column of any event, when it is changed in any way, then the audit names that event', () => {
  const { database, program, audit } = storeWithNineEvents();
  const attacker = attackerOf(database, program);
  const columns = Object.keys(attacker.rowAt(1));
  expect(columns).toHaveLength(16);
  const tried = new Map<string, number>();

  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...columns),
      mutation,
      (place, column, change) => {
        const valueAt = (at: number) => valueSchema.parse(attacker.rowAt(at)[column]);
        const before = valueAt(place);
        const after = mutated(before, change, valueAt);
        database.exec('SAVEPOINT attempt');
        try {
          database.prepare(`UPDATE events SET ${column} = ? WHERE journal_seq = ?`).run(after, place);
          const rows = database
            .prepare<[], Record<string, Value>>(`SELECT ${column} AS value FROM events ORDER BY rowid`)
            .all();
          fc.pre(rows[place - 1]?.value !== before);
          tried.set(column, (tried.get(column) ?? 0) + 1);
          const { wrong } = audit();
          if (column === 'journal_seq') expect(wrong?.journalSeq).toBeLessThanOrEqual(place);
          else expect(wrong?.journalSeq).toBe(place);
        } finally {
          database.exec('ROLLBACK TO attempt; RELEASE attempt');
        }
      },
    ),
    { seed: 20261124, numRuns: 1500 },
  );
  expect(audit().wrong).toBeUndefined();
  expect(tried.size).toBe(columns.length);
});
