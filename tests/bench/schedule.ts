import { addDays } from '#domain/days.ts';
import { lastDay } from '#domain/planning/check.ts';
import { dueItems, type Planned } from '#domain/schedule/items.ts';
import { pauseIdSchema, planLineIdSchema } from '#shared/vocabulary/ids.ts';
import { frequencySchema } from '#shared/vocabulary/obligation.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import { type Figure, figure, inTurn, shareOf } from './measure.ts';

const PATHWAYS = 100;
const LINES = 12;

/** A plan of two years with lines of every frequency, a pause, and an amendment after a year. */
function plan(number: number): Planned {
  const startsOn = addDays('2026-01-01', number);
  const endsOn = lastDay(startsOn, 24);
  const frequencies = frequencySchema.options;
  const lines = Array.from({ length: LINES }, (_, at): PlanLine => {
    const frequency = frequencies[at % frequencies.length] ?? 'once';
    return {
      id: planLineIdSchema.parse(`line-${number}-${at}`),
      origin: 'library',
      text: 'A line of the plan',
      need: 'repair',
      measure: 'A receipt',
      frequency,
      from: startsOn,
      until: endsOn,
      verifier: 'facilitator',
      survivorAsked: false,
      contact: false,
      ownership: false,
      decision: 'keep',
    };
  });
  const about = { startsOn, endsOn };
  return {
    plans: [
      { version: 1, lines, approvedOn: startsOn, ...about },
      { version: 2, lines: lines.slice(1), approvedOn: addDays(startsOn, 365), ...about },
    ],
    pauses: [
      {
        id: pauseIdSchema.parse('pause'),
        from: addDays(startsOn, 60),
        until: addDays(startsOn, 90),
        reason: 'illness',
        rule: { weekly: 'leaveOut', everyTwoWeeks: 'leaveOut', monthly: 'move', quarterly: 'move' },
      },
    ],
    marks: [],
  };
}

/** What the days of the two years take to be worked out, for a hundred pathways. */
export async function dueItemsFigure(): Promise<Figure> {
  const plans = Array.from({ length: PATHWAYS }, (_, number) => plan(number));
  const all = plans.flatMap((planned) => dueItems(planned));
  const text = JSON.stringify(all);
  const pairs = await inTurn(
    15,
    () => shareOf(1, () => plans.map((planned) => dueItems(planned))),
    () => shareOf(1, () => JSON.parse(text)),
  );
  return figure(
    {
      title: 'Due items',
      measured: `two years of ${PATHWAYS} pathways of ${LINES} lines: ${all.length} items`,
      baseline: 'JSON.parse of the same items',
      as: 'milliseconds',
      target: 100,
    },
    pairs,
  );
}
