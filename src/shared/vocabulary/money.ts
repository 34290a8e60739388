import { z } from 'zod';
import { ledgerEntryIdSchema, planLineIdSchema, policyNameSchema, reckoningIdSchema } from './ids.ts';
import { bilingualSchema, daySchema, lineSchema } from './text.ts';

/** Currencies whose smallest unit is a hundredth, so that an amount has exactly two places. */
export const currencySchema = z.enum(['USD', 'CAD', 'EUR', 'GBP', 'MXN']);
export type Currency = z.infer<typeof currencySchema>;

/** No amount is larger than this, whatever a policy says: a hundred million, in hundredths. */
export const MOST_MINOR = 10_000_000_000;

/** An exact amount: a whole number of hundredths, never a fraction and never below nothing. */
export const moneySchema = z.strictObject({
  minor: z.int().min(0).max(MOST_MINOR),
  currency: currencySchema,
});
export type Money = z.infer<typeof moneySchema>;

/** What an hour was to be paid at least, from a day on. */
const wageRateSchema = z.strictObject({
  from: daySchema,
  perHour: z.int().min(1).max(100_000),
  source: lineSchema,
});

/** The minimum wages of one place over time, and where each is written. */
export const wageTableSchema = z.strictObject({
  id: policyNameSchema,
  title: bilingualSchema,
  currency: currencySchema,
  rates: z.array(wageRateSchema).min(1).max(100),
});
export type WageTable = z.infer<typeof wageTableSchema>;

export const wageTablesSchema = z.strictObject({
  format: z.literal('circlekeeper-wages/1'),
  tables: z.array(wageTableSchema).min(1).max(60),
});

/** Minutes of a workweek: seven days have no more. */
const weekMinutesSchema = z.int().min(0).max(10_080);

/**
 * Workweeks that were alike, from a day to a day: one week, one that was shorter, or several whole ones. `paid` is what
 * was paid for each week.
 */
export const workPeriodSchema = z.strictObject({
  from: daySchema,
  until: daySchema,
  minutes: weekMinutesSchema,
  paid: moneySchema,
});
export type WorkPeriod = z.infer<typeof workPeriodSchema>;

/** Simple interest for a year, in hundredths of a percent, up to a day, and the rule that gives it. */
export const interestSchema = z.strictObject({
  perYear: z.int().min(1).max(5_000),
  until: daySchema,
  rule: lineSchema,
});
export type Interest = z.infer<typeof interestSchema>;

/** What a reckoning of unpaid wages is made from. */
export const wageWorkSchema = z.strictObject({
  table: policyNameSchema,
  periods: z.array(workPeriodSchema).min(1).max(60),
  interest: interestSchema.optional(),
});
export type WageWork = z.infer<typeof wageWorkSchema>;

/** Weeks that came out alike, with every step. All but `unpaidInAll` and `interest` are for one week. */
export const wageStepSchema = z.strictObject({
  from: daySchema,
  until: daySchema,
  weeks: z.int().min(1),
  minutes: weekMinutesSchema,
  rate: wageRateSchema,
  /** The minimum changed within a week; that week is reckoned with the rate of its first day. */
  rateChanges: z.boolean(),
  straight: moneySchema,
  overtime: moneySchema,
  owed: moneySchema,
  paid: moneySchema,
  unpaid: moneySchema,
  unpaidInAll: moneySchema,
  /** Days of interest, of all these weeks together, and what they come to. */
  interestDays: z.int().min(0),
  interest: moneySchema,
});
export type WageStep = z.infer<typeof wageStepSchema>;

/** What came out: sums of the steps, each kept apart from the others. */
export const wageResultSchema = z.strictObject({
  steps: z.array(wageStepSchema),
  unpaid: moneySchema,
  /** The same amount again (29 U.S.C. 216(b)). */
  liquidated: moneySchema,
  withLiquidated: moneySchema,
  interest: moneySchema,
});
export type WageResult = z.infer<typeof wageResultSchema>;

/** A reckoning as it is kept with the case: an aid to counsel, never the amount due. */
export const wageReckoningSchema = z.strictObject({
  id: reckoningIdSchema,
  on: daySchema,
  work: wageWorkSchema,
  result: wageResultSchema,
});
export type WageReckoning = z.infer<typeof wageReckoningSchema>;

/** Through whom money goes. Nobody pays the survivor with their own hand, so that is not among them. */
export const payingAgentSchema = z.enum(['court', 'probation', 'program', 'lawyer', 'bank', 'other']);
export type PayingAgent = z.infer<typeof payingAgentSchema>;

/** One payment as it was written down. Nothing of it is ever changed: a correction takes it back as a whole. */
export const paymentSchema = z.strictObject({
  id: ledgerEntryIdSchema,
  line: planLineIdSchema,
  amount: moneySchema.extend({ minor: z.int().min(1).max(MOST_MINOR) }),
  on: daySchema,
  through: payingAgentSchema,
  agent: lineSchema,
  proof: lineSchema.optional(),
});
export type Payment = z.infer<typeof paymentSchema>;

/** The contrary entry: a payment was written down wrongly, and counts no longer. */
export const correctionSchema = z.strictObject({
  id: ledgerEntryIdSchema,
  of: ledgerEntryIdSchema,
  why: lineSchema,
  on: daySchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** What one line of a plan comes to. `due` less `paid` is `open` less `over`, whatever was written down in which order. */
export const ledgerLineSchema = z.strictObject({
  line: planLineIdSchema,
  text: z.string(),
  until: daySchema,
  /** In the plan in force; otherwise money came in on an earlier wording of it, and nothing is due here. */
  inForce: z.boolean(),
  due: moneySchema,
  paid: moneySchema,
  open: moneySchema,
  over: moneySchema,
});
export type LedgerLine = z.infer<typeof ledgerLineSchema>;
