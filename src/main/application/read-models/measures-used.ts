import type { Database } from 'better-sqlite3';
import { type Measure, measureSchema } from '#shared/vocabulary/measure.ts';
import type { Table } from './table.ts';

/** A row a measure that somebody was asked with, by its content hash. */
export const measureTable: Table = {
  model: {
    name: 'measures_used',
    version: 1,
    create: 'CREATE TABLE measures_used (hash TEXT PRIMARY KEY, measure TEXT NOT NULL) STRICT, WITHOUT ROWID',
  },
  ofProgram(database, event) {
    if (event.type !== 'measureUsed') return;
    database
      .prepare('INSERT OR REPLACE INTO measures_used (hash, measure) VALUES (?, ?)')
      .run(event.body.hash, JSON.stringify(event.body.measure));
  },
};

/** The measure of this content hash, if anybody was ever asked with it. */
export function measureUsed(database: Database, hash: string): Measure | undefined {
  const row = database
    .prepare<[string], { measure: string }>('SELECT measure FROM measures_used WHERE hash = ?')
    .get(hash);
  return row && measureSchema.parse(JSON.parse(row.measure));
}
