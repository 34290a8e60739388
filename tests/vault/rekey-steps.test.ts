import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readKeyring } from '#main/vault/keyring-file.ts';
import { removeUser } from '#main/vault/members.ts';
import { closeSession } from '#main/vault/session.ts';
import { lockStore } from '#main/vault/store-lock.ts';
import {
  digestOfNotes,
  expectWhole,
  generations,
  type Holder,
  holderOf,
  openAs,
  type Promised,
  takeNotes,
} from './holders.ts';
import { code, copyOf, emptyFolder, LATER, setUpProgram, type TestStore, value } from './program.ts';
import { smallDisk } from './small-disk.ts';

/**
 * What happens before each step that the vault takes on the disk: each call that writes, and each of SQLite's. The
 * flushing itself is left out, for the sake of time: it is against power cuts, and what is tried here are broken-off
 * processes and full disks.
 */
const steps = vi.hoisted(() => ({ before: (_step: string) => {}, sizeOf: (size: number) => size }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const watched = ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const;
  const wrapped = watched.map((name) => {
    const step = (...given: unknown[]) => {
      steps.before(name);
      return name === 'fsyncSync' ? undefined : Reflect.apply(fs[name], undefined, given);
    };
    return [name, step];
  });
  const statSync = (...given: unknown[]) => {
    const stats = Reflect.apply(fs.statSync, undefined, given);
    return stats && Object.assign(stats, { size: steps.sizeOf(stats.size) });
  };
  return { ...fs, ...Object.fromEntries(wrapped), statSync };
});

const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));
const SQLITES: readonly (readonly [object, string])[] = [
  [Database.prototype, 'pragma'],
  [Database.prototype, 'exec'],
  [Database.prototype, 'key'],
  [Database.prototype, 'rekey'],
  [Database.prototype, 'close'],
  [statement, 'run'],
];
for (const [owner, name] of SQLITES) {
  const own = Reflect.get(owner, name);
  Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
    steps.before(name);
    const isFlushing = name === 'pragma' && given[0] === 'synchronous = FULL';
    return Reflect.apply(own, this, isFlushing ? ['synchronous = OFF'] : given);
  });
}

/** Does something, with a watch before each of its steps; what the watch does itself is not watched. */
function watching<Value>(watch: (step: string) => void, work: () => Value): Value {
  const before = (step: string) => {
    steps.before = () => {};
    try {
      watch(step);
    } finally {
      steps.before = before;
    }
  };
  steps.before = before;
  try {
    return work();
  } finally {
    steps.before = () => {};
  }
}

let store: TestStore;
/** The same store a moment after a user was removed, as a process that was killed then left it. */
let announced: TestStore;
let keyholder: Holder;
let supervisor: Holder;
let shutOut: Holder;
let promised: Promised;

beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
  announced = { ...store, folder: mkdtempSync(join(tmpdir(), 'circlekeeper-')) };
  keyholder = await holderOf(store, 0);
  shutOut = await holderOf(store, 1);
  supervisor = await holderOf(store, 2);
  const insiders = [supervisor, keyholder];
  const writing = value(openAs(store.folder, keyholder));
  takeNotes(writing.database, 20);
  const notes = digestOfNotes(writing.database);
  closeSession(writing);
  const keptKeyring = join(store.folder, 'keyring.json');
  promised = { keptKeyring, shutOut, insiders, notes };
  const removing = removed(copyAt(store.folder, announced.folder));
  const inUse = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
  cpSync(announced.folder, inUse, { recursive: true });
  closeSession(removing);
  rmSync(announced.folder, { recursive: true });
  announced = { ...announced, folder: inUse };
});
afterAll(() => {
  for (const { folder } of [store, announced]) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  steps.sizeOf = (size) => size;
});

