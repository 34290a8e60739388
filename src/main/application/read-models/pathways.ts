import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { stageOf } from '#domain/process/chart.ts';
import type { CountedStanding, Standing } from '#domain/process/morning.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import { type CaseId, caseIdSchema, type PathwayId, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import type { Table } from './table.ts';

/** A row a pathway: where it stands. A pathway is never taken out of its case. */
export const pathwayTable: Table = {
  model: {
    name: 'pathways',
    version: 1,
    create: `
      CREATE TABLE pathways (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      stage TEXT NOT NULL,
      awaits_judgment INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX pathways_by_change ON pathways (changed_at DESC, case_id);
      CREATE INDEX pathways_by_standing ON pathways (stage, awaits_judgment);`,
  },
  ofCase(database, { state, recordedAt }) {
    const insert = database.prepare('INSERT OR REPLACE INTO pathways VALUES (?, ?, ?, ?, ?)');
    for (const pathway of state.pathways) {
      const awaits = awaitsJudgment(pathway) ? 1 : 0;
      insert.run(pathway.id, state.id, recordedAt, stageOf(pathway.chart), awaits);
    }
  },
};

const standing = { stage: stageSchema, awaits_judgment: z.int() };
const countedSchema = z.object({ ...standing, count: z.int() });
const rowSchema = z.object({ ...standing, id: pathwayIdSchema, case_id: caseIdSchema });

/** How many pathways stand where. */
export function countedStandings(database: Database): readonly CountedStanding[] {
  return database
    .prepare('SELECT stage, awaits_judgment, count(*) AS count FROM pathways GROUP BY stage, awaits_judgment')
    .all()
    .map((row) => {
      const { stage, awaits_judgment, count } = countedSchema.parse(row);
      return { stage, awaitsJudgment: awaits_judgment === 1, count };
    });
}

/** Every pathway, those of the case that changed last first; only as many are read as are taken. */
export function* pathwaysByChange(
  database: Database,
): Generator<Standing & { readonly id: PathwayId; readonly case: CaseId }> {
  const select = database.prepare(
    'SELECT id, case_id, stage, awaits_judgment FROM pathways ORDER BY changed_at DESC, case_id',
  );
  for (const row of select.iterate()) {
    const { id, case_id, stage, awaits_judgment } = rowSchema.parse(row);
    yield { id, case: case_id, stage, awaitsJudgment: awaits_judgment === 1 };
  }
}
