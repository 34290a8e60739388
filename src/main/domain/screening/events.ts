import { z } from 'zod';
import {
  documentIdSchema,
  pathwayIdSchema,
  screeningIdSchema,
  sha256Schema,
} from '#shared/vocabulary/ids.ts';
import { auditSchema, blindJudgmentSchema, screeningSchema } from '#shared/vocabulary/screening-decision.ts';
import { event, urgentEvent } from '../event.ts';

const onScreening = { pathway: pathwayIdSchema, screening: screeningIdSchema };

/** A screening and its decision, and the supervisor's audit of it. */
export const screeningEvents = {
  /** It may find coercion, and with it end the pathway. */
  screeningDecided: urgentEvent(
    ['facilitator'],
    z.strictObject({
      pathway: pathwayIdSchema,
      screening: screeningSchema.omit({ audit: true, blind: true }),
    }),
  ),
  screeningJudgedBlind: event(
    ['supervisor'],
    z.strictObject({ ...onScreening, judgment: blindJudgmentSchema }),
  ),
  screeningAudited: event(['supervisor'], z.strictObject({ ...onScreening, audit: auditSchema })),
  /** The decision was put on a signed paper for the program's own file. */
  decisionPrinted: event(
    ['facilitator', 'supervisor'],
    z.strictObject({
      ...onScreening,
      document: documentIdSchema,
      sha256: sha256Schema,
    }),
  ),
};
