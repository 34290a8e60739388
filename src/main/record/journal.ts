import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Envelope, type EventHash, envelopeSchema, eventHashSchema } from './envelope.ts';

/** A row as SQLite hands it over: nothing is known of it until it is parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** Where a chain ends. */
export interface Link {
  readonly seq: number;
  readonly hash: EventHash | null;
}

const linkSchema = z.object({ seq: z.int(), hash: eventHashSchema.nullable() });
const installationSchema = z.object({ id: z.string(), head: linkSchema });

/** Which installation this is, and where its journal ends as it says itself. */
export type Installation = z.infer<typeof installationSchema>;

/**
 * The `events` table and the `installation` row. Plain prepared statements rather than a query builder: an
 * append is one synchronous transaction, and there are a dozen statements in all.
 */
export type Journal = ReturnType<typeof openJournal>;

/** Prepares the statements of the journal over a migrated database. */
export function openJournal(database: Database) {
  const insert = database.prepare<[Row]>(`
    INSERT INTO events (journal_seq, journal_previous, id, case_id, stream, seq, previous, type, version,
      at, recorded_at, author_user, author_key, hash, signature, body)
    VALUES (@journal_seq, @journal_previous, @id, @case_id, @stream, @seq, @previous, @type, @version,
      @at, @recorded_at, @author_user, @author_key, @hash, @signature, @body)`);
  const lastOfStream = database.prepare<[string], Row>(
    'SELECT seq, hash FROM events WHERE stream = ? ORDER BY seq DESC LIMIT 1',
  );
  const ofStream = database.prepare<[string], Row>('SELECT * FROM events WHERE stream = ? ORDER BY seq');
  const page = database.prepare<[number], Row>(
    'SELECT * FROM events WHERE journal_seq > ? ORDER BY journal_seq LIMIT 500',
  );
  const hashAt = database.prepare<[number], { hash: unknown }>(
    'SELECT hash FROM events WHERE journal_seq = ?',
  );
  const moveHead = database.prepare<[number, EventHash]>(
    'UPDATE installation SET head_seq = ?, head_hash = ?',
  );

  return {
    /** This installation and its head; `undefined` when the row is gone. */
    installation: openInstallation(database),

    /** Where a stream ends; seq 0 when nothing is in it yet. */
    endOf(stream: string): Link {
      const row = lastOfStream.get(stream);
      return row === undefined ? { seq: 0, hash: null } : linkSchema.parse(row);
    },

    /** Whether the journal holds this very event at this place. */
    holds: (seq: number, hash: string): boolean => hashAt.get(seq)?.hash === hash,

    /** Writes one event down and moves the head to it. */
    write(envelope: Envelope): void {
      insert.run(rowOf(envelope));
      moveHead.run(envelope.journal.seq, envelope.hash);
    },

    /** The rows of one stream, in order. */
    ofStream: (stream: string): readonly Row[] => ofStream.all(stream),

    /** Every row in the journal's order, some at a time: between them the connection is free to write. */
    *all(): Generator<Row> {
      for (let after = 0; ; ) {
        const rows = page.all(after);
        const last = rows.at(-1);
        if (last === undefined) return;
        yield* rows;
        after = Number(last.journal_seq);
      }
    },

    /** Every type of event and version of it that has been written. */
    kinds: (): readonly { type: string; version: number }[] =>
      database
        .prepare<[], { type: string; version: number }>('SELECT DISTINCT type, version FROM events')
        .all(),
  };
}

/** Reads the installation row; `undefined` when it is missing, not one row, or not the shape of one. */
export function openInstallation(database: Database): () => Installation | undefined {
  const select = database.prepare<[], Row>('SELECT id, head_seq, head_hash FROM installation');
  return () => {
    const [row, ...more] = select.all();
    if (row === undefined || more.length > 0) return undefined;
    return installationSchema.safeParse({ id: row.id, head: { seq: row.head_seq, hash: row.head_hash } })
      .data;
  };
}

/** Names a new installation; only over an empty journal, or a lost row would be papered over. */
export function nameInstallation(database: Database): void {
  database
    .prepare('INSERT INTO installation SELECT ?, 0, NULL WHERE NOT EXISTS (SELECT 1 FROM events)')
    .run(randomUUID());
}

/** The event that a row holds; `undefined` when the row is not even the shape of one. */
export function envelopeOf(row: Row): Envelope | undefined {
  return envelopeSchema.safeParse({
    id: row.id,
    case: row.case_id,
    stream: row.stream,
    seq: row.seq,
    type: row.type,
    version: row.version,
    at: row.at,
    recordedAt: row.recorded_at,
    author: { user: row.author_user, key: row.author_key },
    previous: row.previous,
    journal: { seq: row.journal_seq, previous: row.journal_previous },
    body: row.body,
    hash: row.hash,
    signature: row.signature,
  }).data;
}

function rowOf(envelope: Envelope): Row {
  return {
    journal_seq: envelope.journal.seq,
    journal_previous: envelope.journal.previous,
    id: envelope.id,
    case_id: envelope.case,
    stream: envelope.stream,
    seq: envelope.seq,
    previous: envelope.previous,
    type: envelope.type,
    version: envelope.version,
    at: envelope.at,
    recorded_at: envelope.recordedAt,
    author_user: envelope.author.user,
    author_key: envelope.author.key,
    hash: envelope.hash,
    signature: envelope.signature,
    body: envelope.body,
  };
}
