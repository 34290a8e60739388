import { z } from 'zod';
import { caseIdSchema, pathwayIdSchema, personIdSchema } from '../vocabulary/ids.ts';
import {
  agreementSchema,
  communityReferralSchema,
  completionSchema,
  eligibilitySchema,
  informedChoiceSchema,
  safetyPlanSchema,
  stageSchema,
  stationSchema,
} from '../vocabulary/pathway.ts';
import { contactWaySchema, personSchema } from '../vocabulary/people.ts';
import { daySchema, lineSchema, wordsSchema } from '../vocabulary/text.ts';
import { caseViewSchema } from './case-view.ts';
import { dueCountsSchema } from './due-counts.ts';
import { caseStaff, facilitator, nothing, procedure, supervisor } from './procedure.ts';

export const onCase = { case: caseIdSchema };
export const onPathway = { case: caseIdSchema, pathway: pathwayIdSchema };

/** What every step of a pathway may be answered with. */
export const stepErrors = [
  'case-unknown',
  'pathway-unknown',
  'pathway-ended',
  'not-at-this-stage',
  'screening-needed',
  'screening-holds',
  'screening-with-supervisor',
  'screening-expired',
  'day-in-future',
];

const newPersonSchema = personSchema.omit({ id: true });

export const dueKindSchema = z.enum([
  'screeningNeeded',
  'screeningExpires',
  'checkIn',
  'audit',
  'possibleSurvivor',
  'safetyPlan',
  'notice',
  'concern',
  'violation',
  'circleFollowUp',
  'circle',
  'releaseEnds',
  'measure',
  'safetyTalk',
  'newCharges',
]);

const waitsForSchema = z.enum(['facilitator', 'supervisor']);

/** Which of a case's pathways it is, by the rings of its map, where it has several. */
export const ringSchema = z.strictObject({ number: z.int().min(1), of: z.int().min(2) });

/** Which case something is in, and what it is called. */
export const inCase = { case: caseIdSchema, caseName: z.string() };

/** Which of a long list are asked for. */
export const page = { from: z.int().min(0).optional(), count: z.int().min(1).max(200).optional() };

/** Something that waits for somebody, by a day. `urgent` cannot wait. */
export const dueSchema = z.strictObject({
  kind: dueKindSchema,
  ...inCase,
  pathway: pathwayIdSchema.optional(),
  ring: ringSchema.optional(),
  on: daySchema,
  urgent: z.boolean(),
  waitsFor: waitsForSchema,
});

export type Due = z.infer<typeof dueSchema>;

export const caseRowSchema = z.strictObject({
  id: caseIdSchema,
  name: z.string(),
  referredOn: daySchema,
  changedAt: z.string(),
  pathways: z.array(z.strictObject({ id: pathwayIdSchema, stage: stageSchema })),
  live: z.boolean(),
});

/** The first of many, and how many there are. */
function firstOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ first: z.array(item), count: z.int().min(0) });
}

export const caseProcedures = {
  'today.view': procedure({
    sentence: 'Shows the first of what is due, how much waits for whom, and where all pathways stand.',
    input: z.strictObject({ first: z.int().min(1).max(1000).optional() }),
    output: z.strictObject({
      today: daySchema,
      cases: z.int().min(0),
      urgent: firstOf(dueSchema),
      later: firstOf(dueSchema),
      counts: z.array(z.strictObject({ kind: dueKindSchema, waitsFor: waitsForSchema, count: z.int() })),
      /** What the plans of all cases ask for. */
      plans: dueCountsSchema,
      stages: z.partialRecord(stageSchema, z.int().min(0)),
      stations: z.array(
        z.strictObject({ station: stationSchema, total: z.int(), stopped: z.int(), waiting: z.int() }),
      ),
      goingOn: firstOf(
        z.strictObject({
          ...inCase,
          pathway: pathwayIdSchema,
          ring: ringSchema.optional(),
          stage: stageSchema,
        }),
      ),
    }),
    roles: caseStaff,
    errors: [],
  }),
  'cases.list': procedure({
    sentence:
      'Lists some of the cases, newest change first, narrowed by words of a case name or office reference.',
    input: z.strictObject({
      search: z.string().max(200).optional(),
      ...page,
    }),
    output: z.strictObject({
      cases: z.array(caseRowSchema),
      /** How many were found, and how many cases there are. */
      found: z.int().min(0),
      all: z.int().min(0),
    }),
    roles: caseStaff,
    errors: [],
  }),
  'cases.open': procedure({
    sentence: 'Takes a referral: opens a case with its first survivor and accountable party.',
    input: z.strictObject({
      name: lineSchema,
      officeReference: lineSchema,
      referredOn: daySchema,
      trafficking: z
        .array(z.enum(['sex', 'labor']))
        .min(1)
        .max(2),
      survivors: z
        .array(newPersonSchema.omit({ part: true, tiedTo: true, pressured: true }))
        .min(1)
        .max(10),
      accountableParties: z
        .array(newPersonSchema.omit({ part: true, tiedTo: true, pressured: true }))
        .min(1)
        .max(10),
    }),
    output: z.strictObject({ case: caseIdSchema }),
    roles: facilitator,
    errors: ['day-in-future', 'case-name-taken', 'case-name-is-a-person', 'office-reference-is-a-person'],
  }),
  'cases.view': procedure({
    sentence: 'Shows a case: its people, its pathways, where each stands and what it waits for.',
    input: z.strictObject(onCase),
    output: caseViewSchema,
    roles: caseStaff,
    errors: ['case-unknown'],
  }),
  'cases.record': procedure({
    sentence: 'Lists what was recorded in a case: when, by whom, and what kind of event.',
    input: z.strictObject(onCase),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          seq: z.int(),
          type: z.string(),
          at: z.string(),
          by: z.string(),
          pathway: pathwayIdSchema.optional(),
        }),
      ),
    }),
    roles: caseStaff,
    errors: ['case-unknown'],
  }),
  'people.add': procedure({
    sentence:
      'Adds a person to a case; a new survivor or accountable party gets a pathway with each on the other side.',
    input: z.strictObject({ ...onCase, person: newPersonSchema }),
    output: z.strictObject({ person: personIdSchema }),
    roles: facilitator,
    errors: ['case-unknown', 'person-unknown', 'tied-to-missing'],
  }),
  'people.contacts': procedure({
    sentence: 'Records the ways to reach a person, and which of them are safe.',
    input: z.strictObject({ ...onCase, person: personIdSchema, contacts: z.array(contactWaySchema).max(10) }),
    output: nothing,
    roles: facilitator,
    errors: ['case-unknown', 'person-unknown'],
  }),
  'people.pressured': procedure({
    sentence:
      'Notes that a family member may be under pressure; they are screened too before anything goes on.',
    input: z.strictObject({ ...onCase, person: personIdSchema }),
    output: nothing,
    roles: caseStaff,
    errors: ['case-unknown', 'person-unknown', 'not-family'],
  }),
};

