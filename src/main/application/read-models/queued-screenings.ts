import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { waitsForSupervisor } from '#domain/screening/standing-of-pathway.ts';
import { caseIdSchema, pathwayIdSchema, screeningIdSchema } from '#shared/vocabulary/ids.ts';
import { screeningSchema } from '#shared/vocabulary/screening-decision.ts';
import type { Table } from './table.ts';

/** A row a screening decision that was queued for a supervisor, be it audited by now or not. */
export const queuedScreeningTable: Table = {
  model: {
    name: 'queued_screenings',
    version: 1,
    create: `
      CREATE TABLE queued_screenings (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        pathway TEXT NOT NULL,
        on_day TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        queued TEXT NOT NULL,
        holds_up INTEGER NOT NULL,
        judged INTEGER NOT NULL,
        audited INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX queued_screenings_by_audit ON queued_screenings (audited, holds_up, decided_at);`,
  },
  ofCase(database, { state }) {
    const insert = database.prepare(
      'INSERT OR REPLACE INTO queued_screenings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const pathway of state.pathways) {
      for (const screening of pathway.screenings) {
        if (screening.queued === 'no') continue;
        insert.run(
          screening.id,
          state.id,
          pathway.id,
          screening.on,
          screening.decidedAt,
          screening.by,
          screening.queued,
          waitsForSupervisor(screening) ? 1 : 0,
          screening.blind === undefined ? 0 : 1,
          screening.audit === undefined ? 0 : 1,
        );
      }
    }
  },
};

const rowSchema = z.object({
  id: screeningIdSchema,
  case_id: caseIdSchema,
  name: z.string(),
  pathway: pathwayIdSchema,
  on_day: z.string(),
  queued: screeningSchema.shape.queued.exclude(['no']),
  judged: z.int(),
});

/** Decisions of others that wait for an audit: those that hold something up first, then in the order they were made. */
export function waitingForAudit(database: Database, auditor: string) {
  return database
    .prepare(
      `SELECT q.id, q.case_id, c.name, q.pathway, q.on_day, q.queued, q.judged
       FROM queued_screenings q JOIN case_list c ON c.id = q.case_id
       WHERE q.audited = 0 AND q.decided_by <> ? ORDER BY q.holds_up DESC, q.decided_at, q.id`,
    )
    .all(auditor)
    .map((row) => rowSchema.parse(row));
}

/** How many decisions were ever queued. */
export function countQueued(database: Database): number {
  return z.int().parse(database.prepare('SELECT count(*) FROM queued_screenings').pluck().get());
}
