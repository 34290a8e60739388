import { z } from 'zod';
import { pathwayIdSchema, planLineIdSchema } from '#shared/vocabulary/ids.ts';
import { lineDecisionSchema, needsSchema, planLineSchema } from '#shared/vocabulary/plan.ts';
import { daySchema, lineSchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const onPathway = { pathway: pathwayIdSchema };

/** Needs, harms and the plan; the survivor decides every line. */
export const planEvents = {
  needsRecorded: event(facilitator, z.strictObject({ ...onPathway, needs: needsSchema })),
  planningBegan: event(facilitator, z.strictObject({ ...onPathway, on: daySchema })),
  circleCalled: event(facilitator, z.strictObject({ ...onPathway, on: daySchema })),
  planDrafted: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      version: z.int().min(1),
      lines: z.array(planLineSchema).max(100),
      why: lineSchema.optional(),
    }),
  ),
  planLineDecided: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      version: z.int().min(1),
      line: planLineIdSchema,
      decision: lineDecisionSchema,
    }),
  ),
  planApproved: event(
    facilitator,
    z.strictObject({
      ...onPathway,
      version: z.int().min(1),
      approvedOn: daySchema,
      startsOn: daySchema,
      endsOn: daySchema,
    }),
  ),
};
