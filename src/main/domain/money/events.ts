import { z } from 'zod';
import { pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { correctionSchema, paymentSchema, wageReckoningSchema } from '#shared/vocabulary/money.ts';
import { event } from '../event.ts';

const facilitator = ['facilitator'] as const;
const onPathway = { pathway: pathwayIdSchema };

/** Wages that were reckoned, and money that came in. Nothing is ever taken out: a correction is an entry of its own. */
export const moneyEvents = {
  wagesReckoned: event(facilitator, z.strictObject({ ...onPathway, reckoning: wageReckoningSchema })),
  paymentRecorded: event(facilitator, z.strictObject({ ...onPathway, payment: paymentSchema })),
  paymentCorrected: event(facilitator, z.strictObject({ ...onPathway, correction: correctionSchema })),
};
