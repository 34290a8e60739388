import { z } from 'zod';
import {
  documentIdSchema,
  personIdSchema,
  planLineIdSchema,
  policyNameSchema,
  userIdSchema,
  violationIdSchema,
} from './ids.ts';
import { type Stage, stages, stationOrder } from './stations.ts';
import {
  daySchema,
  instantSchema,
  languageSchema,
  lineSchema,
  optionalWordsSchema,
  wordsSchema,
} from './text.ts';

/** Where a pathway stands; the states of the chart in `src/main/domain/process/chart.ts`. */
export const stageSchema = z.enum(stages);
export type { Stage };

/** What the screening allows: `needed` and `held` block every guarded step, `withSupervisor` waits for an audit. */
export const standingSchema = z.enum(['needed', 'current', 'held', 'withSupervisor']);
export type Standing = z.infer<typeof standingSchema>;

/** Ten stations of the pathway map, in order. */
export const stationSchema = z.enum(stationOrder);

/** What eligibility found, and why. Criteria by their id in the program's policy. */
export const eligibilitySchema = z.strictObject({
  survivorAdult: z.boolean(),
  survivorTrafficked: z.array(z.enum(['sex', 'labor'])).max(2),
  survivorWilling: z.boolean(),
  atReferralStage: z.boolean(),
  accountablePartyWilling: z.boolean(),
  criteria: z.record(policyNameSchema, z.enum(['yes', 'no', 'unknown'])),
  possibleSurvivorSigns: z.array(policyNameSchema).max(30),
  note: optionalWordsSchema,
});
export type Eligibility = z.infer<typeof eligibilitySchema>;

/** The survivor's informed choice of the process, made alone and in their language (DOMAIN, 3). */
export const informedChoiceSchema = z.strictObject({
  on: daySchema,
  alone: z.literal(true),
  language: languageSchema,
  toldBothPaths: z.literal(true),
  toldCanLeave: z.literal(true),
  ownWords: optionalWordsSchema,
});
export type InformedChoice = z.infer<typeof informedChoiceSchema>;

/** The accountable party's voluntary agreement (Q3). */
export const agreementSchema = z.strictObject({
  on: daySchema,
  language: languageSchema,
  voluntary: z.literal(true),
  toldConsequences: z.literal(true),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** How a safety plan came about. Declining one, or not being reachable, never delays the survivor's exit. */
export const safetyPlanSchema = z.strictObject({
  on: daySchema,
  people: z.array(personIdSchema).min(1).max(20),
  made: z.enum(['together', 'declined', 'notReached']),
  steps: z.array(lineSchema).max(20),
  contact: optionalWordsSchema,
});
export type SafetyPlan = z.infer<typeof safetyPlanSchema>;

/** The plain notice that went to the referring office: heading, day, and the document's own id. Nothing else. */
export const noticeIssuedSchema = z.strictObject({
  document: documentIdSchema,
  heading: policyNameSchema,
  endedOn: daySchema,
  issuedAt: instantSchema,
  by: userIdSchema,
});
export type NoticeIssued = z.infer<typeof noticeIssuedSchema>;

/** A worry anybody raised, in one line. A new screening comes before anything else. */
export const concernSchema = z.strictObject({ on: daySchema, words: wordsSchema, by: userIdSchema });

/** Referral of both sides to the community organisation (Q3). */
export const communityReferralSchema = z.strictObject({
  on: daySchema,
  organisation: lineSchema,
  supportForSurvivor: wordsSchema,
  servicesForAccountableParty: wordsSchema,
});

/** One check-in with one person, apart from the other side. */
export const checkInSchema = z.strictObject({
  on: daySchema,
  person: personIdSchema,
  words: optionalWordsSchema,
  lines: z
    .array(
      z.strictObject({ line: planLineIdSchema, standing: z.enum(['kept', 'partly', 'notKept', 'notDue']) }),
    )
    .max(100),
});
export type CheckIn = z.infer<typeof checkInSchema>;

/** A report that terms were broken, what the survivor says to it, and what was decided (Q6). */
export const violationSchema = z.strictObject({
  id: violationIdSchema,
  reportedOn: daySchema,
  reportedBy: z.enum([
    'survivor',
    'family',
    'community',
    'provider',
    'accountableParty',
    'facilitator',
    'other',
  ]),
  lines: z.array(planLineIdSchema).max(100),
  what: wordsSchema,
  survivorSays: z
    .strictObject({
      wants: z.enum(['goOn', 'change', 'return', 'noSay']),
      words: optionalWordsSchema,
      on: daySchema,
    })
    .optional(),
  decision: z
    .strictObject({
      outcome: z.enum(['unfounded', 'goOn', 'amend', 'return']),
      reasons: wordsSchema,
      on: daySchema,
      by: userIdSchema,
    })
    .optional(),
});
export type Violation = z.infer<typeof violationSchema>;

/** How a completed pathway closed: what the survivor said, and how far the harm is owned, in words. */
export const completionSchema = z.strictObject({
  on: daySchema,
  survivorAgrees: z.literal(true),
  survivorWords: optionalWordsSchema,
  ownership: wordsSchema,
});
