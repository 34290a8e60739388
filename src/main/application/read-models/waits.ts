import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Context } from '#domain/context.ts';
import { earliestFollowed, latestFrom } from '#domain/process/due.ts';
import type { MorningWait } from '#domain/process/morning.ts';
import { waitSchema, waitsInCase } from '#domain/process/waits.ts';
import { caseIdSchema, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import type { Table } from './table.ts';

/**
 * A row for whatever waits in a case, or will one day. The days stand here as they were recorded; what is due follows
 * from them on the day it is asked, under the policy of that day.
 */
export const waitTable: Table = {
  model: {
    name: 'waits',
    version: 1,
    create: `CREATE TABLE waits (
      case_id TEXT NOT NULL,
      place INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      pathway TEXT,
      wait TEXT NOT NULL,
      term TEXT,
      from_day TEXT,
      newest_day TEXT,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID`,
  },
  ofCase(database, { state, recordedAt }) {
    database.prepare('DELETE FROM waits WHERE case_id = ?').run(state.id);
    const insert = database.prepare('INSERT INTO waits VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    for (const [place, { pathway, wait }] of waitsInCase(state).entries()) {
      insert.run(
        state.id,
        place,
        recordedAt,
        pathway,
        JSON.stringify(wait),
        'term' in wait ? wait.term : undefined,
        'term' in wait ? wait.from : undefined,
        'newest' in wait ? wait.newest : undefined,
      );
    }
  },
};

const rowSchema = z.tuple([caseIdSchema, z.string(), pathwayIdSchema.nullable(), z.string()]).transform(
  ([caseId, changedAt, pathway, text]): MorningWait => ({
    case: caseId,
    changedAt,
    ...(pathway === null ? {} : { pathway }),
    wait: waitSchema.parse(JSON.parse(text)),
  }),
);

/** Whatever may be due today; what has a day far off is not even looked at. */
export function waitsByToday(database: Database, context: Context): readonly MorningWait[] {
  return database
    .prepare(
      `SELECT case_id, changed_at, pathway, wait FROM waits
       WHERE from_day IS NULL OR newest_day > @today OR from_day <= CASE term
         WHEN 'none' THEN @none
         WHEN 'screening' THEN @screening
         WHEN 'screeningInTwoYears' THEN @screeningInTwoYears
         WHEN 'checkIn' THEN @checkIn
       END OR (term = 'followUp' AND from_day >= @followUp)`,
    )
    .raw()
    .all({
      today: context.today,
      none: latestFrom(context, 'none'),
      screening: latestFrom(context, 'screening'),
      screeningInTwoYears: latestFrom(context, 'screeningInTwoYears'),
      checkIn: latestFrom(context, 'checkIn'),
      followUp: earliestFollowed(context),
    })
    .map((row) => rowSchema.parse(row));
}
