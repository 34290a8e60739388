import type { Database } from 'better-sqlite3';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';
import type { Table } from './table.ts';

/** A row a version of an instrument that a supervisor of this program proposed, and whether it was approved. */
export const instrumentVersionTable: Table = {
  model: {
    name: 'instrument_versions',
    version: 1,
    create: `CREATE TABLE instrument_versions (
      hash TEXT PRIMARY KEY,
      instrument TEXT NOT NULL,
      proposed_seq INTEGER NOT NULL,
      proposed_at TEXT NOT NULL,
      proposed_by TEXT NOT NULL,
      approved_seq INTEGER,
      approved_at TEXT,
      approved_by TEXT,
      reasons TEXT
    ) STRICT, WITHOUT ROWID`,
  },
  ofProgram(database, event, { seq, recordedAt, author }) {
    if (event.type === 'instrumentProposed') {
      database
        .prepare(
          `INSERT OR IGNORE INTO instrument_versions (hash, instrument, proposed_seq, proposed_at, proposed_by)
           VALUES (?, ?, ?, ?, ?)`,
        )
        .run(event.body.hash, JSON.stringify(event.body.instrument), seq, recordedAt, author.user);
    }
    if (event.type === 'instrumentApproved') {
      database
        .prepare(
          `UPDATE instrument_versions
           SET approved_seq = ?, approved_at = ?, approved_by = ?, reasons = ? WHERE hash = ?`,
        )
        .run(seq, recordedAt, author.user, event.body.reasons, event.body.hash);
    }
  },
};

/** A version that was proposed here, and whether it was approved. */
export interface OwnVersion {
  readonly hash: string;
  readonly instrument: Instrument;
  readonly proposed: { readonly by: string; readonly at: string };
  readonly approved?: { readonly by: string; readonly at: string; readonly reasons: string };
}

interface Row {
  readonly hash: string;
  readonly instrument: string;
  readonly proposed_at: string;
  readonly proposed_by: string;
  readonly approved_at: string | null;
  readonly approved_by: string | null;
  readonly reasons: string | null;
}

/** Every version that was proposed here, in the order in which they were. */
export function ownVersions(database: Database): readonly OwnVersion[] {
  return database
    .prepare<[], Row>('SELECT * FROM instrument_versions ORDER BY proposed_seq')
    .all()
    .map(versionOf);
}

/** The version of this content hash, if it was proposed here. */
export function ownVersion(database: Database, hash: string): OwnVersion | undefined {
  const row = database.prepare<[string], Row>('SELECT * FROM instrument_versions WHERE hash = ?').get(hash);
  return row && versionOf(row);
}

function versionOf(row: Row): OwnVersion {
  const { hash, instrument, proposed_at, proposed_by, approved_at, approved_by, reasons } = row;
  return {
    hash,
    instrument: instrumentSchema.parse(JSON.parse(instrument)),
    proposed: { by: proposed_by, at: proposed_at },
    ...(approved_at === null || approved_by === null || reasons === null
      ? {}
      : { approved: { at: approved_at, by: approved_by, reasons } }),
  };
}

/**
 * What new screenings are made with, by id: the version approved last, or the one that shipped. The shipped ones are
 * each instrument's first version.
 */
export function instrumentsInForce(
  database: Database,
  shipped: ReadonlyMap<string, Instrument>,
): ReadonlyMap<string, Instrument> {
  // Of each id only the row that was approved last is read: SQLite takes a bare column from the row of the maximum.
  const approved = database
    .prepare<[], { instrument: string }>(
      `SELECT instrument, max(approved_seq) FROM instrument_versions
       WHERE approved_seq IS NOT NULL GROUP BY json_extract(instrument, '$.id') ORDER BY max(approved_seq)`,
    )
    .all()
    .map((row) => instrumentSchema.parse(JSON.parse(row.instrument)));
  return new Map([...shipped, ...approved.map((instrument) => [instrument.id, instrument] as const)]);
}
