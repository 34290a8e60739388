import { z } from 'zod';
import {
  documentIdSchema,
  pathwayIdSchema,
  personIdSchema,
  policyNameSchema,
  releaseIdSchema,
  serviceIdSchema,
  sha256Schema,
} from '#shared/vocabulary/ids.ts';
import { releaseSchema, serviceStandingSchema } from '#shared/vocabulary/services.ts';
import { daySchema, lineSchema, optionalWordsSchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const either = ['facilitator', 'supervisor'] as const;

/** Wrap-around services (Q8). */
export const serviceEvents = {
  serviceRecorded: event(
    facilitator,
    z.strictObject({
      service: serviceIdSchema,
      person: personIdSchema,
      kind: policyNameSchema,
      standing: serviceStandingSchema,
      provider: lineSchema.optional(),
      note: optionalWordsSchema,
      on: daySchema,
    }),
  ),
  serviceChanged: event(
    facilitator,
    z.strictObject({
      service: serviceIdSchema,
      standing: serviceStandingSchema,
      provider: lineSchema.optional(),
      note: optionalWordsSchema,
      on: daySchema,
    }),
  ),
};

/** What may leave, and what did. */
export const releaseEvents = {
  releaseSigned: event(facilitator, z.strictObject({ release: releaseSchema.omit({ revokedOn: true }) })),
  releaseRevoked: event(either, z.strictObject({ release: releaseIdSchema, on: daySchema })),
  documentDisclosed: event(
    either,
    z.strictObject({
      pathway: pathwayIdSchema,
      document: documentIdSchema,
      kind: z.enum(['summary', 'notice']),
      to: lineSchema,
      release: releaseIdSchema.optional(),
      sha256: sha256Schema,
    }),
  ),
};
