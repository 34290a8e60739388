import type { Database } from 'better-sqlite3';
import { followUpDays } from '#domain/after-circle/follow-ups.ts';
import type { Context } from '#domain/context.ts';
import { stageOf } from '#domain/process/chart.ts';
import { latestFrom } from '#domain/process/due.ts';
import type { MorningWait } from '#domain/process/morning.ts';
import { type Wait, waitSchema, waitsInCase } from '#domain/process/waits.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import type { CaseId, PathwayId } from '#shared/vocabulary/ids.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Table } from './table.ts';

/**
 * A row for whatever waits in a case, or will one day. The days stand here as they were recorded; what is due follows
 * from them on the day it is asked, under the policy of that day.
 */
export const waitTable: Table = {
  model: {
    name: 'waits',
    version: 3,
    create: `CREATE TABLE waits (
      case_id TEXT NOT NULL,
      place INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      pathway TEXT,
      stage TEXT,
      awaits_judgment INTEGER,
      wait TEXT NOT NULL,
      term TEXT,
      from_day TEXT,
      newest_day TEXT,
      answered INTEGER,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID`,
  },
  ofCase(database, { state, recordedAt }) {
    database.prepare('DELETE FROM waits WHERE case_id = ?').run(state.id);
    const insert = database.prepare('INSERT INTO waits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    for (const [place, { pathway, wait }] of waitsInCase(state).entries()) {
      const on = state.pathways.find(({ id }) => id === pathway);
      insert.run(
        state.id,
        place,
        recordedAt,
        pathway,
        on && stageOf(on.chart),
        on && (awaitsJudgment(on) ? 1 : 0),
        JSON.stringify(wait),
        'term' in wait ? wait.term : undefined,
        'term' in wait ? wait.from : undefined,
        'newest' in wait ? wait.newest : undefined,
        'answered' in wait ? wait.answered : undefined,
      );
    }
  },
};

/** A row as this file wrote it. There are very many; what is parsed of them is parsed once for all that are alike. */
type Row = readonly [CaseId, string, PathwayId | null, Stage | null, number | null, string];

/** Whatever may be due today; what has a day far off is not even looked at. */
export function waitsByToday(database: Database, context: Context): readonly MorningWait[] {
  const alike = new Map<string, Wait>();
  const read = (text: string): Wait => {
    const wait = alike.get(text) ?? waitSchema.parse(JSON.parse(text));
    alike.set(text, wait);
    return wait;
  };
  return database
    .prepare<[object], Row>(
      `SELECT case_id, changed_at, pathway, stage, awaits_judgment, wait FROM waits
       WHERE from_day IS NULL OR newest_day > @today OR from_day <= CASE term
         WHEN 'none' THEN @none
         WHEN 'screening' THEN @screening
         WHEN 'screeningInTwoYears' THEN @screeningInTwoYears
         WHEN 'checkIn' THEN @checkIn
         WHEN 'measureAgain' THEN @measureAgain
         WHEN 'measureSoon' THEN @measureSoon
         WHEN 'measureLater' THEN @measureLater
         WHEN 'newCharges' THEN @newCharges
       END OR (term = 'followUp' AND from_day <= @followUp AND answered < @lastCall)`,
    )
    .raw()
    .all({
      today: context.today,
      none: latestFrom(context, 'none'),
      screening: latestFrom(context, 'screening'),
      screeningInTwoYears: latestFrom(context, 'screeningInTwoYears'),
      checkIn: latestFrom(context, 'checkIn'),
      followUp: latestFrom(context, 'followUp'),
      // Of very many circles every call is made: they are not read on every morning.
      lastCall: followUpDays(context.policy).at(-1) ?? 0,
      measureAgain: latestFrom(context, 'measureAgain'),
      measureSoon: latestFrom(context, 'measureSoon'),
      measureLater: latestFrom(context, 'measureLater'),
      newCharges: latestFrom(context, 'newCharges'),
    })
    .map(([caseId, changedAt, pathway, stage, awaits, text]) => ({
      case: caseId,
      changedAt,
      wait: read(text),
      ...(pathway === null ? {} : { pathway }),
      ...(stage === null ? {} : { at: { stage, awaitsJudgment: awaits === 1 } }),
    }));
}
