import { z } from 'zod';
import {
  circleEndSchema,
  circlePlanSchema,
  formSchema,
  preparationSchema,
} from '#shared/vocabulary/circle.ts';
import { circleIdSchema, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const onPathway = { pathway: pathwayIdSchema };

/** Preparation and circles. */
export const circleEvents = {
  preparationRecorded: event(facilitator, z.strictObject({ ...onPathway, preparation: preparationSchema })),
  formChosen: event(facilitator, z.strictObject({ ...onPathway, form: formSchema, on: daySchema })),
  circlePlanned: event(facilitator, z.strictObject({ ...onPathway, circle: circlePlanSchema })),
  circleBegan: event(facilitator, z.strictObject({ ...onPathway, circle: circleIdSchema })),
  circleEnded: event(
    facilitator,
    z.strictObject({ ...onPathway, circle: circleIdSchema, end: circleEndSchema }),
  ),
};
