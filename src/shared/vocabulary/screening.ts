import { z } from 'zod';
import { policyNameSchema } from './ids.ts';
import { bilingualSchema, daySchema, wordsSchema } from './text.ts';

/** What was answered. `declined` is "chose not to answer". Neither it nor `notAsked` is ever read as *no*. */
export const responseSchema = z.enum(['yes', 'possibly', 'no', 'notAsked', 'declined']);
export type Response = z.infer<typeof responseSchema>;

/** How an answer is known: said by the person, observed, told by another, or read in a document. */
export const answerSourceSchema = z.enum(['said', 'observed', 'told', 'document']);
export type AnswerSource = z.infer<typeof answerSourceSchema>;

export const answerSchema = z.strictObject({
  response: responseSchema,
  source: answerSourceSchema,
  on: daySchema,
  note: wordsSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Answers by item. An item that is absent was not asked. */
export const answerSheetSchema = z.record(policyNameSchema, answerSchema);
export type AnswerSheet = z.infer<typeof answerSheetSchema>;

/** One thing that must hold for answers to be relied on; where it does not, why not. */
export const preconditionSchema = z.discriminatedUnion('met', [
  z.strictObject({ met: z.literal(true) }),
  z.strictObject({ met: z.literal(false), why: wordsSchema }),
]);

/** Checked first and recorded (DOMAIN, coercion screening; WHO 2003 on interviewing trafficked women). */
export const preconditionsSchema = z.strictObject({
  askedAlone: preconditionSchema,
  privatePlace: preconditionSchema,
  /** The interpreter has no tie to either side, or none was used. */
  independentInterpreter: preconditionSchema,
  /** The person was told what the answers are used for and that any can be skipped. */
  toldUseAndSkip: preconditionSchema,
  safeWayToReach: preconditionSchema,
  facilitatorHasNoTie: preconditionSchema,
});
export type Preconditions = z.infer<typeof preconditionsSchema>;
export type PreconditionId = keyof Preconditions;

/**
 * What a screening indicates, from mildest to sternest. Sternness is how much has to wait:
 *
 * 1. `noConcern`: nothing has to wait.
 * 2. `proceedWithSafeguards`: the pathway goes on, and the named safeguards with it.
 * 3. `clarify`: one more conversation comes before the next step.
 * 4. `pause`: safety or help comes before the next step, and before one more conversation.
 * 5. `coercionIndicated`: the process ends here; the accountable party goes back to prosecution (Q7).
 *
 * `clarify` is sterner than `proceedWithSafeguards`, so that a known small worry can never hide that a large one
 * was not asked about, and so that going on when `clarify` is indicated counts as the milder decision that it is.
 */
export const outcomeSchema = z.enum([
  'noConcern',
  'proceedWithSafeguards',
  'clarify',
  'pause',
  'coercionIndicated',
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * When a rule fires. `concern` holds when the item was answered in its worrying direction, `possible` also when the
 * answer was *possibly*. `earlier` holds when the item was answered with a worry, or a *possibly*, in any earlier
 * screening of this person. There is no *not* and no *unasked*, on purpose: without them no condition can stop holding
 * because an answer got worse. What is unasked is handled once, for all rules (`domain/screening/indicate.ts`).
 */
export type Condition =
  | { readonly concern: string }
  | { readonly possible: string }
  | { readonly earlier: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] };

const conditionsSchema = z.lazy(() => z.array(conditionSchema).min(1).max(60));
export const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ concern: policyNameSchema }),
  z.strictObject({ possible: policyNameSchema }),
  z.strictObject({ earlier: policyNameSchema }),
  z.strictObject({ all: conditionsSchema }),
  z.strictObject({ any: conditionsSchema }),
  z.strictObject({ atLeast: z.int().min(1).max(60), of: conditionsSchema }),
]);

/** The areas that a survivor's instrument must cover (DOMAIN, coercion screening). */
export const screeningDomainSchema = z.enum([
  'voluntariness',
  'contact',
  'threats',
  'control',
  'pressure',
  'dependence',
  'family',
  'capacity',
  'accountableParty',
  'protective',
]);
export type ScreeningDomain = z.infer<typeof screeningDomainSchema>;

/**
 * In which other words an item can be asked. `again`: of what happened since the last time, once it was answered; what
 * was said then is known, and asking for it anew would find the same danger forever. `theirSide`: of somebody who came
 * with the accountable party, to whom the survivor is nobody's relative.
 */
export const wordingSchema = z.enum(['again', 'theirSide']);
export type Wording = z.infer<typeof wordingSchema>;

export const screeningItemSchema = z.strictObject({
  id: policyNameSchema,
  domain: screeningDomainSchema,
  question: bilingualSchema,
  again: bilingualSchema.optional(),
  theirSide: bilingualSchema.optional(),
  why: bilingualSchema,
  howToAsk: bilingualSchema,
  lookFor: bilingualSchema,
  /** The worrying answer. "Could you say no and be safe?" worries when it is *no*. */
  concernWhen: z.enum(['yes', 'no']),
  /** Decides whatever else was said: the choice is not free, or somebody is in danger. Never both in one item. */
  critical: z.enum(['choiceNotFree', 'danger']).optional(),
  /** A protective fact; when it is clearly there it lessens these rules, and never a critical answer. */
  lessens: z.array(policyNameSchema).max(20).optional(),
  /** Items that are asked only once this one was answered with a worry. */
  followUps: z.array(policyNameSchema).max(10).optional(),
  /** A service that could loosen the hold (policies/services). */
  service: policyNameSchema.optional(),
});
export type ScreeningItem = z.infer<typeof screeningItemSchema>;

