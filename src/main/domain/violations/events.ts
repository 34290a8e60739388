import { z } from 'zod';
import { pathwayIdSchema, violationIdSchema } from '#shared/vocabulary/ids.ts';
import { checkInSchema, violationSchema } from '#shared/vocabulary/pathway.ts';
import { daySchema, optionalWordsSchema, wordsSchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const onPathway = { pathway: pathwayIdSchema };
const facilitator = ['facilitator'] as const;
const either = ['facilitator', 'supervisor'] as const;

/** The two years: check-ins and violation review (Q3, Q6). */
export const followThroughEvents = {
  checkInRecorded: event(facilitator, z.strictObject({ ...onPathway, checkIn: checkInSchema })),
  violationReported: event(
    either,
    z.strictObject({ ...onPathway, violation: violationSchema.omit({ survivorSays: true, decision: true }) }),
  ),
  survivorHeard: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      violation: violationIdSchema,
      wants: z.enum(['goOn', 'change', 'return', 'noSay']),
      words: optionalWordsSchema,
      on: daySchema,
    }),
  ),
  violationDecided: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      violation: violationIdSchema,
      outcome: z.enum(['unfounded', 'goOn', 'amend', 'return']),
      reasons: wordsSchema,
      on: daySchema,
    }),
  ),
};
