import { z } from 'zod';
import {
  documentIdSchema,
  personIdSchema,
  policyNameSchema,
  releaseIdSchema,
  serviceIdSchema,
  sha256Schema,
} from './ids.ts';
import { daySchema, instantSchema, languageSchema, lineSchema, optionalWordsSchema } from './text.ts';

/** Where a service stands. Services outlast the pathway and have no end unless the person sets one (Q8). */
export const serviceStandingSchema = z.enum(['wanted', 'offered', 'begun', 'kept', 'declined', 'ended']);

export const serviceSchema = z.strictObject({
  id: serviceIdSchema,
  person: personIdSchema,
  kind: policyNameSchema,
  standing: serviceStandingSchema,
  provider: lineSchema.optional(),
  note: optionalWordsSchema,
  changedOn: daySchema,
  history: z.array(z.strictObject({ standing: serviceStandingSchema, on: daySchema })),
});
export type Service = z.infer<typeof serviceSchema>;

/** The parts of a case that a release may name. */
export const releasePartSchema = z.enum([
  'standing',
  'screeningDates',
  'plan',
  'circles',
  'checkIns',
  'services',
  'measures',
]);
export type ReleasePart = z.infer<typeof releasePartSchema>;

/** The survivor's written release: what, to whom, why and until when (34 U.S.C. 12291(b)(2); 28 CFR 94.115). */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  survivor: personIdSchema,
  parts: z.array(releasePartSchema).min(1),
  to: lineSchema,
  why: lineSchema,
  signedOn: daySchema,
  until: daySchema,
  language: languageSchema,
  /** The survivor was told that services never depend on it and that it can be taken back at any time. */
  informed: z.literal(true),
  revokedOn: daySchema.optional(),
});
export type Release = z.infer<typeof releaseSchema>;

/** One thing that left: what kind, for whom, under which release, and the SHA-256 of the very file. */
export const disclosureSchema = z.strictObject({
  document: documentIdSchema,
  kind: z.enum(['summary', 'notice']),
  to: lineSchema,
  release: releaseIdSchema.optional(),
  sha256: sha256Schema,
  at: instantSchema,
});
export type Disclosure = z.infer<typeof disclosureSchema>;
