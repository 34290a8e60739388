import { z } from 'zod';
import { policyNameSchema } from './ids.ts';
import { bilingualSchema } from './text.ts';

/** What a survivor may need from the process (DOMAIN, plan drafting). `ownWords` is whatever no tag fits. */
export const needSchema = z.enum([
  'safety',
  'acknowledgment',
  'answers',
  'repair',
  'change',
  'community',
  'noContact',
  'privacy',
  'ownWords',
]);
export type Need = z.infer<typeof needSchema>;

/** Who sees to it that a line of the plan is kept. The survivor only where they ask for it. */
export const verifierSchema = z.enum([
  'facilitator',
  'survivorSpecialist',
  'behaviorSpecialist',
  'provider',
  'payingAgent',
  'independentLawyer',
  'laborMonitor',
  'siteSupervisor',
  'examiner',
  'officer',
  'survivor',
]);
export type Verifier = z.infer<typeof verifierSchema>;

export const frequencySchema = z.enum([
  'once',
  'weekly',
  'everyTwoWeeks',
  'monthly',
  'quarterly',
  'throughout',
]);
export type Frequency = z.infer<typeof frequencySchema>;

/** One obligation a plan can be made of; practice as data (`policies/obligations`). */
export const obligationSchema = z.strictObject({
  id: policyNameSchema,
  text: bilingualSchema,
  needs: z.array(needSchema).min(1),
  harms: z.array(z.enum(['sex', 'labor'])).min(1),
  measure: bilingualSchema,
  frequency: frequencySchema,
  verifier: verifierSchema.exclude(['survivor']),
  /** Typical length in months, 1 to 24; for `once`, the month by which it is done. */
  months: z.int().min(1).max(24),
  help: bilingualSchema,
  notIf: bilingualSchema,
  /** It brings the accountable party into contact, however mediated, with the survivor. */
  contact: z.boolean(),
  /** It asks the survivor to do something. */
  burden: z.boolean(),
  excludes: z.array(policyNameSchema).default([]),
  /** It is about owning the harm (Q11). */
  ownership: z.boolean(),
});
export type Obligation = z.infer<typeof obligationSchema>;

export const obligationLibrarySchema = z.strictObject({
  format: z.literal('circlekeeper-obligations/1'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  obligations: z.array(obligationSchema).min(1).max(500),
});

/** A kind of wrap-around service (Q8). */
export const serviceKindSchema = z.strictObject({ id: policyNameSchema, text: bilingualSchema });
export const serviceKindsSchema = z.strictObject({
  format: z.literal('circlekeeper-services/1'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kinds: z.array(serviceKindSchema).min(1).max(100),
});
export type ServiceKind = z.infer<typeof serviceKindSchema>;