export const processProcedures = {
  'referral.take': procedure({
    sentence: 'Takes the referral on, once a safe way to reach the survivor is known.',
    input: z.strictObject({ ...onPathway, on: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'safe-contact-needed'],
  }),
  'eligibility.record': procedure({
    sentence: 'Records what eligibility found; the outcome follows from the answers and the policy.',
    input: z.strictObject({ ...onPathway, eligibility: eligibilitySchema }),
    output: z.strictObject({ outcome: z.enum(['eligible', 'notEligible', 'possibleSurvivor']) }),
    roles: facilitator,
    errors: [...stepErrors, 'criteria-incomplete', 'criterion-unknown'],
  }),
  'possibleSurvivor.decide': procedure({
    sentence: 'Decides, with an advocate, how to go on where the person referred may be a survivor too.',
    input: z.strictObject({
      ...onPathway,
      outcome: z.enum(['goOn', 'close']),
      advocate: lineSchema,
      reasons: wordsSchema,
    }),
    output: nothing,
    roles: supervisor,
    errors: stepErrors,
  }),
  'choice.record': procedure({
    sentence: "Records the survivor's informed choice of the process, made alone and in their language.",
    input: z.strictObject({ ...onPathway, choice: informedChoiceSchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'agreement.record': procedure({
    sentence: "Records the accountable party's voluntary agreement.",
    input: z.strictObject({ ...onPathway, agreement: agreementSchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'pathway.partyLeft': procedure({
    sentence: 'Records that the accountable party said no or left; no reason is asked.',
    input: z.strictObject({ ...onPathway, on: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'pathway.withdraw': procedure({
    sentence: 'The survivor leaves the process: one action, no reason, never refused.',
    input: z.strictObject(onPathway),
    output: nothing,
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown', 'pathway-ended'],
  }),
  'pathway.chooseProsecution': procedure({
    sentence: 'The survivor chooses prosecution: one action, no reason, never refused.',
    input: z.strictObject(onPathway),
    output: nothing,
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown', 'pathway-ended'],
  }),
  'concern.raise': procedure({
    sentence: 'Raises a concern in one line; a new screening comes before the next step.',
    input: z.strictObject({ ...onPathway, words: wordsSchema }),
    output: nothing,
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown', 'pathway-ended'],
  }),
  'safety.plan': procedure({
    sentence: 'Records a safety plan for the survivor and the named family members.',
    input: z.strictObject({ ...onPathway, plan: safetyPlanSchema }),
    output: nothing,
    roles: caseStaff,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'person-unknown',
      'safety-plan-people',
      'safety-plan-steps',
      'day-in-future',
    ],
  }),
  'community.refer': procedure({
    sentence: 'Refers both sides to the community organisation for support and services.',
    input: z.strictObject({ ...onPathway, referral: communityReferralSchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'pathway.complete': procedure({
    sentence: 'Completes the pathway, with the survivor, at the end of the plan.',
    input: z.strictObject({ ...onPathway, completion: completionSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'plan-not-over'],
  }),
};
