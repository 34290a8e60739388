import { z } from 'zod';
import { personIdSchema, screeningIdSchema, userIdSchema } from './ids.ts';
import {
  answerSheetSchema,
  evaluationSchema,
  forbidsSchema,
  instrumentReferenceSchema,
  outcomeSchema,
  preconditionsSchema,
} from './screening.ts';
import { daySchema, instantSchema, lineSchema, wordsSchema } from './text.ts';

/** Why a screening was done now (DOMAIN, coercion screening). */
export const occasionSchema = z.enum([
  'first',
  'beforeCircle',
  'beforePlan',
  'violation',
  'concern',
  'regular',
  'asked',
]);
export type Occasion = z.infer<typeof occasionSchema>;

/** A safeguard somebody will see to, by a day. */
export const safeguardTakenSchema = z.strictObject({
  safeguard: lineSchema,
  text: wordsSchema,
  owner: lineSchema,
  by: daySchema,
  forbids: forbidsSchema.default([]),
});

/** A person's decision; the rules indicate, people decide and give reasons. */
export const decisionSchema = z.strictObject({
  outcome: outcomeSchema,
  reasons: wordsSchema,
  safeguards: z.array(safeguardTakenSchema).max(40),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What the supervisor judged before seeing the decision. */
export const blindJudgmentSchema = z.strictObject({
  outcome: outcomeSchema,
  reasons: wordsSchema,
  by: userIdSchema,
});

/** The supervisor's audit, with reasons. `newScreening` and `disagrees` make a screening due. */
export const auditSchema = z.strictObject({
  verdict: z.enum(['concurs', 'disagrees', 'newScreening']),
  reasons: wordsSchema,
  by: userIdSchema,
  at: instantSchema,
});
export type Audit = z.infer<typeof auditSchema>;

/** A finished screening: who was asked, when, what was answered, what the rules say, what was decided. */
export const screeningSchema = z.strictObject({
  id: screeningIdSchema,
  person: personIdSchema,
  occasion: occasionSchema,
  on: daySchema,
  decidedAt: instantSchema,
  by: userIdSchema,
  instrument: instrumentReferenceSchema,
  preconditions: preconditionsSchema,
  sheet: answerSheetSchema,
  evaluation: evaluationSchema,
  decision: decisionSchema,
  /** The decision is milder than the rules indicate: it waits for the supervisor. */
  milder: z.boolean(),
  /** Whether it was queued for audit, and why. `milder` and `disagreed` (the last one was) hold the next step up. */
  queued: z.enum(['milder', 'disagreed', 'share', 'no']),
  /** What the lot was drawn from, and the share that was audited then, so that anybody can draw it again. */
  drawn: z.strictObject({ from: z.string().nullable(), share: z.number() }).optional(),
  blind: blindJudgmentSchema.optional(),
  audit: auditSchema.optional(),
});
export type Screening = z.infer<typeof screeningSchema>;
