import type { Due } from '#shared/contract/cases.ts';
import type { CaseId, PathwayId } from '#shared/vocabulary/ids.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import {
  stages as allStages,
  type Station,
  stationOfStage,
  stationOrder,
} from '#shared/vocabulary/stations.ts';
import type { Context } from '../context.ts';
import { type DueNow, dueOf } from './due.ts';
import { stageShown } from './view.ts';
import type { Wait, WaitInCase } from './waits.ts';

/** A pathway's stage, and whether a screening that counts there was not judged blind yet. */
export interface Standing {
  readonly stage: Stage;
  readonly awaitsJudgment: boolean;
}

/** Something that waits, and when its case changed last. Waits that are alike are best the same object. */
export interface MorningWait extends WaitInCase {
  readonly case: CaseId;
  readonly changedAt: string;
  /** Where the pathway stands that it is on. */
  readonly at?: Standing;
}

/** How many pathways stand alike. */
export type CountedStanding = Standing & { readonly count: number };

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
  /** How many pathways could take their next step whenever there is time for it. */
  readonly goingOn: number;
  /** Whether one of them is this. */
  goesOn(pathway: PathwayId, at: Standing): boolean;
}

/** A pathway that has ended is nowhere on the map of what is under way. */
const ended: ReadonlySet<Stage> = new Set(['completed', 'withdrawn', 'prosecution', 'returned', 'closed']);

/** Stages in which the next step is the team's, and no day makes it due. */
const teams: ReadonlySet<string> = new Set<Stage>([
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
  standings: readonly CountedStanding[],
  context: Context,
): Morning {
  const dueAlike = new Map<Wait, DueNow | undefined>();
  const dueNow = (wait: Wait) => {
    if (!dueAlike.has(wait)) dueAlike.set(wait, dueOf(wait, context));
    return dueAlike.get(wait);
  };
  const shown = ({ stage, awaitsJudgment }: Standing) => stageShown(stage, awaitsJudgment, context);
  const urgent: DueSomewhere[] = [];
  const later: DueSomewhere[] = [];
  const counts = new Map<DueNow, number>();
  const waiting = new Map<PathwayId, { readonly stage: Stage; readonly stopped: boolean }>();
  for (const { wait, at, ...about } of waits) {
    const now = dueNow(wait);
    if (now === undefined) continue;
    counts.set(now, (counts.get(now) ?? 0) + 1);
    if (now.waitsFor === context.user.role) (now.urgent ? urgent : later).push({ ...about, ...now });
    const { pathway } = about;
    // An audit of a share of decisions holds nothing up; an audit of a milder one does.
    if (pathway === undefined || at === undefined || (now.kind === 'audit' && !now.urgent)) continue;
    const stopped = now.urgent || waiting.get(pathway)?.stopped === true;
    waiting.set(pathway, { stage: shown(at), stopped });
  }
  const stages: Partial<Record<Stage, number>> = {};
  for (const standing of standings) {
    const stage = shown(standing);
    stages[stage] = (stages[stage] ?? 0) + standing.count;
  }
  const held = [...waiting.values()];
  const ofTeam = Object.entries(stages).reduce((sum, [stage, n]) => (teams.has(stage) ? sum + n : sum), 0);
  return {
    urgent: urgent.sort(inOrder),
    later: later.sort(inOrder),
    counts: countKinds(counts),
    stages,
    stations: countStations(stages, held),
    goingOn: ofTeam - held.filter(({ stage }) => teams.has(stage)).length,
    goesOn: (pathway, at) => teams.has(shown(at)) && !waiting.has(pathway),
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

function countKinds(due: ReadonlyMap<DueNow, number>): Morning['counts'] {
  const counts = new Map<string, Morning['counts'][number]>();
  for (const [{ kind, waitsFor }, more] of due) {
    const count = (counts.get(`${kind} ${waitsFor}`)?.count ?? 0) + more;
    counts.set(`${kind} ${waitsFor}`, { kind, waitsFor, count });
  }
  return [...counts.values()];
}

function countStations(
  stages: Morning['stages'],
  held: readonly { readonly stage: Stage; readonly stopped: boolean }[],
): StationCount[] {
  const counts = new Map(
    stationOrder.map((station) => [station, { station, total: 0, stopped: 0, waiting: 0 }]),
  );
  const at = (stage: Stage) => (ended.has(stage) ? undefined : counts.get(stationOfStage[stage]));
  for (const stage of allStages) {
    const here = at(stage);
    if (here !== undefined) here.total += stages[stage] ?? 0;
  }
  for (const { stage, stopped } of held) {
    const here = at(stage);
    if (here !== undefined) here[stopped ? 'stopped' : 'waiting'] += 1;
  }
  return [...counts.values()];
}
