import { z } from 'zod';
import { appointmentIdSchema, pathwayIdSchema, pauseIdSchema, personIdSchema } from '../vocabulary/ids.ts';
import { frequencySchema, verifierSchema } from '../vocabulary/obligation.ts';
import { partSchema } from '../vocabulary/people.ts';
import {
  appointmentSchema,
  clockTimeSchema,
  dueItemIdSchema,
  dueItemSchema,
  markSchema,
  markStandingSchema,
  pauseSchema,
  timedAppointmentSchema,
} from '../vocabulary/schedule.ts';
import { daySchema, languageSchema } from '../vocabulary/text.ts';
import { inCase, onCase, onPathway, page, ringSchema, stepErrors } from './cases.ts';
import { dueCountsSchema } from './due-counts.ts';
import { caseStaff, facilitator, nothing, procedure } from './procedure.ts';
import { fileSchema } from './store.ts';

/** How an item stands: by its latest mark, or by where its day lies. `holds`: it is in force all the time. */
export const itemStandingSchema = z.enum([
  ...markStandingSchema.options,
  'overdue',
  'today',
  'ahead',
  'holds',
]);

/** Something due with what was said of it, the latest last. */
const scheduledItemSchema = dueItemSchema.extend({
  standing: itemStandingSchema,
  text: z.string(),
  measure: z.string(),
  frequency: frequencySchema,
  verifier: verifierSchema,
  marks: z.array(markSchema),
});
export type ScheduledItem = z.infer<typeof scheduledItemSchema>;

export const scheduleSchema = z.strictObject({
  items: z.array(scheduledItemSchema),
  pauses: z.array(pauseSchema),
  appointments: z.array(timedAppointmentSchema),
  /** The zone that the times of appointments are in. */
  timeZone: z.string(),
  /** For each of the two, what was due since the last check-in with them. */
  sinceCheckIn: z.array(z.strictObject({ person: personIdSchema, items: z.array(dueItemIdSchema) })),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const dueWhenSchema = z.enum(['overdue', 'today', 'week']);
export const dueRowKindSchema = z.enum(['item', 'meeting', 'call', 'checkIn']);

/** Something of a plan that is due, in whichever case. */
export const dueRowSchema = z.strictObject({
  ...inCase,
  pathway: pathwayIdSchema,
  ring: ringSchema.optional(),
  kind: dueRowKindSchema,
  on: daySchema,
  /** By the clock of the program's place. */
  at: clockTimeSchema.optional(),
  /** What the line of the plan says. */
  text: z.string().optional(),
  verifier: verifierSchema.optional(),
  person: z.strictObject({ name: z.string(), part: partSchema }).optional(),
});
export type DueRow = z.infer<typeof dueRowSchema>;

export const scheduleProcedures = {
  'schedule.view': procedure({
    sentence: 'Shows what is, was and will be due on a pathway, its pauses and its appointments.',
    input: z.strictObject(onPathway),
    output: scheduleSchema,
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown'],
  }),
  'schedule.mark': procedure({
    sentence: 'Records what became of something due, and who verified it; a later mark corrects an earlier.',
    input: z.strictObject({ ...onPathway, item: dueItemIdSchema, mark: markSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'due-item-unknown', 'not-due-yet', 'say-what-was-done', 'survivor-did-not-ask'],
  }),
  'schedule.pause': procedure({
    sentence: 'Lets the plan stand still from a day to a day; safety and check-ins go on.',
    input: z.strictObject({ ...onPathway, pause: pauseSchema.omit({ id: true, rule: true }) }),
    output: z.strictObject({ pause: pauseIdSchema }),
    roles: facilitator,
    errors: [...stepErrors, 'pause-ends-before', 'pause-outside-plan', 'pause-overlaps'],
  }),
  'schedule.changePause': procedure({
    sentence: 'Gives a pause another last day.',
    input: z.strictObject({ ...onPathway, pause: pauseIdSchema, until: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'pause-unknown', 'pause-ends-before', 'pause-outside-plan', 'pause-overlaps'],
  }),
  'schedule.appoint': procedure({
    sentence: 'Makes an appointment with one person, by the clock of the program’s place.',
    input: z.strictObject({ ...onPathway, appointment: appointmentSchema.omit({ id: true }) }),
    output: z.strictObject({ appointment: appointmentIdSchema }),
    roles: facilitator,
    errors: [...stepErrors, 'person-unknown', 'day-in-past', 'hour-skipped'],
  }),
  'schedule.cancel': procedure({
    sentence: 'Takes an appointment back.',
    input: z.strictObject({ ...onPathway, appointment: appointmentIdSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'appointment-unknown'],
  }),
  'schedule.due': procedure({
    sentence:
      'Lists what of all plans is overdue, due today or this week, with the appointments and check-ins.',
    input: z.strictObject({
      when: dueWhenSchema,
      /** Words of the name of a case or of one of its two. */
      search: z.string().max(200).optional(),
      kind: dueRowKindSchema.optional(),
      ...page,
    }),
    output: z.strictObject({
      today: daySchema,
      timeZone: z.string(),
      rows: z.array(dueRowSchema),
      counts: dueCountsSchema,
    }),
    roles: caseStaff,
    errors: [],
  }),
  'schedule.calendarFile': procedure({
    sentence:
      'Makes a calendar file of what is ahead, of all cases or one, with neutral titles and nothing else.',
    input: z.strictObject({ case: onCase.case.optional(), language: languageSchema }),
    output: fileSchema,
    roles: caseStaff,
    errors: ['case-unknown'],
  }),
};
