import { or, type SnapshotFrom, setup, stateIn } from 'xstate';
import type { Stage, Standing } from '#shared/vocabulary/pathway.ts';

/**
 * What can happen to a pathway. Each is the consequence of a recorded event; none carries data, so that the chart
 * can be walked whole by its graph utilities.
 */
export type ChartEvent = {
  type:
    | 'referralTaken'
    | 'eligible'
    | 'notEligible'
    | 'possibleSurvivorSeen'
    | 'possibleSurvivorCleared'
    | 'possibleSurvivorConfirmed'
    | 'processChosen'
    | 'accountablePartyAgreed'
    | 'accountablePartyLeft'
    | 'screeningCleared'
    | 'screeningHeld'
    | 'screeningToSupervisor'
    | 'screeningDue'
    | 'screeningIncomplete'
    | 'coercionFound'
    | 'communityReferred'
    | 'prepared'
    | 'meetingDeclined'
    | 'circleBegan'
    | 'circleEnded'
    | 'planningBegan'
    | 'circleCalled'
    | 'planApproved'
    | 'violationReported'
    | 'violationResolved'
    | 'violationReturned'
    | 'completed'
    | 'safetyPlanned'
    | 'noticeIssued'
    | 'survivorWithdrew'
    | 'prosecutionChosen';
};

/** What ends every live stage, at once and without a condition: the three rules of DOMAIN.md live here. */
const exits = {
  survivorWithdrew: '#pathway.journey.withdrawn',
  prosecutionChosen: '#pathway.journey.prosecution',
  coercionFound: '#pathway.journey.coercionFound',
  accountablePartyLeft: '#pathway.journey.returning',
} as const;

/**
 * The pathway's statechart: one survivor and one accountable party.
 *
 * - `journey` is where they are (DOMAIN.md, "The process").
 * - `standing` is what the latest screening allows; guarded steps need `current`.
 * - `safety` is whether a safety plan is on record; no return is told to the referring office before.
 *
 * `coercionFound` has one way on, the notice, and leads to `returned` alone. The survivor's exits stay open there
 * (`left`): nothing more is asked of them, and the program's own return goes on.
 *
 * `possibleSurvivor` does not send a person back to prosecution who may be a survivor too, not even when they say no:
 * a supervisor and an advocate look at it first (Q3).
 */
