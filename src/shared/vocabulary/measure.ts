import { z } from 'zod';
import {
  circleIdSchema,
  measureTakenIdSchema,
  pathwayIdSchema,
  personIdSchema,
  policyNameSchema,
  sha256Schema,
} from './ids.ts';
import { bilingualSchema, daySchema, languageSchema, lineSchema, optionalWordsSchema } from './text.ts';

/** From where on a change counts: below `from` it may be chance, from `to` on it is told, between them sources differ. */
const edgesSchema = z.strictObject({ from: z.int().min(1).max(100), to: z.int().min(1).max(100) });

/** What one source says of a change between two totals, and whom it studied. Printed with every result. */
export const marginsSchema = z.strictObject({
  id: policyNameSchema,
  title: bilingualSchema,
  source: z.string().min(1).max(400),
  sample: bilingualSchema,
  reliable: edgesSchema,
  /** A change of so many points; or, with a reliable change, a later total at or under a score. */
  meaningful: z.discriminatedUnion('by', [
    edgesSchema.extend({ by: z.literal('change') }),
    z.strictObject({ by: z.literal('score'), atMost: z.int().min(0).max(1000) }),
  ]),
});
export type Margins = z.infer<typeof marginsSchema>;

/** A list of questions a person fills in about themselves; practice as data (`policies/measures`). */
export const measureSchema = z.strictObject({
  format: z.literal('circlekeeper-measure/1'),
  id: policyNameSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  part: z.enum(['survivor', 'accountableParty']),
  title: bilingualSchema,
  about: bilingualSchema,
  source: z.string().min(1).max(400),
  /** Languages in which the items are the publisher's own words. */
  published: z.array(languageSchema).optional(),
  /** What must be known of the wording before it is used. */
  wordingNote: bilingualSchema.optional(),
  ask: bilingualSchema,
  choices: z
    .array(z.strictObject({ value: z.int().min(0).max(10), text: bilingualSchema }))
    .min(2)
    .max(9),
  items: z
    .array(z.strictObject({ id: policyNameSchema, text: bilingualSchema }))
    .min(1)
    .max(60),
  /** Without it, each answer stands for itself and nothing is added up. */
  scoring: z
    .strictObject({
      /** An item counts as present from this answer on. */
      endorsedFrom: z.int().min(0).max(10),
      clusters: z
        .array(
          z.strictObject({
            id: policyNameSchema,
            text: bilingualSchema,
            items: z.array(policyNameSchema).min(1),
            /** How many of its items have to be present for the provisional pattern. */
            endorsed: z.int().min(1).max(60),
          }),
        )
        .min(1),
    })
    .optional(),
  margins: z.array(marginsSchema).optional(),
  /** Answers that ask for a calm talk about safety. */
  safety: z
    .strictObject({ items: z.array(policyNameSchema).min(1), from: z.int().min(0).max(10) })
    .optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/** Why it is asked now: before the circles, every so often, after a circle, or because somebody wished it. */
export const occasionSchema = z.enum([
  'baseline',
  'again',
  'afterCircle',
  'soonAfter',
  'laterAfter',
  'asked',
]);
export type Occasion = z.infer<typeof occasionSchema>;

/** One person, one measure, one occasion. */
export const sittingSchema = z.strictObject({
  person: personIdSchema,
  measure: policyNameSchema,
  occasion: occasionSchema,
  circle: circleIdSchema.optional(),
});
export type Sitting = z.infer<typeof sittingSchema>;

/** Answers by item; an item that was skipped is not there, and is never zero. */
export const answersSchema = z
  .record(policyNameSchema, z.int().min(0).max(10))
  .refine((answers) => Object.keys(answers).length <= 60);
export type Answers = z.infer<typeof answersSchema>;

/** How the answers came: the person at the screen, from their paper, or read aloud to them. */
export const answeredHowSchema = z.enum(['screen', 'paper', 'readAloud']);

/** A measure somebody answered, or chose not to; with the very text it was answered by. */
export const measureTakenSchema = sittingSchema.extend({
  id: measureTakenIdSchema,
  on: daySchema,
  answered: z
    .strictObject({
      hash: sha256Schema,
      language: languageSchema,
      how: answeredHowSchema,
      answers: answersSchema,
      /** An answer asked for a calm talk about safety. */
      asksForSafety: z.boolean(),
    })
    .optional(),
  safetySeenOn: daySchema.optional(),
});
export type MeasureTaken = z.infer<typeof measureTakenSchema>;

/** Whether there is a new arrest or charge since the last look: a fact, who says so, and the day. */
export const newChargesSchema = z.strictObject({
  pathway: pathwayIdSchema,
  on: daySchema,
  found: z.enum(['none', 'arrest', 'charge', 'notKnown']),
  happenedOn: daySchema.optional(),
  source: lineSchema,
  note: optionalWordsSchema,
});
export type NewCharges = z.infer<typeof newChargesSchema>;
