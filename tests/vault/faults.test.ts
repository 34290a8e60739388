import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { refusalOfDatabaseError, unlock } from '#main/vault/vault.ts';
import { generations } from './holders.ts';
import { code, copyOf, enter, LATER, PEOPLE, setUpProgram, type TestStore, value } from './program.ts';
import { smallDisk } from './small-disk.ts';

let store: TestStore;
beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const SCRIPT = join(import.meta.dirname, 'person.ts');

/** The keyholder in a process of their own; `limit` is the largest file they may write, in blocks of 512 bytes. */
function person(at: TestStore, deed: string, how: { limit?: number } = {}): ChildProcess {
  const args = [SCRIPT, at.folder, at.ids.keyholder, PEOPLE[0].passphrase, deed, at.ids.facilitator];
  const options = { stdio: ['ignore', 'pipe', 'inherit'] } satisfies SpawnOptions;
  const child =
    how.limit === undefined
      ? spawn(process.execPath, args, options)
      : spawn('sh', ['-c', `ulimit -f ${how.limit}; exec "$0" "$@"`, process.execPath, ...args], options);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What a person said before the end of their process, or until one line. */
function heard(child: ChildProcess, until?: string): Promise<string[]> {
  return new Promise((resolve) => {
    let text = '';
    const lines = () => text.split('\n').filter((line) => line !== '');
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (until !== undefined && lines().includes(until)) resolve(lines());
    });
    child.on('close', () => resolve(lines()));
  });
}

function noteCount(database: Database.Database): unknown {
  return database.prepare('SELECT count(*) FROM notes').pluck().get();
}

test('a second instance is refused while the first lives, and not a moment longer', async () => {
  const mine = copyOf(store);
  const first = person(mine, 'stay');
  await heard(first, 'noted');
  expect(code(await unlock(mine.folder, mine.ids.supervisor, PEOPLE[2].passphrase, LATER))).toBe(
    'store-in-use',
  );
  first.kill('SIGKILL');
  await heard(first);
  const supervisor = await enter(mine, 'supervisor');
  expect(noteCount(supervisor.database)).toBe(1);
});

test('a store that may not be written is refused as read-only, and opens again once it may', async () => {
  const mine = copyOf(store);
  const files = [join(mine.folder, 'keyring.json'), join(mine.folder, 'cases.db')];
  for (const file of files) chmodSync(file, 0o444);
  chmodSync(mine.folder, 0o555);
  const refused = ['store-read-only', 'store-read-only'];
  expect(await heard(person(mine, 'look-as-nobody'))).toEqual(refused);
  for (const file of files) chmodSync(file, 0o666);
  expect(await heard(person(mine, 'look-as-nobody'))).toEqual(refused);
  chmodSync(mine.folder, 0o777);
  expect(await heard(person(mine, 'look-as-nobody'))).toEqual(['locked', 'open']);
});

describe('a full disk', () => {
  test('refuses a write, keeps what was written, and the store opens with it', async () => {
    const mine = copyOf(store);
    const where = { ...mine, folder: smallDisk(3) };
    for (const name of ['keyring.json', 'cases.db'])
      cpSync(join(mine.folder, name), join(where.folder, name));
    const [, opened, refusal = '', kept] = await heard(person(where, 'fill'));
    expect([opened, refusal]).toEqual(['open', 'disk-full']);
    expect(Number(kept)).toBeGreaterThan(50);
    const vault = value(await unlock(where.folder, where.ids.supervisor, PEOPLE[2].passphrase, LATER));
    expect(noteCount(vault.database)).toBe(Number(kept));
    expect(vault.database.pragma('integrity_check', { simple: true })).toBe('ok');
    vault.close();
  });

  test('leaves the old keyring as it was', async () => {
    const mine = copyOf(store);
    (await enter(mine, 'keyholder')).database.exec('CREATE TABLE notes (words BLOB)');
    const { folder } = copyOf(mine);
    const before = readFileSync(join(folder, 'keyring.json'));
    const where = { ...mine, folder };
    // The keyring is larger than 4 KB; the table that the person wants is there already.
    expect(await heard(person(where, 'add', { limit: 8 }))).toEqual(['locked', 'open', 'disk-full']);
    expect(readFileSync(join(folder, 'keyring.json'))).toEqual(before);
    // Control: with room, the same deed is done.
    expect(await heard(person(where, 'add'))).toEqual(['locked', 'open', 'added']);
  });
});

describe('a re-key that is broken off', () => {
  test.each(['remove-die-before', 'remove-die-after'])(
    'by a dying process is finished at the next unlock: %s',
    async (deed) => {
      const mine = copyOf(store);
      expect((await heard(person(mine, deed))).at(-1)).toBe('removed');
      expect(generations(mine.folder)).toBe(2);
      expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
        'user-unknown',
      );
      const supervisor = await enter(mine, 'supervisor');
      expect(noteCount(supervisor.database)).toBe(200);
      expect(supervisor.database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(supervisor.isRekeyPending).toBe(false);
      expect(generations(mine.folder)).toBe(1);
      supervisor.close();
      (await enter(mine, 'keyholder')).close();
    },
  );

  test('by a full disk leaves the store usable, and is tried again', async () => {
    const mine = copyOf(store);
    const keyholder = await enter(mine, 'keyholder');
    const rekey: unknown = Reflect.get(Database.prototype, 'rekey');
    Reflect.set(Database.prototype, 'rekey', () => {
      throw new Database.SqliteError('full', 'SQLITE_FULL');
    });
    onTestFinished(() => void Reflect.set(Database.prototype, 'rekey', rekey));
    value(keyholder.removeUser(mine.ids.facilitator, LATER));
    keyholder.database.exec('CREATE TABLE notes (words BLOB)');
    keyholder.close();
    const meanwhile = await enter(mine, 'supervisor');
    expect(meanwhile.isRekeyPending).toBe(true);
    meanwhile.database.exec('INSERT INTO notes VALUES (zeroblob(10))');
    meanwhile.close();
    Reflect.set(Database.prototype, 'rekey', rekey);
    const after = await enter(mine, 'supervisor');
    expect(after.isRekeyPending).toBe(false);
    expect(noteCount(after.database)).toBe(1);
  });
});

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'store-read-only'],
  ['SQLITE_CANTOPEN', 'store-read-only'],
  ['EROFS', 'store-read-only'],
  ['EACCES', 'store-read-only'],
  ['SQLITE_BUSY', 'store-in-use'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT_INDEX', 'database-damaged'],
  ['SQLITE_IOERR_FSYNC', 'disk-failed'],
  ['SQLITE_CONSTRAINT', undefined],
])('%s means %s', (thrown, meaning) => {
  expect(refusalOfDatabaseError(Object.assign(new Error('x'), { code: thrown }))?.code).toBe(meaning);
  expect(refusalOfDatabaseError(new Error(thrown))).toBeUndefined();
});
