import type { Database } from 'better-sqlite3';
import type { Table } from './table.ts';

/** A row an instrument's content hash: how many decisions were made with it. */
export const instrumentDecisionTable: Table = {
  model: {
    name: 'instrument_decisions',
    version: 1,
    create:
      'CREATE TABLE instrument_decisions (hash TEXT PRIMARY KEY, decisions INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  },
  ofEvent(database, event) {
    if (event.type !== 'screeningDecided') return;
    database
      .prepare(
        `INSERT INTO instrument_decisions (hash, decisions) VALUES (?, 1)
         ON CONFLICT (hash) DO UPDATE SET decisions = decisions + 1`,
      )
      .run(event.body.screening.instrument.hash);
  },
};

/** How many decisions name each version, by its content hash. */
export function decisionsByInstrument(database: Database): ReadonlyMap<string, number> {
  const rows = database
    .prepare<[], { hash: string; decisions: number }>('SELECT hash, decisions FROM instrument_decisions')
    .all();
  return new Map(rows.map(({ hash, decisions }) => [hash, decisions]));
}
