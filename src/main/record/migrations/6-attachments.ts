/** Pictures that belong to events, sealed with their case's key. The event holds the hash; these are the bytes. */
export const attachments = `
  CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
`;
