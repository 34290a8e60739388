import { stageOf } from '#domain/process/chart.ts';
import type { Table } from './table.ts';

/** A row a case: what the case list shows of it. */
export const caseList: Table = {
  model: {
    name: 'case_list',
    version: 1,
    create: `CREATE TABLE case_list (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      office_reference TEXT NOT NULL,
      referred_on TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      live INTEGER NOT NULL,
      stages TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
  ofCase(database, { state, seq, recordedAt }) {
    const stages = state.pathways.map((pathway) => ({ id: pathway.id, stage: stageOf(pathway.chart) }));
    const live = state.pathways.some((pathway) => pathway.ended === undefined) ? 1 : 0;
    database
      .prepare(
        `INSERT OR REPLACE INTO case_list (id, name, office_reference, referred_on, changed_at, seq, live, stages)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        state.id,
        state.name,
        state.officeReference,
        state.referredOn,
        recordedAt,
        seq,
        live,
        JSON.stringify(stages),
      );
  },
};
