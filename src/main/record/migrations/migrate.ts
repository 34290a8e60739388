import type { Database } from 'better-sqlite3';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { journal } from './1-journal.ts';
import { caseKeys } from './2-case-keys.ts';
import { drafts } from './3-drafts.ts';
import { readModels } from './4-read-models.ts';

/** In order, never edited once released: `user_version` counts how many of them a database has been through. */
const migrations: readonly string[] = [journal, caseKeys, drafts, readModels];

/** Brings the database up to this program's tables, all or nothing; refuses one from a newer program. */
export function migrate(database: Database): Result<void, Refusal> {
  const done = Number(database.pragma('user_version', { simple: true }));
  if (done > migrations.length) return refuse('record-from-newer-program');
  if (done === migrations.length) return ok(undefined);
  database
    .transaction(() => {
      for (const migration of migrations.slice(done)) database.exec(migration);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
  return ok(undefined);
}
