import { z } from 'zod';
import { policyNameSchema } from './ids.ts';
import { currencySchema, MOST_MINOR, wageTableSchema } from './money.ts';
import { outcomePolicySchema } from './outcome-policy.ts';
import { pauseRuleSchema } from './schedule.ts';
import { bilingualSchema, lineSchema } from './text.ts';
import { timeZoneSchema } from './time-zone.ts';

/** How a pathway can end. `closed`: the person referred may be a survivor too; nobody is sent to prosecution. */
export const endingSchema = z.enum(['completed', 'withdrawn', 'prosecution', 'returned', 'closed']);
export type Ending = z.infer<typeof endingSchema>;

/** Where in the criminal case the pathway starts (Q3: after charge; other programs: before filing). */
export const referralStageSchema = z.enum(['charged', 'preFiling']);
export type ReferralStage = z.infer<typeof referralStageSchema>;

/**
 * One thing the program asks about an accountable party. `needs` is the answer that keeps the person eligible;
 * any other answer, or none, does not. Source of the practice, if any, is named.
 */
export const criterionSchema = z.strictObject({
  id: policyNameSchema,
  question: bilingualSchema,
  why: bilingualSchema,
  needs: z.enum(['yes', 'no']),
  source: z.string().max(400).optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

/**
 * The program's own choices, where the source leaves them open (DOMAIN: "policy"). A supervisor adopts a version;
 * every decision names the version it was made under.
 */
export const policySchema = z.strictObject({
  format: z.literal('circlekeeper-policy/1'),
  id: policyNameSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingualSchema,
  about: bilingualSchema,
  referralStage: referralStageSchema,
  /** Criteria for accountable parties beyond being at the referral stage and willing (Q5: not settled). */
  eligibility: z.array(criterionSchema).max(40),
  /** Signs that the person referred as accountable party may have been trafficked too (Q3). */
  possibleSurvivorSigns: z
    .array(z.strictObject({ id: policyNameSchema, text: bilingualSchema }))
    .min(1)
    .max(30),
  screening: z.strictObject({
    /** Days a screening decision stays valid for a guarded step. */
    validDays: z.int().min(1).max(90),
    /** Days after which a screening is due again during the two years. */
    everyDays: z.int().min(7).max(365),
    /** The supervisor judges before seeing the facilitator's decision. */
    blindAudit: z.boolean(),
    /** Share of unflagged decisions that is queued for audit, 0 to 1. */
    auditShare: z.number().min(0).max(1),
    /** Which instrument each is asked with. A program without one for accountable parties does not ask them. */
    instruments: z.strictObject({
      survivor: policyNameSchema,
      family: policyNameSchema,
      accountableParty: policyNameSchema.optional(),
    }),
  }),
  circle: z.strictObject({
    /** Days within which everyone is called after a circle. */
    followUpDays: z.int().min(1).max(60),
    /** The days after a circle on which everyone is called, where the program names several. */
    followUps: z.array(z.int().min(1).max(366)).min(1).max(10).optional(),
    /** Minutes after which the keeper is reminded, softly, how long a circle has been going on. */
    longMinutes: z.int().min(15).max(600).default(90),
    groundRules: z
      .array(z.strictObject({ id: policyNameSchema, text: bilingualSchema }))
      .min(1)
      .max(30),
  }),
  plan: z.strictObject({
    /** Months a plan may last; the source says two years (Q3). */
    months: z.int().min(1).max(24),
    /** Obligations due in one month above which the tool warns. */
    monthlyLoad: z.int().min(1).max(60),
  }),
  /** Money that is promised, paid and reckoned. */
  money: z
    .strictObject({
      currency: currencySchema,
      /** No single amount is larger than this, in hundredths: a slip of the finger is found before it is written down. */
      most: z.int().min(1).max(MOST_MINOR),
      /** Minimum wages of the program's own state or city, beside the federal ones that ship. */
      wages: z.array(wageTableSchema).max(20),
    })
    .default({ currency: 'USD', most: 1_000_000_000, wages: [] }),
  /** Photos and scans that are kept with a case. */
  evidence: z
    .strictObject({
      mostBytes: z.int().min(100_000).max(30_000_000),
      mostPixels: z.int().min(1_000_000).max(100_000_000),
    })
    .default({ mostBytes: 25_000_000, mostPixels: 60_000_000 }),
  /** Days between check-ins with each person. */
  checkInEveryDays: z.int().min(1).max(120),
  /** The two years on the calendar. */
  schedule: z
    .strictObject({
      /**
       * Whose clock appointments go by: `machine` is that of the machine in use, which is where a program mostly is. A
       * program that works across zones names one.
       */
      timeZone: z.union([z.literal('machine'), timeZoneSchema]),
      /** How long an appointment is in a calendar file. */
      appointmentMinutes: z.int().min(5).max(480),
      /** How many days ahead a calendar file goes. */
      calendarDays: z.int().min(7).max(366),
      inPause: pauseRuleSchema,
    })
    .prefault({
      timeZone: 'machine',
      appointmentMinutes: 60,
      calendarDays: 90,
      inPause: { weekly: 'leaveOut', everyTwoWeeks: 'leaveOut', monthly: 'move', quarterly: 'move' },
    }),
  release: z.strictObject({ maxDays: z.int().min(1).max(366) }),
  /**
   * The program's plain headings for a notice to the referring office, and which one each ending uses. A heading is one
   * line, in which there is no room to tell a story.
   */
  headings: z
    .array(z.strictObject({ id: policyNameSchema, text: z.strictObject({ en: lineSchema, es: lineSchema }) }))
    .min(1)
    .max(20),
  headingFor: z.record(endingSchema.exclude(['closed']), policyNameSchema),
  outcomes: outcomePolicySchema,
  /** Minutes without a call after which the core ends and its keys leave memory. */
  lockAfterMinutes: z.int().min(1).max(120),
});
export type Policy = z.infer<typeof policySchema>;
