import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type Result, refuse } from '#shared/result.ts';
import { databasePath, foldLog, openDatabase, rekeyCopy } from './database.ts';
import { guarded } from './failures.ts';
import { createPrivateFile, flushFolder } from './keyring-file.ts';
import type { DatabaseKey } from './keys.ts';

/**
 * Puts a store's database under another key, without a write to the file that holds the cases: a copy is made beside
 * it, re-keyed, read back and flushed, and then renamed over it. So at every moment `cases.db` is whole, under one
 * key or the other, and its first bytes say under which; a crash leaves at most a stale copy, which is made anew.
 *
 * The caller holds the store's lock. `database` is closed afterwards, whatever came of it: where a log could not be
 * folded for want of room, SQLite's connection must not be used on. After a refusal the file itself says which key
 * it is under. Refuses with `database-damaged` when the copy does not read back, and as the disk does.
 */
export function replaceUnderKey(
  folder: string,
  database: Database.Database,
  current: DatabaseKey,
  next: DatabaseKey,
): Result<void> {
  const path = databasePath(folder);
  const copy = `${path}.rekeyed`;
  let ready: Result<void>;
  try {
    ready = copyUnderKey(database, copy, current, next);
  } finally {
    database.close(); // before the renaming: Windows renames over no open file
  }
  const replaced = ready.ok ? replace(folder, copy) : ready;
  if (!replaced.ok) guarded(() => removeCopy(copy));
  return replaced;
}

function copyUnderKey(
  database: Database.Database,
  copy: string,
  current: DatabaseKey,
  next: DatabaseKey,
): Result<void> {
  const copied = guarded(() => {
    removeCopy(copy);
    foldLog(database);
    createPrivateFile(copy);
    database.prepare('VACUUM INTO ?').run(copy);
    return versionOf(database);
  });
  if (!copied.ok) return copied;
  const rekeyed = inCopy(copy, current, (opened) => rekeyCopy(opened, next));
  if (!rekeyed.ok) return rekeyed;
  const readBack = inCopy(
    copy,
    next,
    (opened) =>
      versionOf(opened) === copied.value && opened.pragma('integrity_check', { simple: true }) === 'ok',
  );
  if (!readBack.ok) return readBack;
  return readBack.value ? guarded(() => flushFile(copy)) : refuse('database-damaged');
}

function replace(folder: string, copy: string): Result<void> {
  const path = databasePath(folder);
  // SQLite would read a log that it finds into whatever file is called so. This one was folded, and is gone.
  if (existsSync(`${path}-wal`)) return refuse('disk-failed');
  return guarded(() => {
    // A journal may be left of a folding that was broken off: a spent one, for the database was opened since.
    rmSync(`${path}-journal`, { force: true });
    flushFolder(folder);
    renameSync(copy, path);
    flushFolder(folder);
  });
}

/** Does something in the copy, as far as it opens as a database of ours under this key, and closes it again. */
function inCopy<Value>(
  copy: string,
  key: DatabaseKey,
  work: (opened: Database.Database) => Value,
): Result<Value> {
  const opened = openDatabase(copy, key);
  if (!opened.ok) return opened;
  return guarded(() => {
    try {
      return work(opened.value);
    } finally {
      opened.value.close();
    }
  });
}

function versionOf(database: Database.Database): unknown {
  return database.pragma('user_version', { simple: true });
}

function removeCopy(copy: string): void {
  for (const path of [copy, `${copy}-journal`, `${copy}-wal`]) rmSync(path, { force: true });
}

function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
