import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** Takes everything of a case that is not part of the chain out of the tables. In the caller's transaction. */
export function removeBesideChain(database: Database, caseId: string): void {
  database.prepare<[string]>('DELETE FROM drafts WHERE case_id = ?').run(caseId);
  database.prepare<[string]>('DELETE FROM attachments WHERE case_id = ?').run(caseId);
}

/** Whether something was erased from the tables whose bytes may still lie in the file. */
export function erasureIsUnfinished(database: Database): boolean {
  const row = database
    .prepare('SELECT 1 FROM case_keys WHERE wrapped IS NULL AND scrubbed = 0 LIMIT 1')
    .get();
  return row !== undefined;
}

/**
 * Rewrites the database file, and empties its log, so that no page keeps what was erased. `false` when another
 * connection holds on to the old pages; then it is to be done again.
 */
export function scrub(database: Database): boolean {
  emptyLog(database);
  database.exec('VACUUM');
  if (!emptyLog(database)) return false;
  database.exec('UPDATE case_keys SET scrubbed = 1 WHERE wrapped IS NULL');
  return true;
}

function emptyLog(database: Database): boolean {
  const answer = z.array(z.object({ busy: z.int() })).parse(database.pragma('wal_checkpoint(TRUNCATE)'));
  return answer.every(({ busy }) => busy === 0);
}
