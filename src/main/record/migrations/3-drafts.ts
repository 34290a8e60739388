/** What a user is still writing, sealed with its case's key and overwritten in place. */
export const drafts = `
  CREATE TABLE drafts (
    owner TEXT NOT NULL,
    case_id TEXT NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner, case_id, name)
  ) STRICT, WITHOUT ROWID;
`;
