import type { Due } from '#shared/contract/cases.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { followUpDays, nextFollowUp } from '../after-circle/follow-ups.ts';
import type { Context } from '../context.ts';
import { addDays } from '../days.ts';
import { outcomeDueOn } from '../outcomes/due.ts';
import { judgesBlind } from '../screening/blind.ts';
import type { CaseState } from '../state.ts';
import { speaksFor } from './safety.ts';
import { type Term, type Wait, waitsInCase } from './waits.ts';

/** What waits for whom, by which day. */
export type DueNow = Pick<Due, 'kind' | 'on' | 'urgent' | 'waitsFor'>;

/** Whatever has a day is shown from a week before it. */
export const DAYS_AHEAD = 7;

/** Everything in a case that waits for somebody, by a day. What cannot wait is `urgent`. */
export function dueInCase(state: CaseState, context: Context): readonly Due[] {
  return waitsInCase(state).flatMap(({ pathway, wait }) => {
    const due = dueOf(wait, context);
    if (due === undefined) return [];
    return [{ case: state.id, caseName: state.name, ...(pathway === undefined ? {} : { pathway }), ...due }];
  });
}

/** What a wait comes to on a day, under a policy, for whoever asks; nothing while it is not their time to know. */
export function dueOf(wait: Wait, context: Context): DueNow | undefined {
  const { today, policy } = context;
  const blind = judgesBlind(context);
  switch (wait.what) {
    case 'audit':
      // To whoever judges blind, urgency would say that the decision was a mild one.
      return supervisorDue('audit', today, wait.holdsUp || (blind && !wait.judged));
    case 'possibleSurvivor':
      return supervisorDue('possibleSurvivor', today, true);
    case 'violation':
      return facilitatorDue('violation', today, true);
    case 'screening':
      if (blind && wait.unjudged) return undefined;
      return facilitatorDue(wait.worried ? 'concern' : 'screeningNeeded', today, wait.worried);
    case 'screeningHolds':
      if (blind && wait.unjudged) return undefined;
      // A screening of a day to come: the clock was wrong then or is now, and nobody can tell how old it is.
      if (today < wait.newest) return facilitatorDue('screeningNeeded', today);
      return nearing('screeningExpires', wait, today, policy);
    case 'checkIn':
    case 'circle':
    case 'releaseEnds':
      return nearing(wait.what, wait, today, policy);
    case 'safetyTalk':
      return isFacilitator(context) ? facilitatorDue('safetyTalk', today, true) : undefined;
    case 'measure':
    case 'newCharges': {
      // How people are is their facilitator's alone to know; and that they are asked would tell whoever judges blind
      // that a screening let them go on.
      if (!isFacilitator(context)) return undefined;
      const on = outcomeDueOn(wait, context);
      return on !== undefined && on <= addDays(today, DAYS_AHEAD) ? facilitatorDue(wait.what, on) : undefined;
    }
    case 'circleFollowUp': {
      const on = followUpOn(wait, policy);
      return on !== undefined && on <= addDays(today, DAYS_AHEAD)
        ? facilitatorDue('circleFollowUp', on)
        : undefined;
    }
    case 'ending': {
      const { validDays } = policy.screening;
      const planned =
        wait.completed || (wait.safetyPlan !== undefined && speaksFor(wait.safetyPlan, today, validDays));
      return planned ? supervisorDue('notice', today, true) : facilitatorDue('safetyPlan', today, true);
    }
  }
}

/** How many days after the day it is counted from something is due. */
export function termDays(policy: Policy): Readonly<Record<Term, number>> {
  return {
    none: 0,
    screening: policy.screening.validDays,
    screeningInTwoYears: policy.screening.everyDays,
    checkIn: policy.checkInEveryDays,
    followUp: followUpDays(policy)[0] ?? 0,
    measureAgain: policy.outcomes.againDays,
    measureSoon: policy.outcomes.soonAfterCircleDays,
    measureLater: policy.outcomes.laterAfterCircleDays,
    newCharges: policy.outcomes.newChargesEveryDays,
  };
}

/** The day of the next call after a circle; none once the last that policy wants is made. Overdue until it is. */
export function followUpOn(
  { from, answered }: Pick<Extract<Wait, { what: 'circleFollowUp' }>, 'from' | 'answered'>,
  policy: Policy,
): Day | undefined {
  const next = nextFollowUp(policy, answered);
  return next === undefined ? undefined : addDays(from, next);
}

/** The latest day that something can count its term from and be shown today. */
export function latestFrom({ today, policy }: Pick<Context, 'today' | 'policy'>, term: Term): Day {
  return addDays(today, DAYS_AHEAD - termDays(policy)[term]);
}

function isFacilitator({ user }: Context): boolean {
  return user.role === 'facilitator';
}

function nearing(
  kind: Due['kind'],
  { from, term }: { from: Day; term: Term },
  today: Day,
  policy: Policy,
): DueNow | undefined {
  const on = addDays(from, termDays(policy)[term]);
  return on <= addDays(today, DAYS_AHEAD) ? facilitatorDue(kind, on) : undefined;
}

function facilitatorDue(kind: Due['kind'], on: Day, urgent = false): DueNow {
  return { kind, on, urgent, waitsFor: 'facilitator' };
}

function supervisorDue(kind: Due['kind'], on: Day, urgent: boolean): DueNow {
  return { kind, on, urgent, waitsFor: 'supervisor' };
}
