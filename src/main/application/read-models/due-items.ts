import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { folded } from '#domain/names.ts';
import { hasTerms, stageOf } from '#domain/process/chart.ts';
import { dueItems } from '#domain/schedule/items.ts';
import { type CaseState, linesById, type Pathway } from '#domain/state.ts';
import { caseIdSchema, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { verifierSchema } from '#shared/vocabulary/obligation.ts';
import { partSchema } from '#shared/vocabulary/people.ts';
import { clockTimeSchema } from '#shared/vocabulary/schedule.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import type { Table } from './table.ts';

/**
 * A row for whatever a plan asks for and nobody has marked, and for each appointment, of the pathways in their two
 * years. What is overdue, or due this week, follows from the day it is asked.
 */
const itemTable: Table = {
  model: {
    name: 'due_items',
    version: 1,
    create: `
      CREATE TABLE due_items (
        pathway TEXT NOT NULL,
        id TEXT NOT NULL,
        on_day TEXT NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        about TEXT NOT NULL,
        PRIMARY KEY (pathway, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX due_items_in_order ON due_items (on_day, at, kind);`,
  },
};

/** A row a line or a person that something is due of: what is shown with it. */
const subjectTable: Table = {
  model: {
    name: 'due_subjects',
    version: 1,
    create: `CREATE TABLE due_subjects (
      pathway TEXT NOT NULL,
      id TEXT NOT NULL,
      about TEXT NOT NULL,
      PRIMARY KEY (pathway, id)
    ) STRICT, WITHOUT ROWID`,
  },
};

/** A row a pathway in its two years, with the names it is found by, and all that its days follow from. */
const pathwayTable: Table = {
  model: {
    name: 'due_pathways',
    version: 1,
    create: `CREATE TABLE due_pathways (
      pathway TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      found_by TEXT NOT NULL,
      follows_from TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
  ofCase(database, { state }) {
    for (const pathway of state.pathways) writePathway(database, state, pathway);
  },
};

/** How many items of each kind a day has, over all cases: to count a year of them again and again takes too long. */
const dayTable: Table = {
  model: {
    name: 'due_days',
    version: 1,
    create: `CREATE TABLE due_days (
      on_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      items INTEGER NOT NULL,
      PRIMARY KEY (on_day, kind)
    ) STRICT, WITHOUT ROWID`,
  },
};

/** What the pages of everything due are answered from. */
export const dueItemTables: readonly Table[] = [itemTable, subjectTable, dayTable, pathwayTable];

/** Counts the items of a pathway into their days, or out of them. */
function countInto(database: Database, pathway: string, sign: 1 | -1): void {
  database
    .prepare(
      `INSERT INTO due_days
       SELECT on_day, kind, ? * count(*) FROM due_items WHERE pathway = ? GROUP BY on_day, kind
       ON CONFLICT (on_day, kind) DO UPDATE SET items = items + excluded.items`,
    )
    .run(sign, pathway);
  if (sign < 0) database.prepare('DELETE FROM due_days WHERE items = 0').run();
}

function writePathway(database: Database, state: CaseState, pathway: Pathway): void {
  const now = pathway.ended === undefined ? followsFrom(state, pathway) : undefined;
  const before = database
    .prepare('SELECT follows_from FROM due_pathways WHERE pathway = ?')
    .pluck()
    .get(pathway.id);
  // Most of what happens in a case moves no day of its plan; years of days are written only when one moves.
  if (now === before) return;
  if (before !== undefined) countInto(database, pathway.id, -1);
  for (const table of ['due_items', 'due_subjects', 'due_pathways'])
    database.prepare(`DELETE FROM ${table} WHERE pathway = ?`).run(pathway.id);
  if (now === undefined) return;
  const people = [pathway.survivor, pathway.accountableParty].map(
    (id) => state.people.find((person) => person.id === id)?.name ?? '',
  );
  database
    .prepare('INSERT INTO due_pathways VALUES (?, ?, ?, ?)')
    .run(pathway.id, state.id, [state.name, ...people].map(folded).join('\n'), now);
  const subject = database.prepare('INSERT INTO due_subjects VALUES (?, ?, ?)');
  const item = database.prepare('INSERT INTO due_items VALUES (?, ?, ?, ?, ?, ?)');
  const marked = new Set(pathway.marks.map(({ item: id }) => id));
  const open = dueItems(pathway).filter(({ id }) => !marked.has(id));
  const asking = new Set(open.map(({ line }) => line));
  const lines = linesById(pathway);
  for (const id of asking) {
    const line = lines.get(id);
    if (line === undefined) continue;
    const about = { text: line.text, verifier: line.verifier, ...personOf(state, pathway.accountableParty) };
    subject.run(pathway.id, id, JSON.stringify(about));
  }
  for (const { id, line, on } of open) item.run(pathway.id, id, on, '', 'item', line);
  for (const { id, person, way, on, at } of pathway.appointments) {
    item.run(pathway.id, id, on, at, way, id);
    subject.run(pathway.id, id, JSON.stringify(personOf(state, person)));
  }
  countInto(database, pathway.id, 1);
}

/** Everything that the rows of a pathway follow from; nothing, where no plan is under way. */
function followsFrom(state: CaseState, pathway: Pathway): string | undefined {
  const stage = stageOf(pathway.chart);
  if (!hasTerms(stage)) return undefined;
  const { plans, pauses, marks, appointments } = pathway;
  return JSON.stringify([
    state.people.length,
    plans.filter(({ approvedOn }) => approvedOn !== undefined).map(({ version }) => version),
    pauses.map(({ id, until }) => [id, until]),
    new Set(marks.map(({ item }) => item)).size,
    appointments.map(({ id }) => id),
  ]);
}

function personOf(state: CaseState, id: string) {
  const person = state.people.find((other) => other.id === id);
  return person === undefined ? {} : { person: { name: person.name, part: person.part } };
}

const aboutSchema = z.object({
  text: z.string().optional(),
  verifier: verifierSchema.optional(),
  person: z.strictObject({ name: z.string(), part: partSchema }).optional(),
});

const rowSchema = z
  .tuple([
    caseIdSchema,
    pathwayIdSchema,
    z.string(),
    daySchema,
    z.union([z.literal('').transform(() => undefined), clockTimeSchema]),
    z.enum(['item', 'meeting', 'call']),
    z.string().transform((about) => aboutSchema.parse(JSON.parse(about))),
  ])
  .transform(([caseId, pathway, id, on, at, kind, about]) => ({
    case: caseId,
    pathway,
    id,
    on,
    kind,
    ...(at === undefined ? {} : { at }),
    ...about,
  }));

/** Something that is due, as the tables know it. */
export type ListedItem = z.output<typeof rowSchema>;

/** Which of all that is due: its days, both included, words of its names, its kind, and of which case. */
export interface Wanted {
  readonly from: string;
  readonly until: string;
  readonly search?: string;
  readonly kind?: 'item' | 'meeting' | 'call';
  readonly case?: string;
}

const WANTED = `on_day BETWEEN @from AND @until AND (@kind = '' OR kind = @kind)`;
/** Few pathways have the words looked for; their items are read, and not those of all. */
const OF_SOME = `due_pathways AS own CROSS JOIN due_items AS item ON item.pathway = own.pathway`;
const SOME = `${WANTED} AND (@case = '' OR case_id = @case) AND (@search = '' OR instr(found_by, @search) > 0)`;

function asked({ from, until, search = '', kind, case: caseId = '' }: Wanted) {
  return { from, until, search: folded(search), kind: kind ?? '', case: caseId };
}

function isOfAll({ search, case: caseId }: Wanted): boolean {
  return search === undefined && caseId === undefined;
}

/** The first of what is wanted, by day and time. */
export function listedItems(database: Database, wanted: Wanted, count: number): readonly ListedItem[] {
  const [from, where] = isOfAll(wanted)
    ? ['due_items AS item JOIN due_pathways AS own ON own.pathway = item.pathway', WANTED]
    : [OF_SOME, SOME];
  return database
    .prepare(
      `SELECT case_id, item.pathway, item.id, on_day, at, kind, subject.about
       FROM ${from}
       JOIN due_subjects AS subject ON subject.pathway = item.pathway AND subject.id = item.about
       WHERE ${where} ORDER BY on_day, at, kind, item.pathway, item.id LIMIT @count`,
    )
    .raw()
    .all({ ...asked(wanted), count })
    .map((row) => rowSchema.parse(row));
}

/** How much is wanted. */
export function countItems(database: Database, wanted: Wanted): number {
  const counted = isOfAll(wanted)
    ? database.prepare(`SELECT coalesce(sum(items), 0) FROM due_days WHERE ${WANTED}`)
    : database.prepare(`SELECT count(*) FROM ${OF_SOME} WHERE ${SOME}`);
  return z.int().parse(counted.pluck().get(asked(wanted)));
}

/** Which of these pathways are of people or a case that has these words in its name. */
export function pathwaysFoundBy(database: Database, search: string): ReadonlySet<string> {
  const found = database
    .prepare('SELECT pathway FROM due_pathways WHERE instr(found_by, ?) > 0')
    .pluck()
    .all(folded(search));
  return new Set(z.array(z.string()).parse(found));
}
