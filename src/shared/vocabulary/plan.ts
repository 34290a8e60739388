import { z } from 'zod';
import { planLineIdSchema, policyNameSchema } from './ids.ts';
import { moneySchema } from './money.ts';
import { frequencySchema, needSchema, verifierSchema } from './obligation.ts';
import { daySchema, lineSchema, optionalWordsSchema, wordsSchema } from './text.ts';

/** What the survivor needs and what was done to them, their own words first. */
export const needsSchema = z.strictObject({
  on: daySchema,
  harmWords: optionalWordsSchema,
  needWords: optionalWordsSchema,
  needs: z.array(needSchema).min(1).max(9),
});
export type Needs = z.infer<typeof needsSchema>;

/** One line of a plan, before its owner has spoken: who proposed it, and what will be seen, when and by whom. */
export const planLineInputSchema = z.strictObject({
  origin: z.enum(['library', 'survivor', 'community', 'circle']),
  obligation: policyNameSchema.optional(),
  text: wordsSchema,
  need: needSchema,
  measure: wordsSchema,
  frequency: frequencySchema,
  from: daySchema,
  until: daySchema,
  verifier: verifierSchema,
  /** The survivor asked to verify this line themselves. */
  survivorAsked: z.boolean().default(false),
  help: optionalWordsSchema,
  contact: z.boolean().default(false),
  ownership: z.boolean().default(false),
  /** What is to be paid under this line in all. */
  money: moneySchema.optional(),
});
export type PlanLineInput = z.infer<typeof planLineInputSchema>;

/** What the survivor decided about one line. Nothing is in force that they have not kept. */
export const lineDecisionSchema = z.enum(['keep', 'strike']);

export const planLineSchema = planLineInputSchema.extend({
  id: planLineIdSchema,
  decision: lineDecisionSchema.optional(),
});
export type PlanLine = z.infer<typeof planLineSchema>;

/** A check of a draft: what it is about, the lines it names, and whether approval has to wait for it. */
export const planCheckSchema = z.strictObject({
  check: z.enum([
    'needWithoutLine',
    'contactForbidden',
    'pastTheEnd',
    'noOwnership',
    'monthTooFull',
    'excludesEachOther',
    'survivorVerifies',
    'undecided',
    'empty',
    'endBeforeStart',
  ]),
  lines: z.array(planLineIdSchema),
  detail: lineSchema.optional(),
  blocks: z.boolean(),
});
export type PlanCheck = z.infer<typeof planCheckSchema>;

/** A version of the plan. `approvedOn` is the survivor's own act; until then it binds nobody. */
export const planVersionSchema = z.strictObject({
  version: z.int().min(1),
  lines: z.array(planLineSchema).max(100),
  approvedOn: daySchema.optional(),
  startsOn: daySchema.optional(),
  endsOn: daySchema.optional(),
  why: lineSchema.optional(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;
