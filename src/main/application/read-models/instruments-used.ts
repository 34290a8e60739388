import type { Database } from 'better-sqlite3';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';
import type { Table } from './table.ts';

/** A row an instrument that a decision was made with, by its content hash. */
export const instrumentTable: Table = {
  model: {
    name: 'instruments_used',
    version: 1,
    create:
      'CREATE TABLE instruments_used (hash TEXT PRIMARY KEY, instrument TEXT NOT NULL) STRICT, WITHOUT ROWID',
  },
  ofProgram(database, event) {
    if (event.type !== 'instrumentUsed') return;
    database
      .prepare('INSERT OR REPLACE INTO instruments_used (hash, instrument) VALUES (?, ?)')
      .run(event.body.hash, JSON.stringify(event.body.instrument));
  },
};

/** Every instrument that a decision was made with, by its content hash. */
export function instrumentsUsed(database: Database): ReadonlyMap<string, Instrument> {
  const rows = database
    .prepare<[], { hash: string; instrument: string }>('SELECT hash, instrument FROM instruments_used')
    .all();
  return new Map(rows.map(({ hash, instrument }) => [hash, instrumentSchema.parse(JSON.parse(instrument))]));
}

/** The instrument of this content hash, if a decision was ever made with it. */
export function instrumentUsed(database: Database, hash: string): Instrument | undefined {
  const row = database
    .prepare<[string], { instrument: string }>('SELECT instrument FROM instruments_used WHERE hash = ?')
    .get(hash);
  return row && instrumentSchema.parse(JSON.parse(row.instrument));
}
