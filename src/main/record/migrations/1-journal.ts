/**
 * The events, and the one row that says which installation this is and where its journal ends. The triggers
 * hold the program itself to "written once"; against a person with the database open stand the signatures.
 */
export const journal = `
  CREATE TABLE events (
    journal_seq INTEGER PRIMARY KEY,
    journal_previous TEXT,
    id TEXT NOT NULL UNIQUE,
    case_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    previous TEXT,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    author_user TEXT NOT NULL,
    author_key TEXT NOT NULL,
    hash TEXT NOT NULL,
    signature TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (stream, seq)
  ) STRICT;

  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT raise(ABORT, 'events are never changed'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT raise(ABORT, 'events are never removed'); END;

  CREATE TABLE installation (
    id TEXT NOT NULL,
    head_seq INTEGER NOT NULL,
    head_hash TEXT
  ) STRICT;
`;
