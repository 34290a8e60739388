import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { loadPolicies } from '#main/application/policies.ts';
import { projector } from '#main/application/read-models/index.ts';
import { openWork, type Work } from '#main/application/work.ts';
import { createDatabase, openDatabase, startLog } from '#main/vault/database.ts';
import { newKey } from '#main/vault/keys.ts';
import { unlock } from '#main/vault/vault.ts';
import type { Result } from '#shared/result.ts';
import { type Figure, figure, inTurn, millisecondsOf, type Sample } from './measure.ts';
import { ask, type BenchStore, contacts, enter } from './store.ts';

const ROUNDS = 300;

/** What it takes to write an event down, by the record alone and by a whole command. */
export async function appendFigures(store: BenchStore): Promise<Figure[]> {
  const work = await openStore(store);
  const append = appending(store, work);
  await append();
  const bare = openBare(store, work.vault.database);
  const appends = await inTurn(ROUNDS, append, bare.commit);
  work.close();

  const application = await enter(store);
  const commands = await inTurn(
    ROUNDS,
    () => {
      const input = { case: store.case, person: store.survivor, contacts: contacts(Date.now()) };
      return millisecondsOf(() => ask(application, 'people.contacts', input));
    },
    bare.commit,
  );
  await application.close();
  bare.close();

  const baseline = 'one insert of an equal row into the same kind of database, and one signature';
  return [
    figure(
      {
        title: 'Append',
        measured: 'an event chained, sealed, signed, projected and on the disk',
        baseline,
        as: 'times',
        target: 2,
      },
      appends,
    ),
    figure(
      {
        title: 'Command',
        measured: 'people.contacts through the contract, its event on the disk',
        baseline,
        as: 'times',
      },
      commands,
    ),
  ];
}

/** The record as the application opens it, with nobody in front. */
export async function openStore({ folder, facilitator }: BenchStore): Promise<Work> {
  const vault = granted(await unlock(folder, facilitator.userId, facilitator.passphrase, new Date()));
  const policies = granted(loadPolicies(fileURLToPath(new URL('../../policies', import.meta.url))));
  return granted(openWork(vault, { store: folder, notify: () => {}, clock: () => new Date(), policies }));
}

/** Appends one more event to the long case, and folds it into the tables that the application has. */
export function appending(store: BenchStore, work: Work): Sample {
  const state = granted(work.caseState(store.case));
  let seq = granted(work.record.load(store.case)).length;
  const project = projector(new Map([[store.case, { state, seq }]]));
  return () => {
    const at = new Date().toISOString();
    const body = { person: store.survivor, contacts: contacts(seq) };
    const event = { id: randomUUID(), type: 'contactsChanged', at, body } as const;
    return millisecondsOf(() => {
      seq = granted(work.record.append(store.case, seq, [event], at, project)).seq;
    });
  };
}

/** The floor: the encrypted database alone, opened as the vault does, taking rows as long as the last event. */
function openBare({ folder }: BenchStore, record: Database) {
  const path = join(folder, '..', 'bare.db');
  writeFileSync(path, '');
  const key = newKey<'database'>();
  granted(createDatabase(path, key));
  const database = granted(openDatabase(path, key));
  startLog(database);
  database.exec('CREATE TABLE rows (id TEXT PRIMARY KEY, words TEXT) STRICT');
  const insert = database.prepare('INSERT INTO rows VALUES (?, ?)');
  const words = 'x'.repeat(lengthOfLastEvent(record));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    commit: () => {
      const id = randomUUID();
      const bytes = Buffer.from(id);
      return millisecondsOf(() => {
        insert.run(id, words);
        sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      });
    },
    close: () => void database.close(),
  };
}

function lengthOfLastEvent(database: Database): number {
  const row = database.prepare('SELECT * FROM events ORDER BY journal_seq DESC LIMIT 1').raw().get();
  if (!Array.isArray(row)) throw new Error('There is no event');
  return row.map(String).join('').length;
}

/** The value of what must not be refused. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The bench was refused: ${result.error.code}`);
  return result.value;
}
