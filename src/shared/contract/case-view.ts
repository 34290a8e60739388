import { z } from 'zod';
import { circleNoteSchema } from '../vocabulary/after-circle.ts';
import { circleSchema, formSchema, preparationSchema } from '../vocabulary/circle.ts';
import { evidenceSchema } from '../vocabulary/evidence.ts';
import { caseIdSchema, pathwayIdSchema, personIdSchema } from '../vocabulary/ids.ts';
import {
  correctionSchema,
  ledgerLineSchema,
  paymentSchema,
  wageReckoningSchema,
} from '../vocabulary/money.ts';
import {
  agreementSchema,
  checkInSchema,
  communityReferralSchema,
  completionSchema,
  concernSchema,
  eligibilitySchema,
  informedChoiceSchema,
  noticeIssuedSchema,
  safetyPlanSchema,
  stageSchema,
  standingSchema,
  stationSchema,
  violationSchema,
} from '../vocabulary/pathway.ts';
import { personSchema } from '../vocabulary/people.ts';
import { needsSchema, planCheckSchema, planVersionSchema } from '../vocabulary/plan.ts';
import { endingSchema, referralStageSchema } from '../vocabulary/policy.ts';
import { screeningSchema } from '../vocabulary/screening-decision.ts';
import { disclosureSchema, releaseSchema, serviceSchema } from '../vocabulary/services.ts';
import { daySchema } from '../vocabulary/text.ts';

/** The one thing to do next on a pathway; each has a guided screen. `none`: nothing is left to do. */
export const stepSchema = z.enum([
  'takeReferral',
  'recordEligibility',
  'decidePossibleSurvivor',
  'recordChoice',
  'recordAgreement',
  'screen',
  'waitForAudit',
  'referToCommunity',
  'prepare',
  'planCircle',
  'beginCircle',
  'endCircle',
  'recordNeeds',
  'draftPlan',
  'approvePlan',
  'checkIn',
  'hearSurvivor',
  'decideViolation',
  'complete',
  'planSafety',
  'issueNotice',
  'none',
]);
export type Step = z.infer<typeof stepSchema>;

export const supplierSchema = z.enum([
  'survivor',
  'accountableParty',
  'facilitator',
  'supervisor',
  'keyholder',
  'advocate',
]);

/** What is missing for a step, by a name in `locales/<language>/missing.json`, and who can supply it. */
export const missingSchema = z.strictObject({ what: z.string(), who: supplierSchema });

/**
 * A screening as it may be seen now. `decision` and `milder` are left out for a supervisor who is to judge blind
 * and has not yet.
 */
export const screeningViewSchema = screeningSchema.omit({ decision: true, milder: true }).extend({
  decision: screeningSchema.shape.decision.optional(),
  milder: z.boolean().optional(),
});

export const pathwayViewSchema = z.strictObject({
  id: pathwayIdSchema,
  survivor: personIdSchema,
  accountableParty: personIdSchema,
  openedOn: daySchema,
  stage: stageSchema,
  standing: standingSchema,
  /** Where the map shows this pathway, and the stations behind it. */
  station: stationSchema,
  stationsDone: z.array(stationSchema),
  next: z.strictObject({
    step: stepSchema,
    waitsFor: supplierSchema.optional(),
    missing: z.array(missingSchema),
  }),
  ended: z.strictObject({ as: endingSchema, on: daySchema }).optional(),
  /** Coercion was found, and the survivor has left since: nothing more is asked of them. */
  survivorLeft: z.boolean(),
  safetyPlanned: z.boolean(),
  /** The referring office has not been told yet that this pathway ended. */
  noticeDue: z.boolean(),
  peopleToScreen: z.array(z.strictObject({ person: personIdSchema, screened: z.boolean() })),
  screeningValidUntil: daySchema.optional(),
  eligibility: eligibilitySchema
    .extend({ outcome: z.enum(['eligible', 'notEligible', 'possibleSurvivor']) })
    .optional(),
  choice: informedChoiceSchema.optional(),
  agreement: agreementSchema.optional(),
  screenings: z.array(screeningViewSchema),
  concerns: z.array(concernSchema),
  community: communityReferralSchema.optional(),
  preparations: z.array(preparationSchema),
  form: formSchema.optional(),
  circles: z.array(circleSchema),
  /** Of the one who asks; nobody is shown another's. */
  circleNotes: z.array(circleNoteSchema),
  needs: needsSchema.optional(),
  plans: z.array(planVersionSchema),
  planChecks: z.array(planCheckSchema),
  checkIns: z.array(checkInSchema),
  reckonings: z.array(wageReckoningSchema),
  payments: z.array(paymentSchema),
  corrections: z.array(correctionSchema),
  ledger: z.array(ledgerLineSchema),
  evidence: z.array(evidenceSchema),
  violations: z.array(violationSchema),
  safetyPlans: z.array(safetyPlanSchema),
  notice: noticeIssuedSchema.optional(),
  completion: completionSchema.optional(),
});
export type PathwayView = z.infer<typeof pathwayViewSchema>;

export const caseViewSchema = z.strictObject({
  id: caseIdSchema,
  name: z.string(),
  officeReference: z.string(),
  referredOn: daySchema,
  trafficking: z.array(z.enum(['sex', 'labor'])),
  referralStage: referralStageSchema,
  people: z.array(personSchema),
  pathways: z.array(pathwayViewSchema),
  services: z.array(serviceSchema),
  releases: z.array(releaseSchema),
  disclosures: z.array(disclosureSchema),
});
export type CaseView = z.infer<typeof caseViewSchema>;
