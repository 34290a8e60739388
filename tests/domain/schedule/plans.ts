import fc from 'fast-check';
import { addDays, earlier } from '#domain/days.ts';
import { lastDay } from '#domain/planning/check.ts';
import type { Planned } from '#domain/schedule/items.ts';
import { pauseIdSchema, planLineIdSchema } from '#shared/vocabulary/ids.ts';
import { type Frequency, frequencySchema, needSchema } from '#shared/vocabulary/obligation.ts';
import type { PlanLine, PlanVersion } from '#shared/vocabulary/plan.ts';
import { inPauseSchema, type Pause, type PauseRule } from '#shared/vocabulary/schedule.ts';

/** How often a property is tried: a share in every run, many times when there is time for it. */
export const runs = (few: number) => ({
  seed: 20261124,
  numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? few * 50 : few,
});

/** Any day of sixty years, leap years and centuries among them. */
export const anyDay = fc.integer({ min: 0, max: 365 * 130 }).map((away) => addDays('1995-01-01', away));

export const movesAll: PauseRule = {
  weekly: 'move',
  everyTwoWeeks: 'move',
  monthly: 'move',
  quarterly: 'move',
};
export const leavesOut: PauseRule = {
  weekly: 'leaveOut',
  everyTwoWeeks: 'leaveOut',
  monthly: 'leaveOut',
  quarterly: 'leaveOut',
};

export function lineOf(
  id: string,
  frequency: Frequency,
  from: string,
  until: string,
  more: Partial<PlanLine> = {},
): PlanLine {
  return {
    id: planLineIdSchema.parse(id),
    origin: 'survivor',
    text: `Line ${id}`,
    need: 'repair',
    measure: 'Receipts',
    frequency,
    from,
    until,
    verifier: 'facilitator',
    survivorAsked: false,
    contact: false,
    ownership: false,
    decision: 'keep',
    ...more,
  };
}

export function pauseOf(from: string, until: string, rule: PauseRule = leavesOut): Pause {
  return { id: pauseIdSchema.parse(`pause-${from}`), from, until, reason: 'illness', rule };
}

export function versionOf(
  version: number,
  approvedOn: string,
  startsOn: string,
  lines: readonly PlanLine[],
): PlanVersion {
  return { version, lines: [...lines], approvedOn, startsOn, endsOn: lastDay(startsOn, 24) };
}

export function planned(plans: readonly PlanVersion[], more: Partial<Planned> = {}): Planned {
  return { plans, pauses: [], marks: [], ...more };
}

/** A first day, and some lines within the two years from it on. */
export const anyPlan = fc
  .tuple(
    anyDay,
    fc.array(
      fc.record({
        frequency: fc.constantFrom(...frequencySchema.options),
        need: fc.constantFrom(...needSchema.options),
        from: fc.nat(600),
        length: fc.nat(729),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([startsOn, lines]) => {
    const endsOn = lastDay(startsOn, 24);
    return {
      startsOn,
      endsOn,
      lines: lines.map(({ frequency, need, from, length }, at) => {
        const until = addDays(startsOn, from + length);
        return lineOf(`line-${at}`, frequency, addDays(startsOn, from), earlier(until, endsOn), {
          need,
        });
      }),
    };
  });

/** Pauses that do not lie over one another, as days from the first of a plan. */
export const anyPauses = fc
  .array(fc.record({ gap: fc.nat(200), length: fc.integer({ min: 1, max: 120 }), rule: anyRule() }), {
    maxLength: 3,
  })
  .map((pauses) => {
    let at = 0;
    return pauses.map(({ gap, length, rule }) => {
      const from = at + gap;
      at = from + length;
      return { from, until: at - 1, rule };
    });
  });

function anyRule(): fc.Arbitrary<PauseRule> {
  const what = fc.constantFrom(...inPauseSchema.options);
  return fc.record({ weekly: what, everyTwoWeeks: what, monthly: what, quarterly: what });
}
