import { z } from 'zod';
import { agendaPartSchema } from './agenda.ts';
import { circleIdSchema, personIdSchema, policyNameSchema, userIdSchema } from './ids.ts';
import { daySchema, instantSchema, lineSchema, optionalWordsSchema, wordsSchema } from './text.ts';

/** How somebody leaves a circle, or is when they are called. */
export const leavingSchema = z.enum(['steady', 'shaken', 'needsACall']);
export type Leaving = z.infer<typeof leavingSchema>;

const secondsSchema = z.int().min(0).max(2_000_000);

/** How a circle went, part by part. Times are for the keeper; nobody in the room sees a clock. */
export const courseSchema = z.strictObject({
  parts: z.array(agendaPartSchema).max(60),
  /** Who had the talking piece, in order. Whoever passed gave no reason, and none is asked. */
  turns: z
    .array(
      z.strictObject({
        part: policyNameSchema,
        /** Nobody of the case: the keeper. */
        person: personIdSchema.optional(),
        as: z.enum(['spoke', 'passed']),
        seconds: secondsSchema,
      }),
    )
    .max(500),
  pauses: z
    .array(z.strictObject({ why: z.enum(['pause', 'break', 'interrupted']), seconds: secondsSchema }))
    .max(200),
  /** Each ground rule that was read out, and whether everyone agreed to it. */
  rules: z.array(z.strictObject({ rule: lineSchema, agreed: z.boolean() })).max(40),
});
export type Course = z.infer<typeof courseSchema>;

/** A talk with one person alone after a circle: what they say of it, and how they are. */
export const debriefSchema = z.strictObject({
  person: personIdSchema,
  on: daySchema,
  as: leavingSchema,
  says: optionalWordsSchema,
});
export type Debrief = z.infer<typeof debriefSchema>;

/** A call after a circle. `after` is the day of the policy it answers; a call between those days has none. */
export const followUpCallSchema = z
  .strictObject({
    person: personIdSchema,
    on: daySchema,
    after: z.int().min(1).max(366).optional(),
    outcome: z.enum(['reached', 'notReached', 'wantsNone']),
    as: leavingSchema.optional(),
    words: optionalWordsSchema,
  })
  .refine(({ outcome, as }) => (outcome === 'reached') === (as !== undefined), { path: ['as'] });
export type FollowUpCall = z.infer<typeof followUpCallSchema>;

/** What one person gets to read of a circle: a text for them alone. The survivor's waits for their own yes. */
export const circleTextSchema = z.strictObject({
  person: personIdSchema,
  words: wordsSchema,
  approvedOn: daySchema.optional(),
});
export type CircleText = z.infer<typeof circleTextSchema>;

/** What is known of a circle since it ended. */
export const afterCircleSchema = z.strictObject({
  debriefs: z.array(debriefSchema),
  calls: z.array(followUpCallSchema),
  texts: z.array(circleTextSchema),
});
export type AfterCircle = z.infer<typeof afterCircleSchema>;

/** A facilitator's own note on a circle, for nobody else's eyes. */
export const circleNoteSchema = z.strictObject({
  circle: circleIdSchema,
  by: userIdSchema,
  at: instantSchema,
  words: wordsSchema,
});
export type CircleNote = z.infer<typeof circleNoteSchema>;
