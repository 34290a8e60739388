import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/result.ts';
import { guarded } from './failures.ts';
import { type DatabaseKey, deriveKey, forget } from './keys.ts';

/** The database's version, kept in `user_version`. Raise it with a migration that an older program must not open. */
export const DATABASE_VERSION = 1;

/** Says that a database is one of Circlekeeper's ("CKPR" in ASCII), kept in `application_id`. */
const APPLICATION_ID = 0x434b5052;

/** How long to wait for another process's lock, in milliseconds: one that holds it will hold it for hours. */
export const LOCK_PATIENCE = 400;

const PLAINTEXT_HEADER = 'SQLite format 3\0';

/** What an encrypted file begins with instead: SQLCipher's salt, in the clear. */
const SALT_BYTES = PLAINTEXT_HEADER.length;

/** Where a store's database is. */
export function databasePath(folder: string): string {
  return join(folder, 'cases.db');
}

/** Makes an empty encrypted database in a file that exists and is empty, and closes it again. */
export function createDatabase(path: string, key: DatabaseKey): Result<void> {
  const created = guarded(() => {
    const database = keyed(path, key);
    try {
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${DATABASE_VERSION}`);
    } finally {
      database.close();
    }
  });
  return created.ok ? checkHeader(path, key) : created;
}

/**
 * Opens a store's database for this process alone, still without a write-ahead log. Refuses with
 * `database-not-encrypted`, `database-damaged` (also: another key), `store-in-use`, `store-newer`, or what the disk
 * says.
 *
 * The file's header is read before SQLite opens it: closing any other handle on the file would drop SQLite's
 * POSIX locks, so nobody may open `cases.db` while a vault is open.
 */
export function openDatabase(path: string, key: DatabaseKey): Result<Database.Database> {
  const header = checkHeader(path, key);
  if (!header.ok) return header;
  const opened = guarded(() => keyed(path, key));
  if (!opened.ok) return opened;
  const database = opened.value;
  const checked = guarded(() => {
    const isOurs = database.pragma('application_id', { simple: true }) === APPLICATION_ID;
    const isNewer = Number(database.pragma('user_version', { simple: true })) > DATABASE_VERSION;
    if (!isOurs) return refuse('database-damaged');
    return isNewer ? refuse('store-newer') : ok(database);
  });
  const result = checked.ok ? checked.value : checked;
  if (!result.ok) database.close();
  return result;
}

/** From here on: a write-ahead log, every commit on the disk before it is reported. */
export function startLog(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
}

/** Folds the write-ahead log into the file, so that the file alone is the database. */
export function foldLog(database: Database.Database): void {
  const mode = database.pragma('journal_mode = DELETE', { simple: true });
  if (mode !== 'delete') throw new Error('the write-ahead log is still in use');
}

/**
 * Writes every page of a database anew under another key. Only for a copy that nobody would miss: a process that
 * ends within it leaves a file that neither key opens, with a whole rollback journal beside it too (SQLite3MC 2.4.0;
 * the tests show it). So the copy needs no journal on the disk, and no flushing before it is done.
 */
export function rekeyCopy(copy: Database.Database, key: DatabaseKey): void {
  const text = keyText(key);
  try {
    copy.pragma('journal_mode = MEMORY');
    copy.pragma('synchronous = OFF');
    ciphering(copy).rekey(text);
  } finally {
    text.fill(0);
  }
}

/** A connection that has the key and the lock; throws SQLite's errors. */
function keyed(path: string, key: DatabaseKey): Database.Database {
  const database = new Database(path, { fileMustExist: true, timeout: LOCK_PATIENCE });
  const text = keyText(key);
  try {
    database.pragma("cipher = 'sqlcipher'");
    ciphering(database).key(text);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('temp_store = MEMORY');
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    database.pragma('synchronous = FULL');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  } finally {
    text.fill(0);
  }
}

/** What the ciphering build of the driver adds to the one that is described by its published types. */
interface Ciphering {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
}

/** Throws where the driver is the plain one, which would take no key and encrypt nothing. */
function ciphering(database: Database.Database): Ciphering {
  if (!isCiphering(database)) throw new Error('the database driver cannot encrypt');
  return database;
}

function isCiphering(database: object): database is Ciphering {
  return 'key' in database && typeof database.key === 'function' && 'rekey' in database;
}

/** SQLCipher's form of a raw key and its salt, `x'...'`, in bytes that can be overwritten (a string could not). */
function keyText(key: DatabaseKey): Buffer {
  const digits = Buffer.from('0123456789abcdef');
  const bytes = Buffer.concat([key, saltOf(key)]);
  const text = Buffer.alloc(2 * bytes.length + 3);
  text.write("x'");
  bytes.forEach((byte, index) => {
    digits.copy(text, 2 + 2 * index, byte >> 4, (byte >> 4) + 1);
    digits.copy(text, 3 + 2 * index, byte & 15, (byte & 15) + 1);
  });
  text.write("'", text.length - 1);
  forget(bytes);
  return text;
}

/**
 * The salt of a key's database: from the key, so that a file says which of two keys it is under, and SQLite never
 * lays hands on a database, or on a log that a crash left beside it, with a key that is not its own.
 */
function saltOf(key: DatabaseKey): Buffer {
  const derived = deriveKey<'salt'>(key, 'database-salt');
  const salt = Buffer.from(derived.subarray(0, SALT_BYTES));
  forget(derived);
  return salt;
}

/** Whether a database file is under this key, by its first bytes. */
export function isUnderKey(path: string, key: DatabaseKey): boolean {
  return checkHeader(path, key).ok;
}

/** Refuses a database that anyone could read, one that is too short to be one, and one under another key. */
function checkHeader(path: string, key: DatabaseKey): Result<void> {
  const header = Buffer.alloc(SALT_BYTES);
  const read = guarded(() => {
    const file = openSync(path, 'r');
    try {
      readSync(file, header);
      return fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  });
  if (!read.ok) return read;
  if (header.toString('latin1') === PLAINTEXT_HEADER) return refuse('database-not-encrypted');
  return read.value < 512 || !header.equals(saltOf(key)) ? refuse('database-damaged') : ok(undefined);
}
