import type { Due } from '#shared/contract/cases.ts';
import type { CaseId, PathwayId } from '#shared/vocabulary/ids.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import { type Station, stationOfStage, stationOrder } from '#shared/vocabulary/stations.ts';
import type { Context } from '../context.ts';
import { type DueNow, dueOf } from './due.ts';
import { stageShown } from './view.ts';
import type { WaitInCase } from './waits.ts';

/** What a morning is made of: waits and pathways of all cases, each with when its case changed last. */
export type MorningWait = WaitInCase & { readonly case: CaseId; readonly changedAt: string };
export interface MorningPathway {
  readonly id: PathwayId;
  readonly case: CaseId;
  readonly changedAt: string;
  readonly stage: Stage;
  /** A screening that counts was not judged blind yet. */
  readonly awaitsJudgment: boolean;
}

/** Something due in a case whose name is not looked up yet. */
export type DueSomewhere = DueNow & Pick<MorningWait, 'case' | 'changedAt' | 'pathway'>;

/** How many pathways are at a station, and how many of them cannot go on or wait for somebody. */
export interface StationCount {
  readonly station: Station;
  readonly total: number;
  readonly stopped: number;
  readonly waiting: number;
}

/** What somebody sees who comes in: what is theirs, what is others', and where the pathways are. */
export interface Morning {
  /** Theirs, and cannot wait. */
  readonly urgent: readonly DueSomewhere[];
  readonly later: readonly DueSomewhere[];
  readonly counts: readonly { kind: Due['kind']; waitsFor: Due['waitsFor']; count: number }[];
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  readonly stations: readonly StationCount[];
  /** Pathways whose next step can be taken whenever there is time for it. */
  readonly goingOn: readonly MorningPathway[];
}

/** A pathway that has ended is nowhere on the map of what is under way. */
const ended: ReadonlySet<Stage> = new Set(['completed', 'withdrawn', 'prosecution', 'returned', 'closed']);

/** Stages in which the next step is the team's, and no day makes it due. */
const teams: ReadonlySet<Stage> = new Set([
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

/** The morning of whoever asks. */
export function morningOf(
  waits: readonly MorningWait[],
  pathways: readonly MorningPathway[],
  context: Context,
): Morning {
  const due = waits.flatMap(({ wait, ...about }) => {
    const now = dueOf(wait, context);
    return now === undefined ? [] : [{ ...about, ...now }];
  });
  const mine = due.filter(({ waitsFor }) => waitsFor === context.user.role).sort(inOrder);
  const shown = pathways.map((pathway) => ({
    ...pathway,
    stage: stageShown(pathway.stage, pathway.awaitsJudgment, context),
  }));
  const stopped = new Set(due.filter(({ urgent }) => urgent).map(({ pathway }) => pathway));
  // An audit of a share of decisions holds nothing up; an audit of a milder one does.
  const waiting = new Set(
    due.filter(({ kind, urgent }) => kind !== 'audit' || urgent).map(({ pathway }) => pathway),
  );
  return {
    urgent: mine.filter(({ urgent }) => urgent),
    later: mine.filter(({ urgent }) => !urgent),
    counts: countKinds(due),
    stages: countStages(shown),
    stations: countStations(shown, stopped, waiting),
    goingOn: shown.filter(({ id, stage }) => teams.has(stage) && !waiting.has(id)).sort(lastChangedFirst),
  };
}

type Aged = Pick<MorningWait, 'case' | 'changedAt'>;

/** By day; of one day, where something happened last comes first. */
function inOrder(a: DueSomewhere, b: DueSomewhere): number {
  return compare(a.on, b.on) || lastChangedFirst(a, b);
}

function lastChangedFirst(a: Aged, b: Aged): number {
  return compare(b.changedAt, a.changedAt) || compare(a.case, b.case);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countKinds(due: readonly DueNow[]): Morning['counts'] {
  const counts = new Map<string, Morning['counts'][number]>();
  for (const { kind, waitsFor } of due) {
    const count = (counts.get(`${kind} ${waitsFor}`)?.count ?? 0) + 1;
    counts.set(`${kind} ${waitsFor}`, { kind, waitsFor, count });
  }
  return [...counts.values()];
}

function countStages(pathways: readonly MorningPathway[]): Morning['stages'] {
  const counts: Partial<Record<Stage, number>> = {};
  for (const { stage } of pathways) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

type Pathways = ReadonlySet<PathwayId | undefined>;

function countStations(
  pathways: readonly MorningPathway[],
  stopped: Pathways,
  waiting: Pathways,
): StationCount[] {
  const counts = new Map(
    stationOrder.map((station) => [station, { station, total: 0, stopped: 0, waiting: 0 }]),
  );
  for (const { id, stage } of pathways) {
    const here = counts.get(stationOfStage[stage]);
    if (here === undefined || ended.has(stage)) continue;
    here.total += 1;
    if (stopped.has(id)) here.stopped += 1;
    else if (waiting.has(id)) here.waiting += 1;
  }
  return [...counts.values()];
}
