import type { StationCount } from '#renderer/components/StationDots.tsx';
import type { Due } from '#shared/contract/cases.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import { stationOfStage, stationOrder } from '#shared/vocabulary/stations.ts';

type Row = Output<'cases.list'>['cases'][number];

/** An audit of a share of decisions holds nothing up; an audit of a milder one does. */
function holds({ kind, urgent }: Due): boolean {
  return kind !== 'audit' || urgent;
}

const ended: ReadonlySet<Stage> = new Set(['completed', 'withdrawn', 'prosecution', 'returned', 'closed']);

/** A pathway that has ended is nowhere on the map of what is under way. */
function hasEnded(stage: Stage): boolean {
  return ended.has(stage);
}

/** How many pathways are at each station, and how many of them cannot go on or wait for somebody. */
export function countStations(rows: readonly Row[], due: readonly Due[]): StationCount[] {
  const stopped = new Set(due.filter(({ urgent }) => urgent).map(({ pathway }) => pathway));
  const waiting = new Set(due.filter(holds).map(({ pathway }) => pathway));
  const pathways = rows.flatMap((row) => row.pathways).filter(({ stage }) => !hasEnded(stage));
  return stationOrder.map((station) => {
    const here = pathways.filter(({ stage }) => stationOfStage[stage] === station);
    return {
      station,
      total: here.length,
      stopped: here.filter(({ id }) => stopped.has(id)).length,
      waiting: here.filter(({ id }) => waiting.has(id) && !stopped.has(id)).length,
    };
  });
}

/** Stages in which the next step is the team's, and no day makes it due. */
const GOES_ON: ReadonlySet<Stage> = new Set([
  'referral',
  'eligibility',
  'choice',
  'agreement',
  'community',
  'preparation',
  'circles',
  'inCircle',
  'planning',
]);

export interface GoingOn {
  readonly row: Row;
  readonly pathway: string;
  readonly stage: Stage;
}

/** Pathways that could take their next step, and that nothing due holds up. */
export function goingOn(rows: readonly Row[], due: readonly Due[]): GoingOn[] {
  const waiting = new Set(due.filter(holds).map(({ pathway }) => pathway));
  return rows.flatMap((row) =>
    row.pathways
      .filter(({ id, stage }) => GOES_ON.has(stage) && !waiting.has(id))
      .map(({ id, stage }) => ({ row, pathway: id, stage })),
  );
}
