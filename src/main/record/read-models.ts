import type { Database } from 'better-sqlite3';

/** A table folded from the events, which can be thrown away at any time. */
export interface ReadModel {
  /** The table's name. */
  readonly name: string;
  /** Raised when the way it is folded changes and its columns do not. */
  readonly version: number;
  /** The SQL that creates the table and its indexes, empty. */
  readonly create: string;
}

/** The read models of this program as they stand in a database. */
export type ReadModels = ReturnType<typeof openReadModels>;

/** Compares the models with those in the database; over an empty record they are created at once. */
export function openReadModels(database: Database, models: readonly ReadModel[], recordIsEmpty: boolean) {
  const wanted = JSON.stringify(
    models
      .map(({ name, version, create }) => ({ name, definition: `${version}: ${create}` }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  );
  // A row whose table is gone stands for nothing.
  const standing = database.prepare(`
    SELECT name, definition FROM read_models
    WHERE name IN (SELECT name FROM sqlite_schema WHERE type = 'table') ORDER BY name`);
  const isCurrent = () => JSON.stringify(standing.all()) === wanted;

  const recreate = () => {
    const old = database.prepare<[], { name: string }>('SELECT name FROM read_models').all();
    for (const { name } of old) database.exec(`DROP TABLE IF EXISTS "${name}"`);
    database.exec('DELETE FROM read_models');
    const insert = database.prepare<[string, string]>('INSERT INTO read_models VALUES (?, ?)');
    for (const { name, version, create } of models) {
      database.exec(create);
      insert.run(name, `${version}: ${create}`);
    }
  };

  if (recordIsEmpty && !isCurrent()) database.transaction(recreate).immediate();

  let current = isCurrent();
  return {
    /** Whether the tables are those this program folds. If not, they are to be rebuilt before anything else. */
    areCurrent: () => current,

    /** Drops every table and creates those of this program, empty. Inside the caller's transaction. */
    recreate,

    /** Notes that a rebuild was committed. */
    settle(): void {
      current = isCurrent();
    },
  };
}
