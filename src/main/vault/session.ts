import type { KeyObject } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/result.ts';
import { openSealed, privateKeyBytes, privateKeyFrom } from './agreement.ts';
import { databasePath, foldLog, openDatabase, rekeyDatabase, startLog } from './database.ts';
import { guarded } from './failures.ts';
import {
  caseWrapping,
  distribute,
  isVouchedFor,
  type Keyring,
  keyringKeyOf,
  type StoreSecrets,
} from './keyring.ts';
import { flushFolder, type StoredKeyring, writeKeyring } from './keyring-file.ts';
import { asKey, type DatabaseKey, forget, newKey, unwrap } from './keys.ts';
import { databaseInMaking } from './store-state.ts';

/** A store that is open: its keyring and secrets as they are now. Never leaves the vault. */
export interface Session {
  readonly folder: string;
  readonly database: Database.Database;
  /** Only for keyholders and the recovery sheet. */
  readonly rootKey: KeyObject | undefined;
  keyring: Keyring;
  secrets: StoreSecrets;
}

/**
 * Opens a store for someone who holds a copy of its keys. Refuses with `keyring-changed` when anything in the
 * keyring is not as a holder of the database key and the program's root left it, and as `openDatabase` does.
 * Finishes what a crash broke off: the last step of a set-up, a re-key.
 */
export function openSession(
  folder: string,
  stored: StoredKeyring,
  holder: string,
  agreement: KeyObject,
): Result<Session> {
  const { keyring } = stored;
  const { storeId } = keyring;
  const open = (sealed: Keyring['rootKey'], purpose: string): Buffer | undefined => {
    const own = sealed[holder];
    return own && openSealed(own, agreement, { storeId, purpose, holder });
  };
  const keys: DatabaseKey[] = [];
  for (const sealed of keyring.databaseKeys) {
    const key = open(sealed, 'database-key');
    if (key === undefined) return refuse('keyring-changed');
    keys.push(asKey(key));
  }
  const [first, second] = keys;
  if (first === undefined) return refuse('keyring-changed');
  const newest = second ?? first;
  const caseKey = unwrap(keyring.caseWrappingKey, newest, caseWrapping(storeId));
  const untouched = stored.isAuthentic(keyringKeyOf({ current: newest })) && isVouchedFor(keyring);
  if (caseKey === undefined || !untouched) return refuse('keyring-changed');
  const rootBytes = open(keyring.rootKey, 'root-key');
  const rootKey = rootBytes && privateKeyFrom(rootBytes);

  const finished = finishSetUp(folder);
  if (!finished.ok) return finished;
  // The old key first: where a re-key was broken off, only it can roll the database back.
  let opened = openDatabase(databasePath(folder), first);
  let current = first;
  if (!opened.ok && opened.error.code === 'database-damaged' && second) {
    opened = openDatabase(databasePath(folder), second);
    current = second;
  }
  if (!opened.ok) {
    forget(...keys, caseKey);
    return opened;
  }
  const caseWrappingKey = asKey<'case-wrapping'>(caseKey);
  const secrets = second ? { current, next: second, caseWrappingKey } : { current, caseWrappingKey };
  const session: Session = { folder, database: opened.value, rootKey, keyring, secrets };
  if (second) {
    const rekeyed = finishRekey(session);
    if (!rekeyed.ok) return current === first ? stayWithOldKey(session) : rekeyed;
  }
  return begin(session);
}

/** Starts the write-ahead log; a session that cannot is closed again. */
function begin(session: Session): Result<Session> {
  const started = guarded(() => startLog(session.database));
  if (started.ok) return ok(session);
  closeSession(session);
  return started;
}

/** No room to re-key now: the store stays usable under its old key, and the next unlock tries again. */
function stayWithOldKey(session: Session): Result<Session> {
  const reopened = openDatabase(databasePath(session.folder), session.secrets.current);
  return reopened.ok ? begin({ ...session, database: reopened.value }) : reopened;
}

/** Writes a keyring in which nobody's access was taken away or renewed; the database key stays. */
export function publish(session: Session, keyring: Keyring): Result<void> {
  return distributeAndWrite(session, keyring, session.secrets);
}

/**
 * Writes a keyring that changes who can open the store, and re-keys the database, so that what was good before
 * (a removed user's keys, an old passphrase, an old sheet) opens no later copy of it.
 *
 * In three steps, each of which may be the last before a crash: a keyring with the old key and the new one; the
 * database under the new key, in one transaction; a keyring with the new key alone. Once the first is written the
 * change holds. If a later one fails, the session is closed and the answer is `rekey-unfinished`.
 */
export function publishAndRekey(session: Session, keyring: Keyring): Result<void> {
  const { current, caseWrappingKey } = session.secrets;
  const folded = guarded(() => foldLog(session.database));
  if (!folded.ok) return folded;
  const secrets: StoreSecrets = { current, next: newKey<'database'>(), caseWrappingKey };
  const announced = distributeAndWrite(session, keyring, secrets);
  if (!announced.ok) {
    forget(secrets.next);
    startLog(session.database);
    return announced;
  }
  const rekeyed = finishRekey(session);
  if (!rekeyed.ok) {
    closeSession(session);
    return refuse('rekey-unfinished');
  }
  startLog(session.database);
  return ok(undefined);
}

/** Ends a session: the database is closed, key buffers are overwritten. */
export function closeSession({ database, secrets }: Session): void {
  database.close();
  forget(secrets.current, secrets.next, secrets.caseWrappingKey);
}

/** The second and third step of a re-key. The database is closed when either fails. */
function finishRekey(session: Session): Result<void> {
  const { next, current, caseWrappingKey } = session.secrets;
  if (next === undefined) return ok(undefined);
  const rekeyed: Result<void> = guarded(() => {
    foldLog(session.database);
    if (next !== current) rekeyDatabase(session.database, next);
  });
  const settled = rekeyed.ok
    ? distributeAndWrite(session, session.keyring, { current: next, caseWrappingKey })
    : rekeyed;
  if (!settled.ok) {
    guarded(() => session.database.close());
    return settled;
  }
  if (next !== current) forget(current);
  return ok(undefined);
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
