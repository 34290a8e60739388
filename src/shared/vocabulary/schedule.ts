import { z } from 'zod';
import { appointmentIdSchema, pauseIdSchema, personIdSchema, planLineIdSchema } from './ids.ts';
import { verifierSchema } from './obligation.ts';
import { daySchema, instantSchema, optionalWordsSchema } from './text.ts';

/** The id of something due: its line, and the day it was due by the plan before any pause. It follows from both. */
export const dueItemIdSchema = z.string().regex(/^[A-Za-z0-9._-]{1,64}@\d{4}-\d{2}-\d{2}$/);
export type DueItemId = z.infer<typeof dueItemIdSchema>;

/** How something due was met. `excused`: nobody could have done it; nothing is held against anyone. */
export const markStandingSchema = z.enum(['kept', 'partly', 'notKept', 'excused']);
export type MarkStanding = z.infer<typeof markStandingSchema>;

/** What somebody who verified it says of one thing that was due. The latest mark of an item counts. */
export const markSchema = z.strictObject({
  standing: markStandingSchema,
  /** The day on which it was looked at. */
  on: daySchema,
  verifiedBy: verifierSchema,
  /** How it was verified: a receipt, a call, seen. */
  how: optionalWordsSchema,
  /** What was done, where it was done in part. */
  done: optionalWordsSchema,
  /** What help the accountable party got to do it. */
  help: optionalWordsSchema,
});
export type Mark = z.infer<typeof markSchema>;

/** A mark, and the item it is of. */
export interface MarkedItem {
  readonly item: DueItemId;
  readonly mark: Mark;
}

/** Why a plan stands still for a while. */
export const pauseReasonSchema = z.enum(['survivorAsks', 'illness', 'birth', 'detention', 'jail', 'other']);

/** What becomes of a repeated item whose day falls into a pause: it is left out, or due right after. */
export const inPauseSchema = z.enum(['leaveOut', 'move']);

/** The rule for each frequency that repeats. */
export const pauseRuleSchema = z.strictObject({
  weekly: inPauseSchema,
  everyTwoWeeks: inPauseSchema,
  monthly: inPauseSchema,
  quarterly: inPauseSchema,
});
export type PauseRule = z.infer<typeof pauseRuleSchema>;

/** A time in which the plan stands still, first and last day included, under the rule of the day it was recorded. */
export const pauseSchema = z.strictObject({
  id: pauseIdSchema,
  from: daySchema,
  until: daySchema,
  reason: pauseReasonSchema,
  words: optionalWordsSchema,
  rule: pauseRuleSchema,
});
export type Pause = z.infer<typeof pauseSchema>;

/** A time of day on a clock, `09:30`. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A meeting or a call with one person, by the clock of the program's place. */
export const appointmentSchema = z.strictObject({
  id: appointmentIdSchema,
  person: personIdSchema,
  way: z.enum(['meeting', 'call']),
  on: daySchema,
  at: clockTimeSchema,
});
export type Appointment = z.infer<typeof appointmentSchema>;

/** One thing that is due. */
export const dueItemSchema = z.strictObject({
  id: dueItemIdSchema,
  line: planLineIdSchema,
  /** The day it is due. */
  on: daySchema,
  /** A pause moved it: the day it was due before. */
  movedFrom: daySchema.optional(),
  /** It holds all the time from this day on, until the day it is due. */
  since: daySchema.optional(),
});
export type DueItem = z.infer<typeof dueItemSchema>;

/** An appointment with the instant that its day and time come to. */
export const timedAppointmentSchema = appointmentSchema.extend({ starts: instantSchema });
