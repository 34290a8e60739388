import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projector, readModels } from '#main/application/read-models/index.ts';
import { registry } from '#main/application/registry.ts';
import { openRecord, type Project } from '#main/record/record.ts';
import type { NewEvent } from '#main/record/registry.ts';
import { keysOf, type Person } from '../record/fixture/people.ts';
import { caseId, granted, instant } from '../record/fixture/practice.ts';
import { newStore, type Store } from '../record/fixture/store.ts';

/** The application's own events, and the order to erase a case that the record can already carry out. */
const erasing = {
  ...registry,
  erasureOrdered: { version: 1, authors: ['supervisor'], schema: z.strictObject({}), erases: true },
} as const;
const order = { id: 'order', type: 'erasureOrdered' as const, at: instant(9), body: {} };

/** The application's folding, which has nothing to fold of an order to erase. */
function folding(): Project<typeof erasing> {
  const fold = projector(new Map());
  return (database, events) =>
    fold(
      database,
      events.flatMap((event) => (event.type === 'erasureOrdered' ? [] : [event])),
    );
}

/** The store's record as the application opens it, in a file that nothing encrypts. */
function recordOf(store: Store, who: Person) {
  const opened = { readModels, refusalOf: () => undefined };
  const record = granted(openRecord(store.database, keysOf(store.program, who), erasing, opened));
  if (!record.readModelsAreCurrent()) granted(record.rebuild(folding()));
  return record;
}

/** A case with a canary in its name, in a person's name and in a worry. */
function openCase(store: Store, name: string): void {
  const record = recordOf(store, store.ana);
  const id = caseId(name);
  granted(record.begin(id));
  const bodies = [
    {
      type: 'caseOpened' as const,
      body: {
        case: id,
        name: `canary-name-${name}`,
        officeReference: 'DA-1',
        referredOn: '2026-11-01',
        trafficking: ['labor' as const],
        referralStage: 'charged' as const,
        policy: { id: 'default', version: '1.0.0' },
      },
    },
    {
      type: 'personAdded' as const,
      body: {
        person: {
          id: 'p1',
          part: 'survivor' as const,
          name: `canary-person-${name}`,
          language: 'en' as const,
          pressured: false,
          contacts: [],
          note: `canary-note-${name} ${'and so on '.repeat(300)}`,
        },
      },
    },
  ];
  const events = bodies.map((event, at) => ({ ...event, id: `${name}-${at}`, at: instant(at) }));
  granted(record.append(id, 0, events as NewEvent<typeof erasing>[], instant(2), folding()));
}

const tables = ['names_index', 'names_index_terms', 'words_index', 'words_index_terms'];
const dump = ({ database }: Store) =>
  tables.map((name) => database.prepare(`SELECT * FROM ${name} ORDER BY 1`).all());

function isOnDisk({ path }: Store, words: string): boolean {
  return [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(words));
}

test('a case that is erased leaves nothing of itself in what the search reads', () => {
  const store = newStore();
  store.database.pragma('secure_delete = OFF'); // the rewritten file alone must be clean
  openCase(store, 'oak');
  openCase(store, 'elm');
  const traces = ['canary-name-oak', 'canary-person-oak', 'canary-note-oak'];
  for (const trace of traces) expect(isOnDisk(store, trace), trace).toBe(true);
  expect(JSON.stringify(dump(store))).toContain('oak');

  granted(recordOf(store, store.sol).eraseCase(caseId('oak'), 2, order, instant(9), folding()));

  for (const trace of [...traces, 'oak']) expect(JSON.stringify(dump(store)), trace).not.toContain(trace);
  for (const trace of traces) expect(isOnDisk(store, trace), trace).toBe(false);
  expect(isOnDisk(store, 'canary-note-elm')).toBe(true);
  const match = store.database.prepare('SELECT around FROM words_index WHERE words_index MATCH ?').pluck();
  expect(match.all('oak')).toEqual([]);
  expect(match.all('elm')).toEqual(['canary-name-elm']);
});

test('what the search reads is the same when it is folded anew', () => {
  const store = newStore();
  openCase(store, 'oak');
  openCase(store, 'elm');
  const before = dump(store);
  expect(before.flat()).not.toHaveLength(0);
  store.database.exec('DELETE FROM words_index; DROP TABLE names_index');
  granted(recordOf(store, store.ana).rebuild(folding()));
  expect(dump(store)).toEqual(before);
});
