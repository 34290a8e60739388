import { z } from 'zod';
import { formSchema } from '../vocabulary/circle.ts';
import { circleIdSchema, pathwayIdSchema, personIdSchema } from '../vocabulary/ids.ts';
import { stageSchema } from '../vocabulary/pathway.ts';
import { contactWaySchema, partSchema } from '../vocabulary/people.ts';
import { daySchema, languageSchema } from '../vocabulary/text.ts';
import { inCase, page } from './cases.ts';
import { caseStaff, procedure } from './procedure.ts';

/** The three groups the people of all cases are looked through by. */
export const peopleGroupSchema = z.enum(['survivors', 'accountableParties', 'others']);
export type PeopleGroup = z.infer<typeof peopleGroupSchema>;

/** A name with the part beside it, by which a window knows whose name it may have to cover. */
const namedSchema = z.strictObject({ name: z.string(), part: partSchema });

/** Why somebody is to be talked to next. */
export const contactKindSchema = z.enum(['screening', 'checkIn', 'circle', 'circleFollowUp']);

export const personRowSchema = namedSchema.extend({
  ...inCase,
  person: personIdSchema,
  language: languageSchema,
  pressured: z.boolean(),
  tiedTo: namedSchema.optional(),
  contacts: z.array(contactWaySchema),
  /** The pathways this person walks, or came along on; with whoever is on the other side, for those who walk it. */
  pathways: z.array(
    z.strictObject({ id: pathwayIdSchema, stage: stageSchema, with: namedSchema.optional() }),
  ),
  next: z.strictObject({ kind: contactKindSchema, on: daySchema, pathway: pathwayIdSchema }).optional(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** What a circle still lacks: people who are not ready, a screening that holds, or the supervisor's look at one. */
export const circleLacksSchema = z.enum(['preparation', 'screening', 'audit']);

export const circleStateSchema = z.enum(['toPlan', 'planned', 'underWay', 'closed', 'stopped']);

export const circleRowSchema = z.strictObject({
  ...inCase,
  pathway: pathwayIdSchema,
  /** Which of the case's pathways it is, and of how many. */
  ring: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  state: circleStateSchema,
  /** Left out until a circle is planned. */
  circle: circleIdSchema.optional(),
  on: daySchema.optional(),
  form: formSchema.optional(),
  place: z.string().optional(),
  preparedBy: z.string().optional(),
  people: z.array(namedSchema.extend({ ready: z.boolean() })),
  lacks: z.array(circleLacksSchema),
});
export type CircleRow = z.infer<typeof circleRowSchema>;

/** What is looked at across all cases: everybody in them, and every circle. */
export const placeProcedures = {
  'people.list': procedure({
    sentence:
      'Lists the people of all cases by name: where their pathway stands, when to talk next, which ways are safe.',
    input: z.strictObject({
      group: peopleGroupSchema.optional(),
      search: z.string().max(200).optional(),
      ...page,
    }),
    output: z.strictObject({
      people: z.array(personRowSchema),
      found: z.int().min(0),
      counts: z.strictObject({
        survivors: z.int().min(0),
        accountableParties: z.int().min(0),
        others: z.int().min(0),
      }),
    }),
    roles: caseStaff,
    errors: [],
  }),
  'circles.list': procedure({
    sentence: 'Lists the circles of all cases: those to come by their day, or those that were, latest first.',
    input: z.strictObject({ which: z.enum(['ahead', 'past']), ...page }),
    output: z.strictObject({
      circles: z.array(circleRowSchema),
      counts: z.strictObject({ ahead: z.int().min(0), past: z.int().min(0) }),
    }),
    roles: caseStaff,
    errors: [],
  }),
};
