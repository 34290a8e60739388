import { z } from 'zod';
import { circleTextSchema, debriefSchema, followUpCallSchema } from '#shared/vocabulary/after-circle.ts';
import { agendaSchema } from '#shared/vocabulary/agenda.ts';
import { circleIdSchema, pathwayIdSchema, personIdSchema } from '#shared/vocabulary/ids.ts';
import { daySchema, wordsSchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const onCircle = { pathway: pathwayIdSchema, circle: circleIdSchema };

/** Around a circle: its agenda before, the keeper's own notes, and what comes after it. */
export const afterCircleEvents = {
  agendaMade: event(facilitator, z.strictObject({ ...onCircle, agenda: agendaSchema })),
  /** For nobody but whoever wrote it. */
  circleNoteKept: event(facilitator, z.strictObject({ ...onCircle, words: wordsSchema })),
  debriefRecorded: event(facilitator, z.strictObject({ ...onCircle, debrief: debriefSchema })),
  followUpCallRecorded: event(facilitator, z.strictObject({ ...onCircle, call: followUpCallSchema })),
  circleTextWritten: event(
    facilitator,
    z.strictObject({ ...onCircle, text: circleTextSchema.omit({ approvedOn: true }) }),
  ),
  circleTextApproved: event(
    facilitator,
    z.strictObject({ ...onCircle, person: personIdSchema, on: daySchema }),
  ),
};
