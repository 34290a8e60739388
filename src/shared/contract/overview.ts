import { z } from 'zod';
import { formSchema } from '../vocabulary/circle.ts';
import { stageSchema } from '../vocabulary/pathway.ts';
import { endingSchema } from '../vocabulary/policy.ts';
import { outcomeSchema } from '../vocabulary/screening.ts';
import { daySchema } from '../vocabulary/text.ts';
import { caseStaff, procedure } from './procedure.ts';

/** What can keep a pathway from its next step. */
export const waitSchema = z.enum(['needed', 'held', 'withSupervisor', 'review', 'notice']);

/** Forms in which a circle is held. */
export const overviewFormSchema = formSchema.exclude(['none']);

function countsOf<Kind extends z.ZodType>(what: Kind) {
  return z.array(z.strictObject({ what, count: z.int().min(0) }));
}

/** The program in counts: where all pathways are now, and what was decided, held and ended in a period. */
export const overviewSchema = z.strictObject({
  from: daySchema,
  until: daySchema,
  stages: countsOf(stageSchema),
  waits: countsOf(waitSchema),
  outcomes: countsOf(outcomeSchema),
  forms: countsOf(overviewFormSchema),
  endings: countsOf(endingSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewProcedures = {
  'program.overview': procedure({
    sentence:
      'Counts where all pathways are now, and the screenings, circles and ends of a period or this year.',
    input: z.strictObject({ from: daySchema.optional(), until: daySchema.optional() }),
    output: overviewSchema,
    roles: caseStaff,
    errors: [],
  }),
};
