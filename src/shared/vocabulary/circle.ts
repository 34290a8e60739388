import { z } from 'zod';
import { afterCircleSchema, courseSchema, leavingSchema } from './after-circle.ts';
import { agendaSchema } from './agenda.ts';
import { formSchema } from './circle-form.ts';
import { circleIdSchema, personIdSchema } from './ids.ts';
import { daySchema, instantSchema, lineSchema, optionalWordsSchema, wordsSchema } from './text.ts';

export { type Form, formSchema } from './circle-form.ts';

/** One person's preparation: what they hope for, fear, and will not talk about. */
export const preparationSchema = z.strictObject({
  person: personIdSchema,
  on: daySchema,
  hopes: optionalWordsSchema,
  fears: optionalWordsSchema,
  offLimits: optionalWordsSchema,
  accessNeeds: optionalWordsSchema,
  ready: z.boolean(),
});
export type Preparation = z.infer<typeof preparationSchema>;

/** A circle as the survivor chose it. */
export const circlePlanSchema = z.strictObject({
  id: circleIdSchema,
  on: daySchema,
  place: lineSchema,
  form: formSchema.exclude(['none']),
  participants: z.array(personIdSchema).min(1).max(30),
  /** The survivor named these people and nobody else was added. */
  survivorChose: z.literal(true),
  groundRules: z.array(lineSchema).min(1).max(30),
  breakSignal: lineSchema,
  arrivals: lineSchema,
  staffedExit: lineSchema,
});
export type CirclePlan = z.infer<typeof circlePlanSchema>;

/** A promise in the words used, and who made it. It binds nobody until the survivor takes it into the plan. */
export const commitmentSchema = z.strictObject({ by: personIdSchema, words: wordsSchema });
export type Commitment = z.infer<typeof commitmentSchema>;

/** How a circle went: who came, what was promised, how each person left. */
export const circleEndSchema = z.strictObject({
  endedAs: z.enum(['closed', 'stopped']),
  attended: z.array(personIdSchema).max(30),
  rulesAgreed: z.boolean(),
  commitments: z.array(commitmentSchema).max(50),
  leaving: z.array(z.strictObject({ person: personIdSchema, as: leavingSchema })).max(30),
  sharedRecord: optionalWordsSchema,
  /** Who spoke and who passed, the pauses, the rules agreed; circles of an earlier version have none. */
  course: courseSchema.optional(),
});
export type CircleEnd = z.infer<typeof circleEndSchema>;

export const circleSchema = circlePlanSchema.extend({
  agenda: agendaSchema.optional(),
  after: afterCircleSchema.optional(),
  beganAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
  end: circleEndSchema.optional(),
});
export type Circle = z.infer<typeof circleSchema>;
