import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Context } from '#domain/context.ts';
import { goesOn, isBeforeScreening, stageOf, standingOf } from '#domain/process/chart.ts';
import { stageShown } from '#domain/process/view.ts';
import { awaitsJudgment, isUnjudged, judgesBlind } from '#domain/screening/blind.ts';
import type { CaseState, Pathway } from '#domain/state.ts';
import { type Overview, overviewFormSchema, waitSchema } from '#shared/contract/overview.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import { endingSchema } from '#shared/vocabulary/policy.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';
import { type Stage, stages } from '#shared/vocabulary/stations.ts';
import type { Table } from './table.ts';

/**
 * What can be counted of the cases, a row a thing: where each pathway is and what it waits on, each screening's outcome,
 * each circle's form, each end. `unjudged` says that a supervisor may still have to judge it blind.
 */
export const overviewTable: Table = {
  model: {
    name: 'overview',
    version: 1,
    create: `CREATE TABLE overview (
      case_id TEXT NOT NULL,
      place INTEGER NOT NULL,
      part TEXT NOT NULL,
      what TEXT NOT NULL,
      on_day TEXT NOT NULL,
      unjudged INTEGER NOT NULL,
      PRIMARY KEY (case_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX overview_parts ON overview (part, what, unjudged, on_day)`,
  },
  ofCase(database, { state }) {
    database.prepare<[string]>('DELETE FROM overview WHERE case_id = ?').run(state.id);
    const insert = database.prepare<[string, number, string, string, string, number]>(
      'INSERT INTO overview VALUES (?, ?, ?, ?, ?, ?)',
    );
    countable(state).forEach(({ part, what, on, unjudged }, place) => {
      insert.run(state.id, place, part, what, on, unjudged ? 1 : 0);
    });
  },
};

type Part = keyof Pick<Overview, 'stages' | 'waits' | 'outcomes' | 'forms' | 'endings'>;

interface Countable {
  readonly part: Part;
  readonly what: string;
  readonly on: string;
  readonly unjudged: boolean;
}

function countable(state: CaseState): readonly Countable[] {
  return state.pathways.flatMap((pathway): readonly Countable[] => {
    const stage = stageOf(pathway.chart);
    const waits = waitsOn(pathway, stage);
    const told = stage === 'violationReview' || stage === 'possibleSurvivor' || !goesOn(pathway.chart);
    const unjudged = !told && awaitsJudgment(pathway);
    const { openedOn, screenings, circles, ended } = pathway;
    return [
      { part: 'stages', what: stage, on: openedOn, unjudged },
      ...(waits === undefined ? [] : [{ part: 'waits' as const, what: waits, on: openedOn, unjudged }]),
      ...screenings.map((screening) => ({
        part: 'outcomes' as const,
        what: screening.decision.outcome,
        on: screening.on,
        unjudged: isUnjudged(screening),
      })),
      ...circles
        .filter(({ endedAt }) => endedAt !== undefined)
        .map(({ form, on }) => ({ part: 'forms' as const, what: form, on, unjudged: false })),
      ...(ended === undefined
        ? []
        : [{ part: 'endings' as const, what: ended.as, on: ended.on, unjudged: false }]),
    ];
  });
}

/** What keeps a pathway from its next step, where something does. */
function waitsOn(pathway: Pathway, stage: Stage): Overview['waits'][number]['what'] | undefined {
  if (!goesOn(pathway.chart))
    return stage === 'closed' || pathway.notice !== undefined ? undefined : 'notice';
  if (stage === 'violationReview') return 'review';
  if (stage === 'possibleSurvivor') return 'withSupervisor';
  if (isBeforeScreening(stage)) return undefined;
  const standing = standingOf(pathway.chart);
  return standing === 'current' ? undefined : standing;
}

const countSchema = z.object({ part: z.string(), what: z.string(), unjudged: z.int(), count: z.int() });

/**
 * The counts of a period. To whoever judges blind, a pathway with a decision they have not judged is at its screening,
 * with the supervisor, and that decision's outcome is not counted.
 */
export function overviewOf(
  database: Database,
  { from, until }: { readonly from: string; readonly until: string },
  reader: Pick<Context, 'user' | 'policy'>,
): Overview {
  const blind = judgesBlind(reader);
  const rows = database
    .prepare<[string, string]>(
      `SELECT part, what, unjudged, COUNT(*) AS count FROM overview
       WHERE part IN ('stages', 'waits') OR on_day BETWEEN ? AND ?
       GROUP BY part, what, unjudged`,
    )
    .all(from, until)
    .map((row) => countSchema.parse(row));
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { part, what, unjudged, count } of rows) {
    if (!blind || unjudged === 0) add(`${part}:${what}`, count);
    else if (part === 'stages') {
      add(`stages:${stageShown(stageSchema.parse(what), true, reader)}`, count);
      add('waits:withSupervisor', count);
    }
  }
  const countsOf = <Kind extends string>(part: Part, kinds: readonly Kind[]) =>
    kinds.map((what) => ({ what, count: counts.get(`${part}:${what}`) ?? 0 }));
  return {
    from,
    until,
    stages: countsOf('stages', stages),
    waits: countsOf('waits', waitSchema.options),
    outcomes: countsOf('outcomes', outcomeSchema.options),
    forms: countsOf('forms', overviewFormSchema.options),
    endings: countsOf('endings', endingSchema.options),
  };
}
