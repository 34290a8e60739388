import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { projector, readModels } from '#main/application/read-models/index.ts';
import { registry } from '#main/application/registry.ts';
import { openRecord, type Project } from '#main/record/record.ts';
import { unlock } from '#main/vault/vault.ts';
import { emptyFolder, enter, HandClock, PEOPLE, setUp, type TestProgram } from './program.ts';
import { lead, openCase, screen } from './story.ts';

const folder = emptyFolder();
let made: TestProgram;
beforeAll(async () => {
  made = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The application's own events, and the order to erase a case that the record can already carry out. */
const erasing = {
  ...registry,
  erasureOrdered: { version: 1, authors: ['supervisor'], schema: z.strictObject({}), erases: true },
} as const;

/** All that stands in the tables, but for the chain, which stays, and the list of which cases there were. */
function told(database: Database): string {
  const chain = ['events', 'case_keys'];
  const tables = z
    .array(z.string())
    .parse(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  const rows = tables
    .filter((name) => !chain.includes(name))
    .flatMap((name) => database.prepare(`SELECT * FROM "${name}"`).raw().all())
    .flatMap((row) => z.array(z.unknown()).parse(row));
  return rows.map((cell) => (Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell))).join('\n');
}

test('a case that was lived through to the end and erased is in no table, nor is a draft of it', async () => {
  const clock = new HandClock();
  const facilitator = await enter(made, 'facilitator', clock);
  const gone = await openCase(facilitator, clock, 'Zqheron');
  const stays = await openCase(facilitator, clock, 'Maple');
  for (const place of [gone, stays]) {
    await lead(facilitator, clock, place);
    const at = { case: place.case, pathway: place.pathway };
    await facilitator.ask('concern.raise', { ...at, words: `zqworry of ${place.case}` });
    await screen(facilitator, clock, place, ['weapon'], { outcome: 'noConcern', reasons: 'zqreasons' });
    await facilitator.ask('drafts.keep', {
      form: `case:${place.case}/concern`,
      content: { words: 'zqhalf' },
    });
  }
  await facilitator.close();

  const vault = await unlock(made.folder, made.ids.supervisor, PEOPLE[2].passphrase, clock.now);
  if (!vault.ok) throw new Error(vault.error.code);
  const { database } = vault.value;
  const record = openRecord(database, vault.value, erasing, { readModels, refusalOf: () => undefined });
  if (!record.ok) throw new Error(record.error.code);
  const fold = projector(new Map());
  const folding: Project<typeof erasing> = (into, events) =>
    fold(
      into,
      events.flatMap((event) => (event.type === 'erasureOrdered' ? [] : [event])),
    );
  const ofMaple = () => database.prepare('SELECT * FROM people WHERE case_id = ?').all(stays.case);
  const [before, maple] = [told(database), ofMaple()];
  const traces = [gone.case, gone.pathway, gone.survivor, 'Zqheron', 'zqheron'];
  for (const trace of traces) expect(before, trace).toContain(trace);

  // What was folded before is kept by whoever asks for the erasure, as the application does.
  expect(record.value.rebuild(folding).ok).toBe(true);
  expect(ofMaple()).toEqual(maple);
  const { length } = z
    .array(z.unknown())
    .parse(database.prepare('SELECT 1 FROM events WHERE case_id = ?').all(gone.case));
  const order = { id: 'order', type: 'erasureOrdered' as const, at: clock.now.toISOString(), body: {} };
  const [id] = record.value.caseIds().filter((known) => known === gone.case);
  if (id === undefined) throw new Error('the case is there');
  expect(record.value.eraseCase(id, length, order, order.at, folding)).toMatchObject({ ok: true });

  const after = told(database);
  for (const trace of traces) expect(after, trace).not.toContain(trace);
  // The control: the other case is there as it was.
  expect(ofMaple()).toEqual(maple);
  expect(after).toContain(stays.pathway);
  vault.value.close();
}, 120_000);
