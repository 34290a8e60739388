import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Result } from '#shared/result.ts';
import { LOCK_PATIENCE } from './database.ts';
import { guarded } from './failures.ts';

/** A store that one process has for itself, until it lets go or ends. */
export interface StoreLock {
  release(): void;
}

/** Where the lock lies: an empty file that is never renamed, for `keyring.json` and `cases.db` both are. */
export function lockPath(folder: string): string {
  return join(folder, 'store.lock');
}

/**
 * Takes a store for this process alone. Whoever writes the keyring or replaces the database holds this lock; that of
 * the database ends where its file is closed to be replaced. Refuses with `store-in-use`, and as the disk does.
 *
 * It is SQLite's lock on an empty database, which the system drops with the process. As with `cases.db`, nobody may
 * open the file in this process while it is held.
 */
export function lockStore(folder: string): Result<StoreLock> {
  return guarded(() => {
    const path = lockPath(folder);
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const database = new Database(path, { fileMustExist: true, timeout: LOCK_PATIENCE });
    try {
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return { release: () => void database.close() };
  });
}
