import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { stageOf, standingOf } from '#domain/process/chart.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import { countingScreening, peopleToScreen } from '#domain/screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '#domain/state.ts';
import { circleRowSchema } from '#shared/contract/places.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { standingSchema } from '#shared/vocabulary/pathway.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import type { Table } from './table.ts';

/** A row a circle, and one for each pathway that is about to have its first. */
const circleTable: Table = {
  model: {
    name: 'circles',
    version: 1,
    create: `
      CREATE TABLE circles (
        case_id TEXT NOT NULL,
        id TEXT NOT NULL,
        which TEXT NOT NULL,
        on_day TEXT NOT NULL,
        about TEXT NOT NULL,
        PRIMARY KEY (case_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX circles_in_order ON circles (which, on_day, id);`,
  },
  ofCase(database, { state }) {
    database.prepare('DELETE FROM circles WHERE case_id = ?').run(state.id);
    const insert = database.prepare('INSERT INTO circles VALUES (?, ?, ?, ?, ?)');
    for (const row of circlesOf(state)) {
      const which = row.state === 'closed' || row.state === 'stopped' ? 'past' : 'ahead';
      // What has no day yet comes first: somebody is to give it one.
      insert.run(state.id, row.circle ?? row.pathway, which, row.on ?? '', JSON.stringify(row));
    }
  },
};

/** Who planned each circle: the case does not say, its events do. */
const plannerTable: Table = {
  model: {
    name: 'circle_planners',
    version: 1,
    create: `CREATE TABLE circle_planners (
      circle TEXT PRIMARY KEY,
      planned_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
  ofEvent(database, event, { author }) {
    if (event.type !== 'circlePlanned') return;
    database
      .prepare('INSERT OR REPLACE INTO circle_planners VALUES (?, ?)')
      .run(event.body.circle.id, author.user);
  },
};

/** What the page of circles reads. */
export const circleTables: readonly Table[] = [circleTable, plannerTable];

const listedSchema = circleRowSchema.omit({ preparedBy: true, lacks: true }).extend({
  standing: standingSchema,
  awaitsJudgment: z.boolean(),
  /** The day of the oldest screening that counts, when nobody is left to be screened. */
  screenedOn: daySchema.optional(),
});

/** A circle as the table knows it: what it lacks follows from the day it is asked. */
export type ListedCircle = z.output<typeof listedSchema> & { readonly plannedBy?: string };

function circlesOf(state: CaseState): readonly z.output<typeof listedSchema>[] {
  return state.pathways.flatMap((pathway, index): z.output<typeof listedSchema>[] => {
    const about = {
      case: state.id,
      caseName: state.name,
      pathway: pathway.id,
      ring: { number: index + 1, of: state.pathways.length },
      ...screened(state, pathway),
    };
    const circles = pathway.circles
      .filter(({ endedAt }) => endedAt !== undefined || pathway.ended === undefined)
      .map((circle) => ({
        ...about,
        state: stateOf(circle),
        circle: circle.id,
        on: circle.on,
        form: circle.form,
        place: circle.place,
        people: peopleOf(state, pathway, circle.participants),
      }));
    const isFirst = pathway.circles.length === 0 && stageOf(pathway.chart) === 'circles';
    const toPlan = {
      ...about,
      state: 'toPlan' as const,
      ...(pathway.form === undefined ? {} : { form: pathway.form }),
      people: peopleOf(
        state,
        pathway,
        pathway.preparations.map(({ person }) => person),
      ),
    };
    return isFirst ? [toPlan] : circles;
  });
}

function stateOf({ beganAt, endedAt, end }: Circle): ListedCircle['state'] {
  if (endedAt !== undefined) return end?.endedAs === 'closed' ? 'closed' : 'stopped';
  return beganAt === undefined ? 'planned' : 'underWay';
}

function peopleOf(state: CaseState, pathway: Pathway, participants: readonly string[]) {
  return state.people
    .filter(({ id }) => participants.includes(id))
    .map(({ id, name, part }) => ({
      name,
      part,
      ready: pathway.preparations.some(({ person, ready }) => person === id && ready),
    }));
}

function screened(state: CaseState, pathway: Pathway) {
  const days = peopleToScreen(state, pathway).map((person) => countingScreening(pathway, person)?.on);
  const [first] = days.filter((day) => day !== undefined).sort();
  return {
    standing: standingOf(pathway.chart),
    awaitsJudgment: awaitsJudgment(pathway),
    ...(first === undefined || days.includes(undefined) ? {} : { screenedOn: first }),
  };
}

type Which = 'ahead' | 'past';

/** Some of the circles: those ahead by their day, those that were, latest first. */
export function listedCircles(
  database: Database,
  { which, from, count }: { readonly which: Which; readonly from: number; readonly count: number },
): readonly ListedCircle[] {
  const order = which === 'ahead' ? 'on_day, id' : 'on_day DESC, id';
  const rows = database.prepare(
    `SELECT about, planned_by FROM circles LEFT JOIN circle_planners ON circle = id
     WHERE which = @which ORDER BY ${order} LIMIT @count OFFSET @from`,
  );
  return rows
    .raw()
    .all({ which, from, count })
    .map((row) => {
      const [about, plannedBy] = rowSchema.parse(row);
      return { ...listedSchema.parse(JSON.parse(about)), ...(plannedBy === null ? {} : { plannedBy }) };
    });
}

const rowSchema = z.tuple([z.string(), z.string().nullable()]);

/** How many circles are ahead, and how many were. */
export function countCircles(database: Database): Readonly<Record<Which, number>> {
  const counts = { ahead: 0, past: 0 };
  for (const row of database.prepare('SELECT which, count(*) FROM circles GROUP BY which').raw().all()) {
    const [which, count] = z.tuple([z.enum(['ahead', 'past']), z.int()]).parse(row);
    counts[which] = count;
  }
  return counts;
}
