import { z } from 'zod';
import {
  caseIdSchema,
  documentIdSchema,
  pathwayIdSchema,
  personIdSchema,
  policyNameSchema,
} from '#shared/vocabulary/ids.ts';
import {
  agreementSchema,
  communityReferralSchema,
  completionSchema,
  eligibilitySchema,
  informedChoiceSchema,
  safetyPlanSchema,
} from '#shared/vocabulary/pathway.ts';
import { contactWaySchema, pairSchema, personSchema } from '#shared/vocabulary/people.ts';
import { referralStageSchema } from '#shared/vocabulary/policy.ts';
import { daySchema, lineSchema, wordsSchema } from '#shared/vocabulary/text.ts';
import { alwaysEvent, event, urgentEvent } from '../event.ts';

const onPathway = { pathway: pathwayIdSchema };
const facilitator = ['facilitator'] as const;
const supervisor = ['supervisor'] as const;
const either = ['facilitator', 'supervisor'] as const;

/** A case and the people in it. */
export const caseEvents = {
  caseOpened: event(
    facilitator,
    z.strictObject({
      case: caseIdSchema,
      name: lineSchema,
      officeReference: lineSchema,
      referredOn: daySchema,
      trafficking: z
        .array(z.enum(['sex', 'labor']))
        .min(1)
        .max(2),
      referralStage: referralStageSchema,
      policy: z.strictObject({ id: policyNameSchema, version: z.string() }),
    }),
  ),
  personAdded: event(facilitator, z.strictObject({ person: personSchema })),
  contactsChanged: event(
    facilitator,
    z.strictObject({ person: personIdSchema, contacts: z.array(contactWaySchema).max(10) }),
  ),
  pressureNoticed: urgentEvent(either, z.strictObject({ person: personIdSchema })),
  pathwayOpened: event(facilitator, pairSchema),
};

/** The way of a pathway: referral, eligibility, choice, and every end. */
export const processEvents = {
  referralTaken: event(facilitator, z.strictObject({ ...onPathway, on: daySchema })),
  eligibilityRecorded: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      eligibility: eligibilitySchema,
      outcome: z.enum(['eligible', 'notEligible', 'possibleSurvivor']),
      reasons: z.array(z.string().max(200)),
    }),
  ),
  possibleSurvivorDecided: event(
    supervisor,
    z.strictObject({
      ...onPathway,
      outcome: z.enum(['goOn', 'close']),
      advocate: lineSchema,
      reasons: wordsSchema,
    }),
  ),
  processChosen: event(facilitator, z.strictObject({ ...onPathway, choice: informedChoiceSchema })),
  accountablePartyAgreed: event(facilitator, z.strictObject({ ...onPathway, agreement: agreementSchema })),
  accountablePartyLeft: urgentEvent(facilitator, z.strictObject({ ...onPathway, on: daySchema })),
  concernRaised: urgentEvent(either, z.strictObject({ ...onPathway, on: daySchema, words: wordsSchema })),
  communityReferred: event(facilitator, z.strictObject({ ...onPathway, referral: communityReferralSchema })),
  safetyPlanned: urgentEvent(either, z.strictObject({ ...onPathway, plan: safetyPlanSchema })),
  noticeIssued: event(
    supervisor,
    z.strictObject({
      ...onPathway,
      document: documentIdSchema,
      heading: policyNameSchema,
      endedOn: daySchema,
    }),
  ),
  survivorWithdrew: alwaysEvent(either, z.strictObject({ ...onPathway, on: daySchema })),
  prosecutionChosen: alwaysEvent(either, z.strictObject({ ...onPathway, on: daySchema })),
  pathwayCompleted: event(facilitator, z.strictObject({ ...onPathway, completion: completionSchema })),
};
