import { z } from 'zod';
import { policyNameSchema } from './ids.ts';
import { bilingualSchema, lineSchema } from './text.ts';

/** Which measures the program asks, when, and what it does when an answer worries. Nothing ever depends on one. */
const whole = z.strictObject({
  measures: z.strictObject({
    symptoms: policyNameSchema.optional(),
    justiceSurvivor: policyNameSchema.optional(),
    justiceAccountableParty: policyNameSchema.optional(),
  }),
  /** By whose margins a change is told: one of those that the measure of symptoms names. */
  margins: policyNameSchema.optional(),
  /** Days after which symptoms are asked about again. */
  againDays: z.int().min(7).max(731),
  soonAfterCircleDays: z.int().min(1).max(366),
  laterAfterCircleDays: z.int().min(1).max(731),
  /** Days between two looks for a new arrest or charge, and how long after an end they go on. */
  newChargesEveryDays: z.int().min(7).max(731),
  newChargesAfterEndDays: z.int().min(0).max(3660),
  safety: z.strictObject({
    line: lineSchema,
    steps: z
      .array(z.strictObject({ id: policyNameSchema, text: bilingualSchema }))
      .min(1)
      .max(12),
  }),
});

/** A policy that was adopted before measures were asked asks none. */
export const outcomePolicySchema = whole.prefault({
  measures: {},
  againDays: 182,
  soonAfterCircleDays: 30,
  laterAfterCircleDays: 180,
  newChargesEveryDays: 182,
  newChargesAfterEndDays: 730,
  safety: {
    line: '988',
    steps: [
      {
        id: 'stay',
        text: {
          en: 'Stay with the person. Ask if they are safe today, and call the crisis line with them if they are not.',
          es: 'Quédese con la persona. Pregunte si hoy tiene seguridad y, si no, llame con ella a la línea de crisis.',
        },
      },
    ],
  },
});
export type OutcomePolicy = z.infer<typeof outcomePolicySchema>;
/** What a measure is used for. */
export type MeasureUse = keyof OutcomePolicy['measures'];
