/**
 * Each case's wrapped key. An erased case keeps its row without the key; `scrubbed` says that the database
 * file has since been rewritten without what was erased.
 */
export const caseKeys = `
  CREATE TABLE case_keys (
    case_id TEXT PRIMARY KEY,
    wrapped TEXT,
    scrubbed INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
`;
