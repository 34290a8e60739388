import type { Database } from 'better-sqlite3';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { journal } from './1-journal.ts';
import { caseKeys } from './2-case-keys.ts';
import { drafts } from './3-drafts.ts';
import { readModels } from './4-read-models.ts';
import { kinds } from './5-kinds.ts';
import { attachments } from './6-attachments.ts';

/** In order, never edited once released: the one row of `record_version` counts those that a database has had. */
const migrations: readonly string[] = [journal, caseKeys, drafts, readModels, kinds, attachments];

/** Brings the database up to this program's tables, all or nothing; refuses one from a newer program. */
export function migrate(database: Database): Result<void, Refusal> {
  return database.transaction(migrateInside).immediate(database);
}

/** `user_version` is the vault's; the record counts its own tables by itself. */
function migrateInside(database: Database): Result<void, Refusal> {
  database.exec('CREATE TABLE IF NOT EXISTS record_version (migrations INTEGER NOT NULL) STRICT');
  const done = database.prepare<[], number>('SELECT migrations FROM record_version').pluck().get() ?? 0;
  if (done > migrations.length) return refuse('record-from-newer-program');
  if (done === migrations.length) return ok(undefined);
  for (const migration of migrations.slice(done)) database.exec(migration);
  database.exec('DELETE FROM record_version');
  database.prepare('INSERT INTO record_version VALUES (?)').run(migrations.length);
  return ok(undefined);
}
