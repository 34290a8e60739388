import { z } from 'zod';

/** A number with its 95 percent interval. No interval where the formula has none to give (see `allAgree`). */
const estimateSchema = z.strictObject({
  value: z.number(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).optional(),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** What an agreement can and cannot say. Each has its sentence on screen, and none of them is ever left out. */
export const agreementCautionSchema = z.enum([
  /** Nothing was judged twice. */
  'noPairs',
  /** Fewer than ten pairs: an anecdote, not a measurement. */
  'veryFew',
  /** Fewer than fifty pairs, or an interval so wide that good and poor agreement both lie in it. */
  'unsure',
  /** One outcome makes up four fifths or more: kappa can be low, even below zero, while nearly all agree. */
  'oneSided',
  /** Both used one and the same outcome throughout: kappa is not defined. */
  'kappaUndefined',
  /** Every pair agreed: the formulas for kappa and AC1 give no width. The percent's interval says how sure one may be. */
  'allAgree',
  /** Nothing stands out. It still speaks of these screenings only, and of agreement, not of being right. */
  'ofTheseOnly',
]);
export type AgreementCaution = z.infer<typeof agreementCautionSchema>;

/** Agreement of two judgments of the same screenings, each way of counting it with its uncertainty. */
export const raterAgreementSchema = z.strictObject({
  pairs: z.int().min(0),
  agreed: z.int().min(0),
  percent: estimateSchema.optional(),
  kappa: estimateSchema.optional(),
  ac1: estimateSchema.optional(),
  cautions: z.array(agreementCautionSchema).min(1),
});
export type RaterAgreement = z.infer<typeof raterAgreementSchema>;

/** For whom a report over all cases is: the program's `own` copy names facilitators, the one for `others` nobody. */
export const reportCopySchema = z.enum(['own', 'others']);
export type ReportCopy = z.infer<typeof reportCopySchema>;
