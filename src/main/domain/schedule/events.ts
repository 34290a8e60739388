import { z } from 'zod';
import { appointmentIdSchema, pathwayIdSchema, pauseIdSchema } from '#shared/vocabulary/ids.ts';
import { appointmentSchema, dueItemIdSchema, markSchema, pauseSchema } from '#shared/vocabulary/schedule.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const onPathway = { pathway: pathwayIdSchema };

/** The days of the two years: what was done on them, when they stood still, whom to meet. */
export const scheduleEvents = {
  dueItemMarked: event(
    facilitator,
    z.strictObject({ ...onPathway, item: dueItemIdSchema, mark: markSchema }),
  ),
  planPaused: event(facilitator, z.strictObject({ ...onPathway, pause: pauseSchema })),
  pauseChanged: event(facilitator, z.strictObject({ ...onPathway, pause: pauseIdSchema, until: daySchema })),
  appointmentMade: event(facilitator, z.strictObject({ ...onPathway, appointment: appointmentSchema })),
  appointmentCancelled: event(
    facilitator,
    z.strictObject({ ...onPathway, appointment: appointmentIdSchema }),
  ),
};
