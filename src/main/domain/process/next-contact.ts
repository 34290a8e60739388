import { z } from 'zod';
import type { PersonRow } from '#shared/contract/places.ts';
import { answeredUpTo, peopleToCall } from '#shared/follow-ups.ts';
import { pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Context } from '../context.ts';
import { addDays } from '../days.ts';
import { judgesBlind } from '../screening/blind.ts';
import { peopleToScreen } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';
import { followUpOn, termDays } from './due.ts';
import { type Wait, type WaitInCase, waitSchema } from './waits.ts';

/** A reason to talk to somebody, and the pathway it is on; what day it falls on follows from policy. */
export const reasonToTalkSchema = z.strictObject({ pathway: pathwayIdSchema, wait: waitSchema });
export type ReasonToTalk = z.infer<typeof reasonToTalkSchema>;

/** When somebody is to be talked to next, and why. */
export type NextContact = NonNullable<PersonRow['next']>;

/** Those of a case's waits that are a reason to talk to this person, whatever the day is, the policy, and who asks. */
export function reasonsToTalk(
  state: CaseState,
  waits: readonly WaitInCase[],
  person: Person,
): readonly ReasonToTalk[] {
  return waits.flatMap(({ pathway: id, wait }) => {
    const pathway = state.pathways.find((other) => other.id === id);
    return pathway !== undefined && isAbout(state, pathway, person, wait)
      ? [{ pathway: pathway.id, wait }]
      : [];
  });
}

function isAbout(state: CaseState, pathway: Pathway, { id }: Person, wait: Wait): boolean {
  switch (wait.what) {
    case 'screening':
    case 'screeningHolds':
      return peopleToScreen(state, pathway).includes(id);
    case 'checkIn':
      return pathway.survivor === id || pathway.accountableParty === id;
    case 'circle':
      return pathway.circles.some(
        (circle) =>
          circle.endedAt === undefined && circle.on === wait.from && circle.participants.includes(id),
      );
    case 'circleFollowUp':
      return pathway.circles.some(
        (circle) =>
          circle.endedAt?.slice(0, 10) === wait.from &&
          peopleToCall(pathway, circle).includes(id) &&
          // Whoever was called further on, or wants no calls, is not whom this waits for.
          answeredUpTo(circle, id) === wait.answered,
      );
    default:
      return false;
  }
}

/** The earliest of them on a day, under a policy, for whoever asks. */
export function nextContact(reasons: readonly ReasonToTalk[], context: Context): NextContact | undefined {
  const days = reasons.flatMap((reason) => contactOf(reason, context) ?? []);
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
}

function contactOf({ pathway, wait }: ReasonToTalk, context: Context): NextContact | undefined {
  const { today, policy } = context;
  switch (wait.what) {
    case 'screening':
    case 'screeningHolds': {
      // The day a screening runs out tells that it was decided so as to hold.
      if (judgesBlind(context) && wait.unjudged) return undefined;
      const on = wait.what === 'screening' ? today : addDays(wait.from, termDays(policy)[wait.term]);
      return { kind: 'screening', on, pathway };
    }
    case 'checkIn':
    case 'circle':
      return { kind: wait.what, on: addDays(wait.from, termDays(policy)[wait.term]), pathway };
    case 'circleFollowUp': {
      const on = followUpOn(wait, policy);
      return on === undefined ? undefined : { kind: wait.what, on, pathway };
    }
    default:
      return undefined;
  }
}
