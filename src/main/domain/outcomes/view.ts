import type { OutcomesView, TakenView } from '#shared/contract/outcomes.ts';
import type { Margins, Measure, MeasureTaken } from '#shared/vocabulary/measure.ts';
import type { Context } from '../context.ts';
import { addDays } from '../days.ts';
import { DAYS_AHEAD } from '../process/due.ts';
import type { CaseState } from '../state.ts';
import { changeBetween } from './change.ts';
import { outcomeDueOn } from './due.ts';
import { type Score, scoreOf } from './score.ts';
import { measuresThatWait } from './waits.ts';

/** One person's own answers over time: what they add up to where they do, and how they changed. Nobody else's. */
export function viewTaken(
  state: CaseState,
  person: string,
  measureOf: (hash: string) => Measure | undefined,
  margins: Margins | undefined,
): readonly TakenView[] {
  const own = state.measures
    .filter((taken) => taken.person === person)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const scores = new Map<MeasureTaken, Score>();
  return own.map((taken) => {
    const measure = taken.answered && measureOf(taken.answered.hash);
    const score = measure && taken.answered && scoreOf(measure, taken.answered.answers);
    if (score === undefined) return taken;
    const before = own.filter(
      (earlier) => earlier.measure === taken.measure && scores.get(earlier)?.total !== undefined,
    );
    scores.set(taken, score);
    const compared = [...new Set([before.at(-1), before[0]])].flatMap((earlier) => {
      const total = earlier && scores.get(earlier)?.total;
      return earlier === undefined ||
        total === undefined ||
        score.total === undefined ||
        margins === undefined
        ? []
        : [{ since: earlier.on, ...changeBetween(total, score.total, margins) }];
    });
    return {
      ...taken,
      score: { ...score, clusters: [...score.clusters], missing: [...score.missing] },
      changes: compared,
    };
  });
}

/** What is asked of a person now or in the next days, and can be declined. */
export function measuresDue(
  state: CaseState,
  person: string,
  context: Context,
): OutcomesView['people'][number]['due'] {
  const { today, policy } = context;
  return measuresThatWait(state).flatMap(({ person: whose, circle, wait }) => {
    const on = outcomeDueOn(wait, context);
    const measure = policy.outcomes.measures[wait.use];
    if (whose !== person || measure === undefined || on === undefined || on > addDays(today, DAYS_AHEAD))
      return [];
    return [{ measure, occasion: wait.occasion, on, ...(circle === undefined ? {} : { circle }) }];
  });
}

/** How many services a person wants, has begun with and kept: what is on record, counted. */
export function servicesOf(state: CaseState, person: string): OutcomesView['people'][number]['services'] {
  const own = state.services.filter((service) => service.person === person);
  const ever = (...standings: readonly string[]) =>
    own.filter(({ history }) => history.some(({ standing }) => standings.includes(standing))).length;
  return { wanted: own.length, begun: ever('begun', 'kept'), kept: ever('kept') };
}
