import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '#main/vault/database.ts';
import { newKey } from '#main/vault/keys.ts';
import { closeSession } from '#main/vault/session.ts';
import { type Holder, holderOf, openAs } from './holders.ts';
import { code, copyOf, emptyFolder, enter, PEOPLE, setUpProgram, type TestStore, value } from './program.ts';

/** Invented names that must never be found in a store's files. */
const CANARIES = ['Marisol Quetzalcanary', 'canary at 14 Nowhere Street', 'canary-secreto-ñandú'];

let store: TestStore;
let keyholder: Holder;
beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
  keyholder = await holderOf(store, 0);
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

function tell(database: Database.Database): void {
  database.exec('CREATE TABLE people (name TEXT); CREATE INDEX people_by_name ON people (name)');
  const insert = database.prepare('INSERT INTO people VALUES (?)');
  database.transaction(() => {
    for (let round = 0; round < 200; round += 1)
      for (const canary of CANARIES) insert.run(`${canary} ${round}`);
  })();
}

/** Which canaries a search through every file of a folder finds, in UTF-8 and UTF-16. */
function found(folder: string): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const forms = (canary: string) => [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')];
  return CANARIES.filter((canary) => files.some((file) => forms(canary).some((form) => file.includes(form))));
}

test('nothing that is kept can be found in the files, neither while the store is open nor after', async () => {
  const mine = copyOf(store);
  const vault = await enter(mine, 'facilitator');
  tell(vault.database);
  // A copy of the files as they are under an open vault, write-ahead log included.
  const inUse = emptyFolder();
  cpSync(mine.folder, inUse, { recursive: true });
  expect(readdirSync(inUse)).toContain('cases.db-wal');
  expect(found(inUse)).toEqual([]);
  vault.database.exec("DELETE FROM people WHERE name LIKE 'Marisol%'");
  vault.close();
  expect(found(mine.folder)).toEqual([]);
  expect(readFileSync(join(mine.folder, 'cases.db')).subarray(0, 16).toString('latin1')).not.toContain(
    'SQLite',
  );

  // Control: the same search finds all of it in a database that is not encrypted.
  const plain = emptyFolder();
  const database = new Database(join(plain, 'cases.db'));
  tell(database);
  database.close();
  expect(found(plain)).toEqual(CANARIES);
});

test('without the key the database is not one', () => {
  const { folder } = copyOf(store);
  const read = (key?: string) => {
    const database = new Database(join(folder, 'cases.db'), { readonly: true });
    try {
      database.pragma("cipher = 'sqlcipher'");
      if (key !== undefined) database.pragma(`key = "${key}"`);
      return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    } catch (error) {
      return error instanceof Database.SqliteError ? error.code : error;
    } finally {
      database.close();
    }
  };
  expect(read()).toBe('SQLITE_NOTADB');
  expect(read('')).toBe('SQLITE_NOTADB');
  expect(read(`x'${'00'.repeat(32)}'`)).toBe('SQLITE_NOTADB');
  expect(read(PEOPLE[0].passphrase)).toBe('SQLITE_NOTADB');
});

test('a raw key is taken as it is: another program with the same key opens the file', () => {
  const path = join(emptyFolder(), 'cases.db');
  writeFileSync(path, '');
  const key = newKey<'database'>();
  expect(code(createDatabase(path, key))).toBe('done');
  const database = new Database(path);
  database.pragma("cipher = 'sqlcipher'");
  database.pragma(`key = "x'${key.toString('hex')}'"`);
  expect(database.pragma('application_id', { simple: true })).toBe(0x434b5052);
  database.close();
});

test.each([
  [
    'database-not-encrypted',
    'one that anybody can read',
    (path: string) => {
      rmSync(path);
      const database = new Database(path);
      tell(database);
      database.close();
    },
  ],
  ['database-damaged', 'an empty file', (path: string) => truncateSync(path, 0)],
  [
    'database-damaged',
    'one with another key',
    (path: string) => {
      writeFileSync(path, '');
      createDatabase(path, newKey());
    },
  ],
  [
    'database-damaged',
    'one with a changed first page',
    (path: string) => {
      const bytes = readFileSync(path);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
])('%s: instead of the store’s database there is %s', (expected, _, put) => {
  const mine = copyOf(store);
  put(join(mine.folder, 'cases.db'));
  expect(code(openAs(mine.folder, keyholder))).toBe(expected);
});

test('a database of a newer version is refused as newer', () => {
  const mine = copyOf(store);
  const session = value(openAs(mine.folder, keyholder));
  session.database.pragma('user_version = 2');
  closeSession(session);
  expect(code(openAs(mine.folder, keyholder))).toBe('store-newer');
});