function copyAt(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** A keyholder's session in which someone has just been removed. */
function removed(folder: string) {
  const session = value(openAs(folder, keyholder));
  value(removeUser(session, store.ids.keyholder, shutOut.id, LATER));
  return session;
}

type Deed = 'unlock' | 'close';

/** Prepares a store for a deed that re-keys it, and gives the deed. */
function prepared(deed: Deed): { folder: string; work: () => ReturnType<typeof openAs> | undefined } {
  if (deed === 'unlock') {
    const { folder } = copyOf(announced);
    return { folder, work: () => openAs(folder, supervisor) };
  }
  const { folder } = copyOf(store);
  const session = removed(folder);
  return { folder, work: () => void closeSession(session) };
}

const ALONE = 'and then there is';
const FROM_THEN_ON = 'nor from then on';

describe.each<Deed>(['unlock', 'close'])('a re-key on %s', (deed) => {
  test('that a crash breaks off between any two steps loses nothing', () => {
    const { folder, work } = prepared(deed);
    const images = new Map<string, string>();
    const opened = watching(() => {
      const digest = digestOfFiles(folder);
      if (!images.has(digest)) images.set(digest, copyAt(folder, emptyFolder()));
    }, work);
    if (opened) closeSession(value(opened));
    expectWhole(folder, promised);
    const found = { withCopy: 0, underNextKey: 0 };
    const before = readFileSync(join(announced.folder, 'cases.db')).subarray(0, 16);
    for (const image of images.values()) {
      if (existsSync(join(image, 'cases.db.rekeyed'))) found.withCopy += 1;
      const header = readFileSync(join(image, 'cases.db')).subarray(0, 16);
      if (!header.equals(before) && generations(image) === 2) found.underNextKey += 1;
      expectWhole(image, promised);
    }
    // Every state that a re-key goes through was among them.
    expect(images.size).toBeGreaterThan(8);
    expect(found.withCopy).toBeGreaterThanOrEqual(3);
    expect(found.underNextKey).toBeGreaterThanOrEqual(1);
  });

  test.each(deed === 'unlock' ? [ALONE, FROM_THEN_ON] : [FROM_THEN_ON])(
    'leaves the store usable and is tried again if there is no room at any one step, %s',
    (stays) => {
      const answers = new Map<string, number>();
      for (let failing = 0, isMet = true; isMet; failing += 1) {
        const { folder, work } = prepared(deed);
        let step = 0;
        isMet = false;
        const opened = watching((name) => {
          if (name === 'close' || name === 'closeSync' || name === 'rmSync') return;
          const isFailing = stays === FROM_THEN_ON ? step >= failing : step === failing;
          step += 1;
          if (!isFailing) return;
          isMet = true;
          const thrown = name.endsWith('Sync') ? 'ENOSPC' : 'SQLITE_FULL';
          throw Object.assign(new Error('no room'), { code: thrown });
        }, work);
        const answer = opened === undefined ? 'closed' : code(opened);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        if (opened?.ok) {
          const { database } = opened.value;
          expect(digestOfNotes(database)).toBe(promised.notes);
          database.exec('CREATE TABLE written (words TEXT)');
          closeSession(opened.value);
        }
        expectWhole(folder, { ...promised, insiders: [supervisor] });
      }
      if (deed === 'close') expect([...answers.keys()]).toEqual(['closed']);
      else {
        expect([...answers.keys()].sort()).toEqual(['disk-full', 'done']);
        // Most of the steps are those of the re-key, which may fail for now.
        if (stays === ALONE) expect(answers.get('done')).toBeGreaterThan(answers.get('disk-full') ?? 0);
      }
    },
  );
});

function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

test('without room for a copy a store is used under its old key, and re-keyed once there is room', () => {
  const disk = smallDisk(3);
  const mine = copyOf(store);
  const writing = value(openAs(mine.folder, keyholder));
  takeNotes(writing.database, 160);
  const notes = digestOfNotes(writing.database);
  closeSession(writing);
  cpSync(mine.folder, disk, { recursive: true });
  closeSession(removed(disk));
  const session = value(openAs(disk, supervisor));
  expect(session.secrets.next).toBeDefined();
  expect(digestOfNotes(session.database)).toBe(notes);
  session.database.exec('CREATE TABLE written (words TEXT)');
  closeSession(session);
  expect(generations(disk)).toBe(2);
  expect(readdirSync(disk).sort()).toEqual(['cases.db', 'keyring.json', 'store.lock']);
  const roomy = copyAt(disk, emptyFolder());
  expectWhole(roomy, { ...promised, notes });
});

test('a large store is left to the next unlock when it closes, for a window that locks waits for it', () => {
  const { folder } = copyOf(store);
  const session = removed(folder);
  steps.sizeOf = () => 33 * 1024 * 1024;
  closeSession(session);
  expect(generations(folder)).toBe(2);
  expectWhole(folder, promised);
});

test('nobody else gets in while the database is closed to be replaced', () => {
  const { folder, work } = prepared('unlock');
  const others: string[] = [];
  const opened = watching((step) => {
    if (step === 'renameSync') others.push(code(lockStore(folder)));
  }, work);
  if (opened) closeSession(value(opened));
  // The database's renaming, and the keyring's.
  expect(others).toEqual(['store-in-use', 'store-in-use']);
  // Control: afterwards the store is free.
  value(lockStore(folder)).release();
});

test('a keyring that someone else wrote since it was read is not used', () => {
  const { folder } = copyOf(store);
  const stored = value(readKeyring(folder));
  const other = removed(folder);
  expect(code(openAs(folder, supervisor, stored))).toBe('store-in-use');
  closeSession(other);
  expect(code(openAs(folder, supervisor, stored))).toBe('store-in-use');
  expectWhole(folder, promised);
});

test('a key that is not its own touches neither a database nor the log beside it', () => {
  const mine = copyOf(store);
  closeSession(removed(mine.folder));
  const session = value(openAs(mine.folder, supervisor));
  session.database.exec('CREATE TABLE written (words TEXT)');
  const inUse = copyAt(mine.folder, emptyFolder());
  closeSession(session);
  const files = () => ['cases.db', 'cases.db-wal'].map((name) => readFileSync(join(inUse, name)));
  const before = files();
  copyFileSync(promised.keptKeyring, join(inUse, 'keyring.json'));
  expect(code(openAs(inUse, keyholder))).toBe('database-damaged');
  expect(files()).toEqual(before);
});
