import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { folded } from '#domain/names.ts';
import { stageOf } from '#domain/process/chart.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import { caseIdSchema, type PathwayId, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import type { Table } from './table.ts';

/** A row a case: what the case list shows of it, and what it is found by. */
export const caseList: Table = {
  model: {
    name: 'case_list',
    version: 1,
    create: `
      CREATE TABLE case_list (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        found_by_name TEXT NOT NULL,
        found_by_reference TEXT NOT NULL,
        referred_on TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        live INTEGER NOT NULL,
        pathways TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX case_list_by_change ON case_list (changed_at DESC, id);
      CREATE INDEX case_list_by_name ON case_list (found_by_name);`,
  },
  ofCase(database, { state, recordedAt }) {
    const pathways = state.pathways.map((pathway) => ({
      id: pathway.id,
      stage: stageOf(pathway.chart),
      awaitsJudgment: awaitsJudgment(pathway),
    }));
    const live = state.pathways.some((pathway) => pathway.ended === undefined) ? 1 : 0;
    database
      .prepare('INSERT OR REPLACE INTO case_list VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        state.id,
        state.name,
        folded(state.name),
        folded(state.officeReference),
        state.referredOn,
        recordedAt,
        live,
        JSON.stringify(pathways),
      );
  },
};

const rowSchema = z.object({
  id: caseIdSchema,
  name: z.string(),
  referred_on: z.string(),
  changed_at: z.string(),
  live: z.int().transform((live) => live === 1),
  pathways: z.string().transform((text) => pathwaysSchema.parse(JSON.parse(text))),
});
const pathwaysSchema = z.array(
  z.strictObject({ id: pathwayIdSchema, stage: stageSchema, awaitsJudgment: z.boolean() }),
);

/** A case as the list knows it. */
export type ListedCase = z.output<typeof rowSchema>;

const FOUND = 'instr(found_by_name, @wanted) > 0 OR instr(found_by_reference, @wanted) > 0';

/** Some of the cases that have these words in their name or reference, newest change first; without words, of all. */
export function listedCases(
  database: Database,
  { search = '', from = 0, count }: { search?: string; from?: number; count: number },
): readonly ListedCase[] {
  return database
    .prepare(
      `SELECT id, name, referred_on, changed_at, live, pathways FROM case_list
       ${search === '' ? '' : `WHERE ${FOUND}`} ORDER BY changed_at DESC, id LIMIT @count OFFSET @from`,
    )
    .all({ wanted: folded(search), count, from })
    .map((row) => rowSchema.parse(row));
}

/** How many cases have these words in their name or reference; without words, how many there are. */
export function countCases(database: Database, search = ''): number {
  const where = search === '' ? '' : `WHERE ${FOUND}`;
  const count = database.prepare(`SELECT count(*) FROM case_list ${where}`).pluck();
  return z.int().parse(count.get({ wanted: folded(search) }));
}

/** Whether a case is called so already, as people compare names. */
export function isCaseName(database: Database, name: string): boolean {
  return database.prepare('SELECT 1 FROM case_list WHERE found_by_name = ?').get(folded(name)) !== undefined;
}

const namedSchema = rowSchema.pick({ name: true, pathways: true });

/** The name of a case, and its pathways in the order of the rings of its map. */
export interface NamedCase {
  readonly name: string;
  readonly pathways: readonly PathwayId[];
}

/** The name of one of these cases, and the ring of a pathway in it where there are others beside it. */
export function placeInCase(
  cases: ReadonlyMap<string, NamedCase>,
  id: string,
  pathway: string | undefined,
): { readonly caseName: string; readonly ring?: { readonly number: number; readonly of: number } } {
  const { name = '', pathways = [] } = cases.get(id) ?? {};
  const at = pathways.findIndex((other) => other === pathway);
  const isOneOfSeveral = at >= 0 && pathways.length > 1;
  return { caseName: name, ...(isOneOfSeveral ? { ring: { number: at + 1, of: pathways.length } } : {}) };
}

/** These cases by their id. */
export function namedCases(database: Database, ids: readonly string[]): ReadonlyMap<string, NamedCase> {
  const select = database.prepare<[string], unknown>('SELECT name, pathways FROM case_list WHERE id = ?');
  return new Map(
    [...new Set(ids)].flatMap((id) => {
      const row = select.get(id);
      if (row === undefined) return [];
      const { name, pathways } = namedSchema.parse(row);
      return [[id, { name, pathways: pathways.map((pathway) => pathway.id) }] as const];
    }),
  );
}
