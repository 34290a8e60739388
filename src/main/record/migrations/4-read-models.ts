/** Which read models stand in the database, and by which definition, so that a changed one is rebuilt. */
export const readModels = `
  CREATE TABLE read_models (
    name TEXT PRIMARY KEY,
    definition TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