export const screeningRuleSchema = z.strictObject({
  id: policyNameSchema,
  reason: bilingualSchema,
  when: conditionSchema,
  outcome: outcomeSchema.exclude(['noConcern']),
  safeguards: z.array(policyNameSchema).max(10),
  /** What the rule comes to when a protective fact lessens it. */
  lessened: z
    .strictObject({ outcome: outcomeSchema, safeguards: z.array(policyNameSchema).max(10) })
    .optional(),
});
export type ScreeningRule = z.infer<typeof screeningRuleSchema>;

/** What a safeguard rules out while it is in force: both sides in one room, or contact in any form. */
export const forbidsSchema = z.array(z.enum(['sharedRoom', 'contact'])).max(2);
export const safeguardSchema = z.strictObject({
  id: policyNameSchema,
  text: bilingualSchema,
  forbids: forbidsSchema.optional(),
});

/** A screening instrument: what is asked, in which order, and what the answers mean. Practice as data, never code. */
export const instrumentSchema = z.strictObject({
  format: z.literal('circlekeeper-instrument/1'),
  id: policyNameSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingualSchema,
  about: bilingualSchema,
  for: z.enum(['survivor', 'family', 'accountableParty']),
  domains: z.array(z.strictObject({ id: screeningDomainSchema, title: bilingualSchema })).min(1),
  items: z.array(screeningItemSchema).min(1).max(80),
  safeguards: z.array(safeguardSchema).max(60),
  rules: z.array(screeningRuleSchema).min(1).max(80),
  /** Pairs that do not fit together: `item` was answered safely while `against` was answered with a worry. */
  contradictions: z.array(
    z.strictObject({
      id: policyNameSchema,
      item: policyNameSchema,
      against: policyNameSchema,
      reason: bilingualSchema,
    }),
  ),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** The lists of an instrument whose parts have ids. */
export const instrumentPartSchema = z.enum(['domains', 'items', 'safeguards', 'rules', 'contradictions']);
export type InstrumentPart = z.infer<typeof instrumentPartSchema>;

/** Which instrument a decision was made with, forever: its content hash comes from outside the domain. */
export const instrumentReferenceSchema = z.strictObject({
  id: policyNameSchema,
  version: z.string(),
  hash: z.string(),
});
export type InstrumentReference = z.infer<typeof instrumentReferenceSchema>;

/**
 * A rule that fired on what was said. `answers` are the items behind it, `earlier` those that were answered with a worry
 * in an earlier screening, `lessenedBy` the protective facts.
 */
export const firedRuleSchema = z.strictObject({
  rule: policyNameSchema,
  outcome: outcomeSchema,
  answers: z.array(policyNameSchema),
  earlier: z.array(policyNameSchema).default([]),
  safeguards: z.array(policyNameSchema),
  lessenedBy: z.array(policyNameSchema),
});
export type FiredRule = z.infer<typeof firedRuleSchema>;

/** A rule that has not fired and could, depending on the `unanswered` items. */
export const openRuleSchema = z.strictObject({
  rule: policyNameSchema,
  outcome: outcomeSchema,
  unanswered: z.array(policyNameSchema),
  safeguards: z.array(policyNameSchema),
});
export type OpenRule = z.infer<typeof openRuleSchema>;

/** Where an answer moved since the last screening. An answer taken back is a reason to ask gently, not to doubt. */
export const changedAnswerSchema = z.strictObject({
  item: policyNameSchema,
  before: responseSchema,
  now: responseSchema,
  direction: z.enum(['worse', 'better', 'unclear']),
});
export type ChangedAnswer = z.infer<typeof changedAnswerSchema>;

/** Everything an evaluation shows. A person decides; this only says what the rules indicate, and why. */
export const evaluationSchema = z.strictObject({
  instrument: instrumentReferenceSchema,
  outcome: outcomeSchema,
  unmetPreconditions: z.array(preconditionsSchema.keyof()),
  fired: z.array(firedRuleSchema),
  open: z.array(openRuleSchema),
  /** Items to be asked now that were not asked or were declined. */
  missing: z.array(policyNameSchema),
  contradictions: z.array(policyNameSchema),
  safeguards: z.array(policyNameSchema),
  services: z.array(z.strictObject({ service: policyNameSchema, items: z.array(policyNameSchema) })),
  /** Items whose answers alone give the outcome, however safe every other answer were. */
  explanation: z.array(policyNameSchema),
  /** Every change of one answer that would change the outcome. */
  wouldChange: z.array(
    z.strictObject({ item: policyNameSchema, response: responseSchema, outcome: outcomeSchema }),
  ),
  changed: z.array(changedAnswerSchema),
  /** Items that were asked in other words than their question. */
  wordings: z.record(policyNameSchema, wordingSchema).default({}),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
