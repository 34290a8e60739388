import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { stageOf } from '#domain/process/chart.ts';
import type { MorningPathway } from '#domain/process/morning.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import { caseIdSchema, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import type { Table } from './table.ts';

/** A row a pathway: where it stands. A pathway is never taken out of its case. */
export const pathwayTable: Table = {
  model: {
    name: 'pathways',
    version: 1,
    create: `CREATE TABLE pathways (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      stage TEXT NOT NULL,
      awaits_judgment INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
  ofCase(database, { state, recordedAt }) {
    const insert = database.prepare('INSERT OR REPLACE INTO pathways VALUES (?, ?, ?, ?, ?)');
    for (const pathway of state.pathways) {
      const awaits = awaitsJudgment(pathway) ? 1 : 0;
      insert.run(pathway.id, state.id, recordedAt, stageOf(pathway.chart), awaits);
    }
  },
};

const rowSchema = z.tuple([pathwayIdSchema, caseIdSchema, z.string(), stageSchema, z.int()]).transform(
  ([id, caseId, changedAt, stage, awaits]): MorningPathway => ({
    id,
    case: caseId,
    changedAt,
    stage,
    awaitsJudgment: awaits === 1,
  }),
);

/** Every pathway there is, and where it stands. */
export function allPathways(database: Database): readonly MorningPathway[] {
  return database
    .prepare('SELECT id, case_id, changed_at, stage, awaits_judgment FROM pathways')
    .raw()
    .all()
    .map((row) => rowSchema.parse(row));
}
