import { z } from 'zod';
import { measureTakenIdSchema } from '#shared/vocabulary/ids.ts';
import { measureTakenSchema, newChargesSchema } from '#shared/vocabulary/measure.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const taken = measureTakenSchema.omit({ answered: true, safetySeenOn: true });

/** What came of it, as people say it themselves (Q10). Each event is about a person of the case, not about a pathway. */
export const outcomeEvents = {
  measureAnswered: event(
    facilitator,
    z.strictObject({ taken: taken.extend({ answered: measureTakenSchema.shape.answered.unwrap() }) }),
  ),
  /** No reason is asked, and none has a place here. */
  measureDeclined: event(facilitator, z.strictObject({ taken })),
  safetyTalkSeen: event(facilitator, z.strictObject({ taken: measureTakenIdSchema, on: daySchema })),
  newChargesChecked: event(facilitator, newChargesSchema),
};
