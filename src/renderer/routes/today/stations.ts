import { STATIONS } from '#renderer/components/pathwayRings.ts';
import type { StationCount } from '#renderer/components/StationDots.tsx';
import type { Due } from '#shared/contract/cases.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Stage, Station } from '#shared/vocabulary/pathway.ts';

/** The station of each stage on the way; a pathway that has ended is nowhere on it. */
const STATION_OF_STAGE: Partial<Record<Stage, Station>> = {
  referral: 'referral',
  eligibility: 'eligibility',
  possibleSurvivor: 'eligibility',
  choice: 'choice',
  agreement: 'choice',
  screening: 'screening',
  community: 'community',
  preparation: 'preparation',
  circles: 'circles',
  inCircle: 'circles',
  planning: 'plan',
  twoYears: 'twoYears',
  violationReview: 'twoYears',
  coercionFound: 'ending',
  returning: 'ending',
};

type Row = Output<'cases.list'>['cases'][number];

/** An audit of a share of decisions holds nothing up; an audit of a milder one does. */
function holds({ kind, urgent }: Due): boolean {
  return kind !== 'audit' || urgent;
}

/** How many pathways are at each station, and how many of them cannot go on or wait for somebody. */
export function countStations(rows: readonly Row[], due: readonly Due[]): StationCount[] {
  const stopped = new Set(due.filter(({ urgent }) => urgent).map(({ pathway }) => pathway));
  const waiting = new Set(due.filter(holds).map(({ pathway }) => pathway));
  const pathways = rows.flatMap((row) => row.pathways);
  return STATIONS.map((station) => {
    const here = pathways.filter(({ stage }) => STATION_OF_STAGE[stage] === station);
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
