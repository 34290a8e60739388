import { z } from 'zod';
import { measureTakenIdSchema, personIdSchema, sha256Schema } from '../vocabulary/ids.ts';
import {
  answeredHowSchema,
  answersSchema,
  marginsSchema,
  measureSchema,
  measureTakenSchema,
  newChargesSchema,
  sittingSchema,
} from '../vocabulary/measure.ts';
import { outcomePolicySchema } from '../vocabulary/outcome-policy.ts';
import { daySchema, languageSchema } from '../vocabulary/text.ts';
import { onCase } from './cases.ts';
import { facilitator, nothing, procedure } from './procedure.ts';

const reachesSchema = z.enum(['no', 'between', 'yes']);

/** What somebody answered, what it adds up to where it does, and how it changed. */
export const takenViewSchema = measureTakenSchema.extend({
  score: z
    .strictObject({
      total: z.int().optional(),
      clusters: z.array(z.strictObject({ id: z.string(), sum: z.int().optional() })),
      missing: z.array(z.string()),
      pattern: z.enum(['met', 'notMet', 'notKnown']),
    })
    .optional(),
  /** Since the last time, and since the first. */
  changes: z
    .array(
      z.strictObject({
        since: daySchema,
        points: z.int(),
        direction: z.enum(['less', 'more', 'same']),
        reliable: reachesSchema,
        meaningful: reachesSchema,
      }),
    )
    .optional(),
});
export type TakenView = z.infer<typeof takenViewSchema>;

export const outcomesViewSchema = z.strictObject({
  today: daySchema,
  /** What the program asks with now, by use, and every text that an answer here was given to, by its hash. */
  measures: z.array(z.strictObject({ hash: sha256Schema, measure: measureSchema, inUse: z.boolean() })),
  margins: marginsSchema.optional(),
  safety: outcomePolicySchema.unwrap().shape.safety,
  people: z.array(
    z.strictObject({
      person: personIdSchema,
      taken: z.array(takenViewSchema),
      due: z.array(sittingSchema.omit({ person: true }).extend({ on: daySchema })),
      services: z.strictObject({ wanted: z.int(), begun: z.int(), kept: z.int() }),
    }),
  ),
  newCharges: z.array(newChargesSchema),
});
export type OutcomesView = z.infer<typeof outcomesViewSchema>;

const sittingErrors = [
  'case-unknown',
  'person-unknown',
  'measure-unknown',
  'measure-not-for-person',
  'occasion-needs-circle',
  'circle-unknown',
  'day-in-future',
];
const answerErrors = ['answers-not-of-measure', 'answers-none'];
const sitting = { ...onCase, ...sittingSchema.shape };

export const outcomeProcedures = {
  'outcomes.view': procedure({
    sentence:
      'Shows one person’s own answers over time, or whose there are; each person’s alone, for facilitators.',
    input: z.strictObject({ ...onCase, person: personIdSchema.optional() }),
    output: outcomesViewSchema,
    roles: facilitator,
    errors: ['case-unknown', 'person-unknown'],
  }),
  'measure.record': procedure({
    sentence: 'Records what a person answered on paper or aloud. A skipped item stays empty.',
    input: z.strictObject({
      ...sitting,
      on: daySchema,
      language: languageSchema,
      how: answeredHowSchema.exclude(['screen']),
      answers: answersSchema,
    }),
    output: z.strictObject({ taken: measureTakenIdSchema }),
    roles: facilitator,
    errors: [...sittingErrors, ...answerErrors],
  }),
  'measure.decline': procedure({
    sentence: 'Records that a person would rather not answer. No reason is asked, and nothing depends on it.',
    input: z.strictObject({ ...sitting, on: daySchema }),
    output: z.strictObject({ taken: measureTakenIdSchema }),
    roles: facilitator,
    errors: sittingErrors,
  }),
  'measure.safetySeen': procedure({
    sentence: 'Records that the facilitator saw that an answer asks for a calm talk about safety.',
    input: z.strictObject({ ...onCase, taken: measureTakenIdSchema }),
    output: nothing,
    roles: facilitator,
    errors: ['case-unknown', 'measure-unknown'],
  }),
  'newCharges.record': procedure({
    sentence: 'Records a look for a new arrest or charge: what was found, from whom, on which day.',
    input: z.strictObject({ ...onCase, ...newChargesSchema.shape }),
    output: nothing,
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'day-in-future', 'day-of-news-needed'],
  }),
  'handover.begin': procedure({
    sentence:
      'Gives the screen to a person for one measure. From here on the core answers nothing else until it is locked and opened again.',
    input: z.strictObject({ ...sitting, language: languageSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...sittingErrors, 'draft-damaged', 'case-erased'],
  }),
  'handover.view': procedure({
    sentence:
      'Shows the person at the screen their questions and what they answered so far, and nothing else.',
    input: nothing,
    output: z.strictObject({
      language: languageSchema,
      measure: measureSchema.pick({ title: true, ask: true, choices: true, items: true }),
      answers: answersSchema,
      done: z.boolean(),
    }),
    roles: facilitator,
    errors: ['not-handed-over'],
    whileHanded: true,
  }),
  'handover.keep': procedure({
    sentence: 'Keeps what the person answered so far.',
    input: z.strictObject({ answers: answersSchema }),
    output: nothing,
    roles: facilitator,
    errors: ['not-handed-over', 'answers-not-of-measure', 'case-erased'],
    whileHanded: true,
  }),
  'handover.finish': procedure({
    sentence:
      'Records the answers as the person gave them, or, if they would rather not, that they declined.',
    input: z.strictObject({ keep: z.boolean() }),
    output: nothing,
    roles: facilitator,
    errors: ['not-handed-over', ...sittingErrors, ...answerErrors],
    whileHanded: true,
  }),
};
