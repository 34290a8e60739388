import { z } from 'zod';
import type { PathwayId } from '#shared/vocabulary/ids.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { allAnsweredUpTo } from '../after-circle/follow-ups.ts';
import { outcomeWaitSchemas, outcomeWaits } from '../outcomes/waits.ts';
import { awaitsJudgment } from '../screening/blind.ts';
import { countingScreening, peopleToScreen, waitsForSupervisor } from '../screening/standing-of-pathway.ts';
import { type CaseState, type Pathway, planInForce } from '../state.ts';
import { isBeforeScreening, stageOf, standingOf } from './chart.ts';
import { safetyPlannedOn } from './safety.ts';

/**
 * Something in a case that waits, or will one day, whatever the day is, the policy, and who asks: what can be written
 * down once for a case and asked on any morning (`dueOf`). What has a day counts its term `from` there.
 */
export const waitSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('audit'), holdsUp: z.boolean(), judged: z.boolean() }),
  z.strictObject({ what: z.enum(['possibleSurvivor', 'violation']) }),
  z.strictObject({ what: z.literal('screening'), worried: z.boolean(), unjudged: z.boolean() }),
  z.strictObject({
    what: z.literal('screeningHolds'),
    /** The days of the oldest and of the newest of the screenings that hold. */
    from: daySchema,
    newest: daySchema,
    term: z.enum(['screening', 'screeningInTwoYears']),
    unjudged: z.boolean(),
  }),
  z.strictObject({ what: z.literal('checkIn'), from: daySchema, term: z.literal('checkIn') }),
  z.strictObject({
    what: z.literal('circleFollowUp'),
    from: daySchema,
    term: z.literal('followUp'),
    /** Up to which of policy's days after the circle everybody was called. */
    answered: z.int().min(0),
  }),
  z.strictObject({ what: z.enum(['circle', 'releaseEnds']), from: daySchema, term: z.literal('none') }),
  ...outcomeWaitSchemas,
  /** With the day of a safety plan that names everyone it has to. A completion needs none. */
  z.strictObject({ what: z.literal('ending'), completed: z.boolean(), safetyPlan: daySchema.optional() }),
]);
export type Wait = z.infer<typeof waitSchema>;

/** How long after its day something is due: as long as policy says. */
export type Term = Extract<Wait, { term: unknown }>['term'];

/** A wait, and the pathway it is on; a release is the whole case's. */
export type WaitInCase = { readonly pathway?: PathwayId; readonly wait: Wait };

/** Everything in a case that waits or will. */
export function waitsInCase(state: CaseState): readonly WaitInCase[] {
  const ofPathways = state.pathways.flatMap((pathway) =>
    waitsOnPathway(state, pathway).map((wait) => ({ pathway: pathway.id, wait })),
  );
  const releases = state.releases
    .filter((release) => release.revokedOn === undefined)
    .map((release) => ({ wait: { what: 'releaseEnds', from: release.until, term: 'none' } as const }));
  return [...ofPathways, ...releases, ...outcomeWaits(state).map((wait) => ({ wait }))];
}

function waitsOnPathway(state: CaseState, pathway: Pathway): Wait[] {
  if (pathway.ended?.as === 'closed' || pathway.ended?.as === 'returned') {
    return [...audits(pathway), ...followUps(pathway)];
  }
  const stage = stageOf(pathway.chart);
  const leaving = pathway.ended !== undefined || stage === 'coercionFound' || stage === 'returning';
  if (!leaving) return [...audits(pathway), ...live(state, pathway)];
  return [...audits(pathway), ...ending(state, pathway), ...followUps(pathway)];
}

function live(state: CaseState, pathway: Pathway): Wait[] {
  const stage = stageOf(pathway.chart);
  if (stage === 'possibleSurvivor') return [{ what: stage }];
  return [
    ...screening(state, pathway),
    ...(stage === 'violationReview' ? [{ what: 'violation' } as const] : []),
    ...(stage === 'twoYears' ? checkIn(pathway) : []),
    ...circles(pathway),
  ];
}

function screening(state: CaseState, pathway: Pathway): Wait[] {
  const stage = stageOf(pathway.chart);
  if (isBeforeScreening(stage)) return [];
  const standing = standingOf(pathway.chart);
  const unjudged = awaitsJudgment(pathway);
  if (standing === 'needed' || standing === 'held') {
    const worried = pathway.concerns.length > 0 && standing === 'needed';
    return [{ what: 'screening', worried, unjudged }];
  }
  if (standing !== 'current') return [];
  const days = peopleToScreen(state, pathway)
    .map((person) => countingScreening(pathway, person)?.on)
    .sort();
  const [from] = days;
  const newest = days.at(-1);
  if (from === undefined || newest === undefined || days.includes(undefined))
    return [{ what: 'screening', worried: false, unjudged }];
  const term = stage === 'twoYears' ? 'screeningInTwoYears' : 'screening';
  return [{ what: 'screeningHolds', from, newest, term, unjudged }];
}

function audits(pathway: Pathway): Wait[] {
  return pathway.screenings
    .filter((screening) => screening.queued !== 'no' && screening.audit === undefined)
    .map((screening) => ({
      what: 'audit',
      holdsUp: waitsForSupervisor(screening),
      judged: screening.blind !== undefined,
    }));
}

function checkIn(pathway: Pathway): Wait[] {
  const began = planInForce(pathway)?.startsOn ?? pathway.openedOn;
  const days = [began, ...pathway.checkIns.map(({ on }) => on)].sort();
  return [{ what: 'checkIn', from: days.at(-1) ?? began, term: 'checkIn' }];
}

function circles(pathway: Pathway): Wait[] {
  const ahead = pathway.circles
    .filter(({ endedAt }) => endedAt === undefined)
    .map(({ on }): Wait => ({ what: 'circle', from: on, term: 'none' }));
  return [...ahead, ...followUps(pathway)];
}

/** The calls after each circle, however the pathway went on since. */
function followUps(pathway: Pathway): Wait[] {
  return pathway.circles.flatMap((circle): Wait[] => {
    const answered = allAnsweredUpTo(pathway, circle);
    if (circle.endedAt === undefined || circle.beganAt === undefined || answered === undefined) return [];
    return [{ what: 'circleFollowUp', from: circle.endedAt.slice(0, 10), term: 'followUp', answered }];
  });
}

/** After an end: the safety plan, then the notice. */
function ending(state: CaseState, pathway: Pathway): Wait[] {
  if (pathway.notice !== undefined) return [];
  const safetyPlan = safetyPlannedOn(state, pathway);
  const completed = pathway.ended?.as === 'completed';
  return [{ what: 'ending', completed, ...(safetyPlan === undefined ? {} : { safetyPlan }) }];
}
