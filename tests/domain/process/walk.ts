import { initialTransition, transition } from 'xstate';
import { type ChartEvent, type ChartSnapshot, chart } from '#domain/process/chart.ts';

/** One state of the chart, and where each happening leads from there. */
export interface Stop {
  readonly state: ChartSnapshot;
  readonly ways: readonly { readonly happening: ChartEvent['type']; readonly next: ChartSnapshot }[];
}

export const happenings = chart.events.filter((type): type is ChartEvent['type'] => !type.includes('*'));
export const nameOf = (state: ChartSnapshot) => JSON.stringify(state.value);

/** Every state that can be reached at all, by trying every happening in every state. */
export function walkChart(): ReadonlyMap<string, Stop> {
  const found = new Map<string, Stop>();
  const [first] = initialTransition(chart);
  const open = [first];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const here = state;
    if (found.has(nameOf(here))) continue;
    const ways = happenings.map((type) => ({ happening: type, next: transition(chart, here, { type })[0] }));
    found.set(nameOf(here), { state: here, ways });
    open.push(...ways.map(({ next }) => next));
  }
  return found;
}
