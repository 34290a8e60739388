import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { databasePath } from './database.ts';
import { guarded } from './failures.ts';
import type { Program } from './keyring.ts';
import { keyringPath, readKeyring, type StoredKeyring } from './keyring-file.ts';

/** Where set-up puts the database until the keyring is written. */
export function databaseInMaking(folder: string): string {
  return join(folder, 'cases.db.new');
}

/** What a folder holds, told without any passphrase. */
export type StoreState =
  /** No store yet. A set-up that was broken off before its proof leaves this too. */
  | { readonly state: 'empty' }
  /** A store that can be unlocked by one of its active users. */
  | {
      readonly state: 'locked';
      readonly storeId: string;
      readonly program: Program;
      readonly users: readonly { readonly id: UserId; readonly name: string; readonly role: Role }[];
    }
  /** A store that cannot be used as it is. */
  | { readonly state: 'unusable'; readonly error: Refusal };

/** Looks at a store's folder. Changes nothing in it. */
export async function storeState(folder: string): Promise<StoreState> {
  if (isEmpty(folder)) return { state: 'empty' };
  const stored = readStore(folder);
  if (!stored.ok) return { state: 'unusable', error: stored.error };
  const { storeId, program, users } = stored.value.keyring;
  const active = users.filter((user) => user.status === 'active');
  return {
    state: 'locked',
    storeId,
    program,
    users: active.map(({ id, name, role }) => ({ id, name, role })),
  };
}

/** What systems leave in any folder, and what a broken-off set-up or a store that was taken away leaves. */
const NOBODYS =
  /^(\.|desktop\.ini$|thumbs\.db$|lost\+found$|cases\.db\.new|keyring\.json\.new$|store\.lock$)/i;

/** Whether there is something else in a folder: it is somebody's, and a store wants one of its own. */
export function holdsOtherFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !NOBODYS.test(name));
}

/** Whether a folder holds neither half of a store. */
export function isEmpty(folder: string): boolean {
  return !existsSync(keyringPath(folder)) && !existsSync(databasePath(folder));
}

/**
 * A store's keyring, when both halves of the store are there and can be written. Refuses with `store-missing`,
 * `store-missing-keyring`, `store-missing-database`, `store-read-only`, and as `readKeyring` does.
 */
export function readStore(folder: string): Result<StoredKeyring> {
  if (isEmpty(folder)) return refuse('store-missing');
  if (!existsSync(keyringPath(folder))) return refuse('store-missing-keyring');
  const stored = readKeyring(folder);
  if (!stored.ok) return stored;
  const database = [databasePath(folder), databaseInMaking(folder)].find((path) => existsSync(path));
  if (database === undefined) return refuse('store-missing-database');
  const writable = guarded(() => {
    for (const path of [folder, keyringPath(folder), database])
      accessSync(path, constants.R_OK | constants.W_OK);
  });
  return writable.ok ? ok(stored.value) : writable;
}
