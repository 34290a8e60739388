import { z } from 'zod';

/** Every id is 1 to 64 characters of `a-z A-Z 0-9 . _ -`, made by the core (UUID) or by a policy file (a name). */
const id = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

export const caseIdSchema = id.brand<'CaseId'>();
export type CaseId = z.infer<typeof caseIdSchema>;

export const personIdSchema = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof personIdSchema>;

export const pathwayIdSchema = id.brand<'PathwayId'>();
export type PathwayId = z.infer<typeof pathwayIdSchema>;

export const screeningIdSchema = id.brand<'ScreeningId'>();
export type ScreeningId = z.infer<typeof screeningIdSchema>;

export const circleIdSchema = id.brand<'CircleId'>();
export type CircleId = z.infer<typeof circleIdSchema>;

export const planLineIdSchema = id.brand<'PlanLineId'>();
export type PlanLineId = z.infer<typeof planLineIdSchema>;

export const violationIdSchema = id.brand<'ViolationId'>();
export type ViolationId = z.infer<typeof violationIdSchema>;

export const serviceIdSchema = id.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof serviceIdSchema>;

export const measureTakenIdSchema = id.brand<'MeasureTakenId'>();
export type MeasureTakenId = z.infer<typeof measureTakenIdSchema>;

export const releaseIdSchema = id.brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof releaseIdSchema>;

export const pauseIdSchema = id.brand<'PauseId'>();
export type PauseId = z.infer<typeof pauseIdSchema>;

export const appointmentIdSchema = id.brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof appointmentIdSchema>;

export const documentIdSchema = id.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

export const reckoningIdSchema = id.brand<'ReckoningId'>();
export type ReckoningId = z.infer<typeof reckoningIdSchema>;

export const ledgerEntryIdSchema = id.brand<'LedgerEntryId'>();
export type LedgerEntryId = z.infer<typeof ledgerEntryIdSchema>;

export const evidenceIdSchema = id.brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

export const userIdSchema = id.brand<'UserId'>();
export type UserId = z.infer<typeof userIdSchema>;

/**
 * The name of something in a policy file: an obligation, a service kind, a criterion, a heading. None that every object
 * has of itself, such as `constructor`: an answer under it would seem to be there when nobody was asked.
 */
export const policyNameSchema = id.refine((name) => !(name in Object.prototype));

/** A SHA-256, hexadecimal: of a file, of a key, or of an instrument's content. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
