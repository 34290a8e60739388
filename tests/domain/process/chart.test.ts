import { describe, expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import {
  type ChartEvent,
  type ChartSnapshot,
  chart,
  stageOf,
  standingOf,
  survivorHasLeft,
} from '#domain/process/chart.ts';
import { type Stage, stageSchema } from '#shared/vocabulary/pathway.ts';
import { nameOf, type Stop, walkChart } from './walk.ts';

const chartMap = walkChart();
const stops = [...chartMap.values()];
const ends: ReadonlySet<Stage> = new Set(['completed', 'withdrawn', 'prosecution', 'returned', 'closed']);
const live = stops.filter(({ state }) => !ends.has(stageOf(state)));
const isPlanned = (state: ChartSnapshot) => state.matches({ safety: 'planned' });

function nextOf({ ways }: Stop, type: ChartEvent['type']): ChartSnapshot {
  const way = ways.find(({ happening }) => happening === type);
  if (way === undefined) throw new Error(`${type} leads nowhere`);
  return way.next;
}

/** Every stage that can still come after a stage of these states. */
function stagesAfter(stage: Stage): ReadonlySet<Stage> {
  const seen = new Set<string>();
  const open = stops.filter(({ state }) => stageOf(state) === stage);
  const stages = new Set<Stage>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(nameOf(at.state))) continue;
    seen.add(nameOf(at.state));
    stages.add(stageOf(at.state));
    for (const { next } of at.ways) {
      const there = chartMap.get(nameOf(next));
      if (there !== undefined) open.push(there);
    }
  }
  return stages;
}

describe('every state of the chart', () => {
  test('is walked: all twenty stages, each with every standing it can have', () => {
    expect(new Set(stops.map(({ state }) => stageOf(state)))).toEqual(new Set(stageSchema.options));
    expect(stops.length).toBeGreaterThan(100);
    expect(getShortestPaths(chart).length).toBe(stops.length);
  });

  test.each(['survivorWithdrew', 'prosecutionChosen'] as const)(
    'lets the survivor go at once (%s), or marks them as gone where coercion was found',
    (exit) => {
      for (const at of live) {
        const next = nextOf(at, exit);
        if (stageOf(at.state) === 'coercionFound') {
          expect(survivorHasLeft(next), nameOf(at.state)).toBe(true);
          expect(stageOf(next)).toBe('coercionFound');
        } else {
          expect(stageOf(next), nameOf(at.state)).toBe(
            exit === 'survivorWithdrew' ? 'withdrawn' : 'prosecution',
          );
        }
      }
    },
  );

  test('takes found coercion to the return and to nothing else', () => {
    for (const at of live)
      expect(stageOf(nextOf(at, 'coercionFound')), nameOf(at.state)).toBe('coercionFound');
    expect(stagesAfter('coercionFound')).toEqual(new Set(['coercionFound', 'returned']));
  });

  test('asks for a new safety plan once coercion is found, whatever was planned before', () => {
    for (const at of live.filter(({ state }) => stageOf(state) !== 'coercionFound')) {
      expect(isPlanned(nextOf(at, 'coercionFound')), nameOf(at.state)).toBe(false);
    }
  });

  test('tells the office of a return only after a safety plan', () => {
    for (const { state, ways } of stops) {
      for (const { next } of ways) {
        if (stageOf(next) !== 'returned' || stageOf(state) === 'returned') continue;
        expect(isPlanned(state), nameOf(state)).toBe(true);
      }
    }
  });

  test('takes a guarded step only while the screening is current', () => {
    const guarded: readonly [Stage, Stage][] = [
      ['community', 'preparation'],
      ['preparation', 'circles'],
      ['preparation', 'planning'],
      ['circles', 'inCircle'],
      ['planning', 'twoYears'],
      ['violationReview', 'twoYears'],
      ['twoYears', 'completed'],
    ];
    let taken = 0;
    for (const { state, ways } of stops) {
      for (const { next } of ways) {
        if (!guarded.some(([from, to]) => stageOf(state) === from && stageOf(next) === to)) continue;
        taken += 1;
        expect(standingOf(state), `${nameOf(state)} to ${nameOf(next)}`).toBe('current');
      }
    }
    expect(taken).toBeGreaterThanOrEqual(guarded.length);
  });

  test('puts an end for good: nothing moves a pathway that has ended', () => {
    for (const at of stops.filter(({ state }) => ends.has(stageOf(state)))) {
      for (const { happening, next } of at.ways) {
        expect(stageOf(next), `${nameOf(at.state)} after ${happening}`).toBe(stageOf(at.state));
      }
    }
  });

  test('lets nobody be sent on who may be a survivor too, but by the decision of a supervisor with an advocate', () => {
    const leads = stops
      .filter(({ state }) => stageOf(state) === 'possibleSurvivor')
      .flatMap(({ ways }) => ways.map(({ happening, next }) => [happening, stageOf(next)] as const))
      .filter(([, stage]) => stage !== 'possibleSurvivor');
    expect(new Map(leads)).toEqual(
      new Map([
        ['possibleSurvivorCleared', 'eligibility'],
        ['possibleSurvivorConfirmed', 'closed'],
        ['survivorWithdrew', 'withdrawn'],
        ['prosecutionChosen', 'prosecution'],
        ['coercionFound', 'coercionFound'],
      ]),
    );
  });

  test('says that something can happen only where it leads somewhere in the process', () => {
    const reported = live.filter(({ state }) => state.can({ type: 'violationReported' }));
    expect(new Set(reported.map(({ state }) => stageOf(state)))).toEqual(
      new Set(['twoYears', 'violationReview']),
    );
  });

  test('keeps the whole way open: every stage but an end can still come to each way out', () => {
    for (const stage of [
      'referral',
      'eligibility',
      'choice',
      'screening',
      'circles',
      'planning',
      'twoYears',
    ] as const) {
      const after = stagesAfter(stage);
      for (const end of ['completed', 'withdrawn', 'prosecution', 'returned'] as const) {
        expect(after.has(end), `${stage} to ${end}`).toBe(true);
      }
    }
  });
});
