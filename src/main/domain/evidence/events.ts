import { z } from 'zod';
import { evidenceSchema } from '#shared/vocabulary/evidence.ts';
import { pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { event } from '../event.ts';

/** Pictures that show what was done. The event holds what is known of one; its bytes lie beside, sealed. */
export const evidenceEvents = {
  evidenceAttached: {
    ...event(['facilitator'], z.strictObject({ pathway: pathwayIdSchema, evidence: evidenceSchema })),
    attaches: true,
  },
} as const;