export const chart = setup({
  types: { events: {} as ChartEvent },
  guards: {
    screeningIsCurrent: stateIn({ standing: 'current' }),
    safetyIsPlanned: stateIn({ safety: 'planned' }),
    hasTerms: or([stateIn({ journey: 'twoYears' }), stateIn({ journey: 'violationReview' })]),
  },
}).createMachine({
  id: 'pathway',
  type: 'parallel',
  states: {
    journey: {
      initial: 'referral',
      states: {
        referral: { on: { ...exits, referralTaken: 'eligibility' } },
        eligibility: {
          on: {
            ...exits,
            eligible: 'choice',
            notEligible: 'returning',
            possibleSurvivorSeen: 'possibleSurvivor',
          },
        },
        possibleSurvivor: {
          on: {
            survivorWithdrew: exits.survivorWithdrew,
            prosecutionChosen: exits.prosecutionChosen,
            coercionFound: exits.coercionFound,
            possibleSurvivorCleared: 'eligibility',
            possibleSurvivorConfirmed: 'closed',
          },
        },
        choice: { on: { ...exits, processChosen: 'agreement' } },
        agreement: { on: { ...exits, accountablePartyAgreed: 'screening' } },
        screening: { on: { ...exits, screeningCleared: 'community' } },
        community: {
          on: { ...exits, communityReferred: { target: 'preparation', guard: 'screeningIsCurrent' } },
        },
        preparation: {
          on: {
            ...exits,
            prepared: { target: 'circles', guard: 'screeningIsCurrent' },
            meetingDeclined: { target: 'planning', guard: 'screeningIsCurrent' },
          },
        },
        circles: {
          on: {
            ...exits,
            circleBegan: { target: 'inCircle', guard: 'screeningIsCurrent' },
            planningBegan: 'planning',
          },
        },
        inCircle: { on: { ...exits, circleEnded: 'circles' } },
        planning: {
          on: {
            ...exits,
            circleCalled: 'circles',
            planApproved: { target: 'twoYears', guard: 'screeningIsCurrent' },
          },
        },
        twoYears: {
          on: {
            ...exits,
            violationReported: 'violationReview',
            planApproved: { target: 'twoYears', guard: 'screeningIsCurrent' },
            completed: { target: 'completed', guard: 'screeningIsCurrent' },
          },
        },
        violationReview: {
          on: {
            ...exits,
            // Another report, while one is under review: both are decided before the two years go on.
            violationReported: 'violationReview',
            violationResolved: { target: 'twoYears', guard: 'screeningIsCurrent' },
            violationReturned: 'returning',
          },
        },
        coercionFound: {
          initial: 'there',
          states: { there: {}, left: {} },
          on: {
            survivorWithdrew: '.left',
            prosecutionChosen: '.left',
            noticeIssued: { target: 'returned', guard: 'safetyIsPlanned' },
          },
        },
        returning: {
          on: {
            survivorWithdrew: exits.survivorWithdrew,
            prosecutionChosen: exits.prosecutionChosen,
            coercionFound: exits.coercionFound,
            noticeIssued: { target: 'returned', guard: 'safetyIsPlanned' },
          },
        },
        completed: { type: 'final' },
        withdrawn: { type: 'final' },
        prosecution: { type: 'final' },
        returned: { type: 'final' },
        closed: { type: 'final' },
      },
    },
    standing: {
      initial: 'needed',
      on: {
        screeningCleared: '.current',
        screeningHeld: '.held',
        screeningToSupervisor: '.withSupervisor',
        screeningDue: '.needed',
        // Somebody was screened, and somebody else is still to be.
        screeningIncomplete: '.needed',
        // Terms can be broken only once there are terms: elsewhere a report is not possible, and changes nothing.
        violationReported: { target: '.needed', guard: 'hasTerms' },
        circleEnded: '.needed',
        // A safety plan made for an earlier worry is made anew when coercion is found.
        coercionFound: '.held',
      },
      states: { needed: {}, current: {}, held: {}, withSupervisor: {} },
    },
    safety: {
      initial: 'unplanned',
      on: { coercionFound: '.unplanned', safetyPlanned: '.planned' },
      states: { unplanned: {}, planned: {} },
    },
  },
});

export type ChartSnapshot = SnapshotFrom<typeof chart>;

/** The stage of a snapshot, flat. */
export function stageOf(snapshot: ChartSnapshot): Stage {
  const { journey } = snapshot.value;
  return typeof journey === 'string' ? journey : 'coercionFound';
}

/** The pathway has not ended, and no end is under way. */
export function goesOn(snapshot: ChartSnapshot): boolean {
  return !leaving.has(stageOf(snapshot));
}

const leaving: ReadonlySet<Stage> = new Set([
  'coercionFound',
  'returning',
  'completed',
  'withdrawn',
  'prosecution',
  'returned',
  'closed',
]);

/** No screening is asked for before this: the two have not both agreed yet. */
export function isBeforeScreening(stage: Stage): boolean {
  return beforeScreening.has(stage);
}

const beforeScreening: ReadonlySet<Stage> = new Set(['referral', 'eligibility', 'choice', 'agreement']);

/** A plan is in force, and holds: in the two years, and while a report is reviewed. */
export function hasTerms(stage: Stage): boolean {
  return withTerms.has(stage);
}

const withTerms: ReadonlySet<Stage> = new Set(['twoYears', 'violationReview']);

/** What the latest screening allows. */
export function standingOf(snapshot: ChartSnapshot): Standing {
  return snapshot.value.standing;
}

/** Coercion was found and the survivor has left: nothing more is asked of them while the return goes on. */
export function survivorHasLeft(snapshot: ChartSnapshot): boolean {
  const { journey } = snapshot.value;
  return typeof journey === 'object' && journey.coercionFound === 'left';
}
