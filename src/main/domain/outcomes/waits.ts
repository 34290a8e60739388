import { z } from 'zod';
import type { CircleId, PersonId } from '#shared/vocabulary/ids.ts';
import { occasionSchema } from '#shared/vocabulary/measure.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { hasTerms, isBeforeScreening, stageOf } from '../process/chart.ts';
import { type CaseState, type Pathway, planInForce } from '../state.ts';

/** What waits on the way to an outcome, whatever the day is and the policy. Nothing else ever waits for one of these. */
export const outcomeWaitSchemas = [
  z.strictObject({ what: z.literal('safetyTalk') }),
  z.strictObject({
    what: z.literal('measure'),
    use: z.enum(['symptoms', 'justiceSurvivor', 'justiceAccountableParty']),
    occasion: occasionSchema.exclude(['asked']),
    from: daySchema,
    term: z.enum(['none', 'measureAgain', 'measureSoon', 'measureLater']),
  }),
  z.strictObject({
    what: z.literal('newCharges'),
    from: daySchema,
    term: z.literal('newCharges'),
    ended: daySchema.optional(),
  }),
] as const;
type OutcomeWait = z.infer<(typeof outcomeWaitSchemas)[number]>;
export type MeasureWait = Extract<OutcomeWait, { what: 'measure' }>;
export type NewChargesWait = Extract<OutcomeWait, { what: 'newCharges' }>;

/** A measure that waits, and for whom. */
export interface MeasureOf {
  readonly person: PersonId;
  readonly circle?: CircleId;
  readonly wait: MeasureWait;
}

/** Everything in a case that waits for somebody's own account, for a talk about safety, or for a look at the courts. */
export function outcomeWaits(state: CaseState): readonly OutcomeWait[] {
  const talks = state.measures.filter(
    ({ answered, safetySeenOn }) => answered?.asksForSafety && safetySeenOn === undefined,
  );
  return [
    ...talks.map(() => ({ what: 'safetyTalk' }) as const),
    ...measuresThatWait(state).map(({ wait }) => wait),
    ...state.pathways.flatMap((pathway) => newCharges(state, pathway)),
  ];
}

/** Every measure that waits, or will. What was answered or declined waits no more. */
export function measuresThatWait(state: CaseState): readonly MeasureOf[] {
  const asked = state.pathways.filter(isAsked);
  const survivors = new Map(asked.map((pathway) => [pathway.survivor, pathway]));
  return [
    ...[...survivors.values()].flatMap((pathway) => symptoms(state, pathway)),
    ...asked.flatMap((pathway) => afterCircle(state, pathway)),
  ];
}

/** Nobody who left is asked for anything more; whoever came to the end may be asked later. */
function isAsked({ ended, chart }: Pathway): boolean {
  const stage = stageOf(chart);
  if (stage === 'coercionFound' || stage === 'returning') return false;
  return ended === undefined ? !isBeforeScreening(stage) && stage !== 'screening' : ended.as === 'completed';
}

function symptoms(state: CaseState, { survivor, agreement, openedOn, ended }: Pathway): MeasureOf[] {
  if (ended !== undefined) return [];
  const days = state.measures
    .filter(({ person, occasion }) => person === survivor && ofItself.has(occasion))
    .map(({ on }) => on)
    .sort();
  const last = days.at(-1);
  const wait: MeasureWait =
    last === undefined
      ? {
          what: 'measure',
          use: 'symptoms',
          occasion: 'baseline',
          from: agreement?.on ?? openedOn,
          term: 'none',
        }
      : { what: 'measure', use: 'symptoms', occasion: 'again', from: last, term: 'measureAgain' };
  return [{ person: survivor, wait }];
}

/** Occasions that come by themselves, after no circle. */
const ofItself: ReadonlySet<string> = new Set(['baseline', 'again', 'asked']);

const AFTER = [
  { occasion: 'afterCircle', term: 'none' },
  { occasion: 'soonAfter', term: 'measureSoon' },
  { occasion: 'laterAfter', term: 'measureLater' },
] as const;

function afterCircle(state: CaseState, pathway: Pathway): MeasureOf[] {
  return (['survivor', 'accountableParty'] as const).flatMap((part) => {
    const person = pathway[part];
    const latest = pathway.circles.findLast(
      ({ end, endedAt }) => endedAt !== undefined && (end?.attended.includes(person) ?? false),
    );
    const from = latest?.endedAt?.slice(0, 10);
    if (latest === undefined || from === undefined) return [];
    const use = part === 'survivor' ? ('justiceSurvivor' as const) : ('justiceAccountableParty' as const);
    return AFTER.filter(
      ({ occasion }) =>
        !state.measures.some(
          (taken) => taken.person === person && taken.occasion === occasion && taken.circle === latest.id,
        ),
    ).map(({ occasion, term }) => ({
      person,
      circle: latest.id,
      wait: { what: 'measure' as const, use, occasion, from, term },
    }));
  });
}

/** In the two years and for some time after: whether there was a new arrest or charge. */
function newCharges(state: CaseState, { id, chart, plans, ended, openedOn }: Pathway): NewChargesWait[] {
  const stage = stageOf(chart);
  if (!hasTerms(stage) && ended?.as !== 'completed') return [];
  const looked = state.newCharges.filter(({ pathway }) => pathway === id).map(({ on }) => on);
  const began = planInForce({ plans })?.startsOn ?? openedOn;
  const from = [began, ...looked].sort().at(-1) ?? began;
  return [
    { what: 'newCharges', from, term: 'newCharges', ...(ended === undefined ? {} : { ended: ended.on }) },
  ];
}
