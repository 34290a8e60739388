import type { KeyObject } from 'node:crypto';
import { existsSync, renameSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/result.ts';
import { openSealed, privateKeyBytes, privateKeyFrom } from './agreement.ts';
import { databasePath, isUnderKey, openDatabase, startLog } from './database.ts';
import { guarded } from './failures.ts';
import {
  caseWrapping,
  distribute,
  isVouchedFor,
  type Keyring,
  keyringKeyOf,
  type StoreSecrets,
} from './keyring.ts';
import { flushFolder, readKeyring, type StoredKeyring, writeKeyring } from './keyring-file.ts';
import { asKey, type CaseWrappingKey, type DatabaseKey, forget, newKey, unwrap } from './keys.ts';
import { replaceUnderKey } from './rekey.ts';
import { lockStore, type StoreLock } from './store-lock.ts';
import { databaseInMaking } from './store-state.ts';

/** A store that is open: its keyring and secrets as they are now. Never leaves the vault. */
export interface Session {
  readonly folder: string;
  readonly lock: StoreLock;
  /** Another one after a re-key, hence only before the session begins: then others hold on to it. */
  database: Database.Database;
  /** Only for keyholders and the recovery sheet. */
  readonly rootKey: KeyObject | undefined;
  keyring: Keyring;
  secrets: StoreSecrets;
}

/**
 * Opens a store for someone who holds a copy of its keys. Refuses with `keyring-changed` when anything in the
 * keyring is not as a holder of the database key and the program's root left it, with `store-in-use` (also when
 * someone else wrote the keyring since it was read), and as `openDatabase` does.
 * Finishes what was left to be done: the last step of a set-up, a re-key.
 */
export function openSession(
  folder: string,
  stored: StoredKeyring,
  holder: string,
  agreement: KeyObject,
): Result<Session> {
  const keys = openKeys(stored, holder, agreement);
  if (keys === undefined) return refuse('keyring-changed');
  const lock = lockStore(folder);
  let opened: Result<Session> | undefined;
  try {
    opened = lock.ok ? openLocked(folder, lock.value, stored, keys) : lock;
    return opened;
  } finally {
    if (!opened?.ok) {
      if (lock.ok) lock.value.release();
      forget(keys.first, keys.second, keys.caseWrappingKey);
    }
  }
}

/** What a keyring holds for one of its holders. The database is under `first`, or, after a re-key, under `second`. */
interface HeldKeys {
  readonly first: DatabaseKey;
  readonly second: DatabaseKey | undefined;
  readonly caseWrappingKey: CaseWrappingKey;
  readonly rootKey: KeyObject | undefined;
}

/** Opens a holder's copies; `undefined` unless all of the keyring is as it was left. */
function openKeys(stored: StoredKeyring, holder: string, agreement: KeyObject): HeldKeys | undefined {
  const { keyring } = stored;
  const { storeId } = keyring;
  const open = (sealed: Keyring['rootKey'], purpose: string): Buffer | undefined => {
    const own = sealed[holder];
    return own && openSealed(own, agreement, { storeId, purpose, holder });
  };
  const keys: DatabaseKey[] = [];
  for (const sealed of keyring.databaseKeys) {
    const key = open(sealed, 'database-key');
    if (key === undefined) return undefined;
    keys.push(asKey(key));
  }
  const [first, second] = keys;
  if (first === undefined) return undefined;
  const newest = second ?? first;
  const caseKey = unwrap(keyring.caseWrappingKey, newest, caseWrapping(storeId));
  const untouched = stored.isAuthentic(keyringKeyOf({ current: newest })) && isVouchedFor(keyring);
  if (caseKey === undefined || !untouched) return undefined;
  const rootBytes = open(keyring.rootKey, 'root-key');
  return {
    first,
    second,
    caseWrappingKey: asKey<'case-wrapping'>(caseKey),
    rootKey: rootBytes && privateKeyFrom(rootBytes),
  };
}

/** Opens the database of a store that is locked for this process, and re-keys it if that is still to be done. */
function openLocked(folder: string, lock: StoreLock, stored: StoredKeyring, keys: HeldKeys): Result<Session> {
  const now = readKeyring(folder);
  if (!now.ok) return now;
  if (now.value.checksum !== stored.checksum) return refuse('store-in-use');
  const finished = finishSetUp(folder);
  if (!finished.ok) return finished;
  const { first, second, caseWrappingKey, rootKey } = keys;
  const announced: StoreSecrets = second
    ? { current: first, next: second, caseWrappingKey }
    : { current: first, caseWrappingKey };
  const opened = openUnderOwnKey(folder, announced);
  if (!opened.ok) return opened;
  const session: Session = { folder, lock, rootKey, keyring: stored.keyring, ...opened.value };
  if (second) {
    // What cannot be done now, for want of room most likely, the next unlock tries again.
    finishRekey(session);
    if (!session.database.open) {
      const reopened = openUnderOwnKey(folder, session.secrets);
      if (!reopened.ok) return reopened;
      Object.assign(session, reopened.value);
    }
  }
  const started = guarded(() => startLog(session.database));
  if (!started.ok) session.database.close();
  return started.ok ? ok(session) : started;
}

/** Opens the database with the one of two keys that it is under. Where that is `next`, the re-key is done. */
function openUnderOwnKey(
  folder: string,
  secrets: StoreSecrets,
): Result<{ database: Database.Database; secrets: StoreSecrets }> {
  const path = databasePath(folder);
  const { next, caseWrappingKey } = secrets;
  const isRekeyed = next !== undefined && isUnderKey(path, next);
  const own: StoreSecrets = isRekeyed ? { current: next, caseWrappingKey } : secrets;
  if (isRekeyed) forget(secrets.current);
  const opened = openDatabase(path, own.current);
  return opened.ok ? ok({ database: opened.value, secrets: own }) : opened;
}

/** Writes a keyring in which nobody's access was taken away or renewed; the database key stays. */
export function publish(session: Session, keyring: Keyring): Result<void> {
  return distributeAndWrite(session, keyring, session.secrets);
}

/**
 * Writes a keyring that changes who can open the store, and with it announces a re-key, so that what was good before
 * (a removed user's keys, an old passphrase, an old sheet) opens no later copy of the database.
 *
 * In three steps, each of which may be the last before a crash: a keyring with the database's key and the next one,
 * neither of them for whoever is shut out; the database under the next key (see `replaceUnderKey`); a keyring with
 * that key alone. The first is this function. The session goes on under the old key, for others hold statements on
 * its database; the rest follows when it closes (see `closeSession`), and where it could not, at the next unlock.
 *
 * Between the first step and the second, this program refuses what was good before. But who kept the keyring of
 * before, their old passphrase or sheet, and a hand on the store's folder can still read a copy of the database that
 * they take within that time, what was written since included, and, by putting the old keyring back, undo the
 * change. After the second step an old keyring opens nothing but old copies of the database.
 */
export function announceRekey(session: Session, keyring: Keyring): Result<void> {
  const { current, next, caseWrappingKey } = session.secrets;
  // Whoever is shut out now may hold the key that an earlier change announced.
  const fresh = newKey<'database'>();
  const announced = distributeAndWrite(session, keyring, { current, next: fresh, caseWrappingKey });
  forget(announced.ok ? next : fresh);
  return announced;
}

/**
 * The largest database, in bytes, that is re-keyed while a session closes: half a second's work. A window that
 * locks waits for it, and the process is ended if it takes much longer; a larger one is left to the next unlock.
 */
const REKEYED_AT_CLOSE = 32 * 1024 * 1024;

/** Ends a session: an announced re-key is done if it may be, the database is closed, key buffers are overwritten. */
export function closeSession(session: Session): void {
  const { database, lock } = session;
  try {
    if (session.secrets.next && mayRekeyAtClose(session)) finishRekey(session);
  } finally {
    const { current, next, caseWrappingKey } = session.secrets;
    forget(current, next, caseWrappingKey);
    try {
      database.close();
    } finally {
      lock.release();
    }
  }
}

function mayRekeyAtClose({ database, folder }: Session): boolean {
  if (!database.open || database.inTransaction) return false;
  const found = guarded(() => statSync(databasePath(folder), { throwIfNoEntry: false }));
  return found.ok && found.value !== undefined && found.value.size <= REKEYED_AT_CLOSE;
}

/**
 * The second and third step of a re-key. The database is closed by it, unless the second was done before. Where a
 * step fails, the keyring keeps both keys, and the next unlock goes on from there.
 */
function finishRekey(session: Session): Result<void> {
  const { current, next, caseWrappingKey } = session.secrets;
  if (next !== undefined) {
    const replaced = replaceUnderKey(session.folder, session.database, current, next);
    if (!replaced.ok) return replaced;
    forget(current);
    session.secrets = { current: next, caseWrappingKey };
  }
  return distributeAndWrite(session, session.keyring, session.secrets);
}

function distributeAndWrite(session: Session, keyring: Keyring, secrets: StoreSecrets): Result<void> {
  const rootBytes = session.rootKey && privateKeyBytes(session.rootKey);
  const distributed = distribute(keyring, secrets, rootBytes);
  forget(rootBytes);
  const macKey = keyringKeyOf(secrets);
  const written = writeKeyring(session.folder, distributed, macKey);
  forget(macKey);
  if (written.ok) {
    session.keyring = distributed;
    session.secrets = secrets;
  }
  return written;
}

/** A keyring without its database is a proven set-up that stopped one step short: the database is still in the making. */
function finishSetUp(folder: string): Result<void> {
  const path = databasePath(folder);
  if (existsSync(path)) return ok(undefined);
  return guarded(() => {
    renameSync(databaseInMaking(folder), path);
    flushFolder(folder);
  });
}
