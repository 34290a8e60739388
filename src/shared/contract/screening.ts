import { z } from 'zod';
import { pathwayIdSchema, personIdSchema, policyNameSchema, screeningIdSchema } from '../vocabulary/ids.ts';
import { personSchema } from '../vocabulary/people.ts';
import {
  answerSheetSchema,
  evaluationSchema,
  instrumentReferenceSchema,
  instrumentSchema,
  outcomeSchema,
  preconditionsSchema,
  wordingSchema,
} from '../vocabulary/screening.ts';
import {
  auditSchema,
  decisionSchema,
  occasionSchema,
  screeningSchema,
} from '../vocabulary/screening-decision.ts';
import { daySchema, wordsSchema } from '../vocabulary/text.ts';
import { screeningViewSchema } from './case-view.ts';
import { inCase, onPathway } from './cases.ts';
import { caseStaff, facilitator, nothing, procedure, supervisor } from './procedure.ts';

const asked = { ...onPathway, person: personIdSchema };

export const screeningProcedures = {
  'screening.instrument': procedure({
    sentence:
      'Gives the instrument in use for this person: its questions, its rules, its version and content hash.',
    input: z.strictObject(asked),
    output: z.strictObject({
      instrument: instrumentSchema,
      reference: instrumentReferenceSchema,
      previous: answerSheetSchema.optional(),
      /** Items to be asked in other words than their question. */
      wordings: z.record(policyNameSchema, wordingSchema),
    }),
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown', 'person-unknown', 'not-screened-here'],
  }),
  'screening.instrumentOf': procedure({
    sentence: 'Gives the instrument, in the very version, that a past decision was made with.',
    input: z.strictObject({ reference: instrumentReferenceSchema }),
    output: z.strictObject({ instrument: instrumentSchema }),
    roles: caseStaff,
    errors: ['instrument-unknown'],
  }),
  'screening.evaluate': procedure({
    sentence: 'Says what the rules indicate for these answers, and why; records nothing.',
    input: z.strictObject({ ...asked, sheet: answerSheetSchema, preconditions: preconditionsSchema }),
    output: z.strictObject({ evaluation: evaluationSchema }),
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'person-unknown', 'not-screened-here', 'item-unknown'],
  }),
  'screening.decide': procedure({
    sentence: 'Records a finished screening with your decision and its reasons, signed by you.',
    input: z.strictObject({
      ...asked,
      occasion: occasionSchema,
      on: daySchema,
      preconditions: preconditionsSchema,
      sheet: answerSheetSchema,
      decision: decisionSchema,
    }),
    output: z.strictObject({
      screening: screeningIdSchema,
      outcome: outcomeSchema,
      waitsForSupervisor: z.boolean(),
    }),
    roles: facilitator,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'pathway-ended',
      'person-unknown',
      'not-screened-here',
      'not-at-this-stage',
      'item-unknown',
      'coercion-told-by-other-side',
      'day-in-future',
      'safeguard-missing',
      'preconditions-unmet',
      'screening-before-due',
    ],
  }),
};

/** Which screening it is, of which case. */
export const screeningInCase = {
  ...inCase,
  pathway: pathwayIdSchema,
  screening: screeningIdSchema,
  on: daySchema,
};

/** One screening in the supervisor's queue; flagged ones first. */
const queueItemSchema = z.strictObject({
  ...screeningInCase,
  why: screeningSchema.shape.queued.exclude(['no']),
  blind: z.boolean(),
  judged: z.boolean(),
});

export const supervisionProcedures = {
  'supervision.queue': procedure({
    sentence: 'Lists the screening decisions that wait for an audit, flagged ones first.',
    input: nothing,
    output: z.strictObject({ waiting: z.array(queueItemSchema), audited: z.int().min(0) }),
    roles: supervisor,
    errors: [],
  }),
  'supervision.open': procedure({
    sentence:
      'Shows exactly what the facilitator saw: answers, rules, version, times; the decision once you judged.',
    input: z.strictObject({ ...onPathway, screening: screeningIdSchema }),
    output: z.strictObject({
      screening: screeningViewSchema,
      person: personSchema,
      decidedBy: z.string(),
      instrument: instrumentSchema,
      blind: z.boolean(),
    }),
    roles: supervisor,
    errors: ['case-unknown', 'pathway-unknown', 'screening-unknown', 'instrument-unknown'],
  }),
  'supervision.judge': procedure({
    sentence: 'Records what you judge before you see the decision.',
    input: z.strictObject({
      ...onPathway,
      screening: screeningIdSchema,
      outcome: outcomeSchema,
      reasons: wordsSchema,
    }),
    output: nothing,
    roles: supervisor,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'screening-unknown',
      'already-judged',
      'own-decision',
      'decision-was-shown',
    ],
  }),
  'supervision.audit': procedure({
    sentence: 'Records your audit: you concur, disagree, or ask for a new screening, with reasons.',
    input: z.strictObject({
      ...onPathway,
      screening: screeningIdSchema,
      verdict: auditSchema.shape.verdict,
      reasons: wordsSchema,
    }),
    output: nothing,
    roles: supervisor,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'screening-unknown',
      'already-audited',
      'judge-first',
      'own-decision',
    ],
  }),
};
