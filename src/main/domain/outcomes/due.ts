import type { OutcomePolicy } from '#shared/vocabulary/outcome-policy.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import type { Context } from '../context.ts';
import { addDays } from '../days.ts';
import type { MeasureWait, NewChargesWait } from './waits.ts';

/** The day a measure or a look at the courts is due by policy; nothing where the program asks none, or its time is over. */
export function outcomeDueOn(
  wait: MeasureWait | NewChargesWait,
  { today, policy: { outcomes } }: Pick<Context, 'today' | 'policy'>,
): Day | undefined {
  if (wait.what === 'newCharges') {
    const on = addDays(wait.from, outcomes.newChargesEveryDays);
    const over = wait.ended !== undefined && on > addDays(wait.ended, outcomes.newChargesAfterEndDays);
    return over ? undefined : on;
  }
  if (outcomes.measures[wait.use] === undefined) return undefined;
  const on = addDays(wait.from, daysTo(wait, outcomes));
  const until = untilDays(wait, outcomes);
  // Asked right after a circle or not any more: the next time for it comes soon.
  return until !== undefined && today >= addDays(wait.from, until) ? undefined : on;
}

function daysTo({ occasion }: MeasureWait, outcomes: OutcomePolicy): number {
  switch (occasion) {
    case 'baseline':
    case 'afterCircle':
      return 0;
    case 'again':
      return outcomes.againDays;
    case 'soonAfter':
      return outcomes.soonAfterCircleDays;
    case 'laterAfter':
      return outcomes.laterAfterCircleDays;
  }
}

function untilDays({ occasion }: MeasureWait, outcomes: OutcomePolicy): number | undefined {
  if (occasion === 'afterCircle') return outcomes.soonAfterCircleDays;
  return occasion === 'soonAfter' ? outcomes.laterAfterCircleDays : undefined;
}
