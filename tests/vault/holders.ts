import { createHash, type KeyObject } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect } from 'vitest';
import { readKeyring, type StoredKeyring } from '#main/vault/keyring-file.ts';
import { closeSession, openSession, type Session } from '#main/vault/session.ts';
import { openUserKeys } from '#main/vault/user-keys.ts';
import type { Result } from '#shared/result.ts';
import { code, copyOf, PEOPLE, type TestStore, value } from './program.ts';

/**
 * Someone of the test program with what their passphrase opens: derived once, for tests that open a store some
 * hundred times. What a passphrase opens is the same each time, as the other tests show.
 */
export interface Holder {
  readonly id: string;
  readonly agreement: KeyObject;
}

/** One of the test program's people, by their place in `PEOPLE`. Takes one derivation. */
export async function holderOf(store: TestStore, place: 0 | 1 | 2 | 3): Promise<Holder> {
  const { keyring } = value(readKeyring(store.folder));
  const { name, passphrase } = PEOPLE[place];
  const user = keyring.users.find((candidate) => candidate.name === name);
  if (user?.status !== 'active') throw new Error(`${name} is not active`);
  const keys = await openUserKeys(keyring.storeId, user, passphrase);
  if (keys === undefined) throw new Error(`the passphrase of ${name} is wrong`);
  return { id: user.id, agreement: keys.agreement };
}

/** What a person's unlocking comes to once their passphrase is worked out. */
export function openAs(folder: string, holder: Holder, stored?: StoredKeyring): Result<Session> {
  return openSession(folder, stored ?? value(readKeyring(folder)), holder.id, holder.agreement);
}

/** Writes notes that cannot be packed, all in one transaction. */
export function takeNotes(database: Database.Database, count: number): void {
  database.exec('CREATE TABLE IF NOT EXISTS notes (words BLOB)');
  const insert = database.prepare('INSERT INTO notes VALUES (randomblob(10000))');
  database.transaction(() => {
    for (let note = 0; note < count; note += 1) insert.run();
  })();
}

/** A digest of all notes, in their order. */
export function digestOfNotes(database: Database.Database): string {
  const hash = createHash('sha256');
  for (const words of database
    .prepare<[], Buffer>('SELECT words FROM notes ORDER BY rowid')
    .pluck()
    .iterate())
    hash.update(words);
  return hash.digest('hex');
}

/** How many database keys the keyring distributes: two from the announcement of a re-key to its end. */
export function generations(folder: string): number {
  return value(readKeyring(folder)).keyring.databaseKeys.length;
}

/** Who may open a store after a change, who may not, and what it must hold. */
export interface Promised {
  /** The keyring before the change, as whoever was shut out may have kept it. */
  readonly keptKeyring: string;
  readonly shutOut: Holder;
  readonly insiders: readonly Holder[];
  readonly notes: string;
}

/** Unlocks a store that was left in the midst of a re-key, and expects that nothing is lost and the re-key done. */
export function expectWhole(folder: string, promised: Promised): void {
  for (const insider of promised.insiders) {
    const session = value(openAs(folder, insider));
    expect(session.secrets.next).toBeUndefined();
    expect(digestOfNotes(session.database)).toBe(promised.notes);
    if (insider === promised.insiders[0])
      expect(session.database.pragma('integrity_check', { simple: true })).toBe('ok');
    closeSession(session);
  }
  expect(generations(folder)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['cases.db', 'keyring.json', 'store.lock']);
  expect(code(openAs(folder, promised.shutOut))).toBe('keyring-changed');
  const present = readFileSync(join(folder, 'cases.db'));
  const kept = copyOf({ folder }).folder;
  copyFileSync(promised.keptKeyring, join(kept, 'keyring.json'));
  expect(code(openAs(kept, promised.shutOut))).toBe('database-damaged');
  expect(readFileSync(join(kept, 'cases.db')).equals(present)).toBe(true);
}
