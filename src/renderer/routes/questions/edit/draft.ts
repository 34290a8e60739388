import { z } from 'zod';
import {
  type Instrument,
  instrumentSchema,
  safeguardSchema,
  screeningItemSchema,
  screeningRuleSchema,
} from '#shared/vocabulary/screening.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';

/** A text as it is typed: any language may still be missing. */
const wordsSchema = z.partialRecord(languageSchema, z.string());
export type Words = z.infer<typeof wordsSchema>;

const itemSchema = screeningItemSchema.extend({
  question: wordsSchema,
  again: wordsSchema.optional(),
  theirSide: wordsSchema.optional(),
  why: wordsSchema,
  howToAsk: wordsSchema,
  lookFor: wordsSchema,
});
const ruleSchema = screeningRuleSchema.extend({ reason: wordsSchema });
const guardSchema = safeguardSchema.extend({ text: wordsSchema });
export type DraftedItem = z.infer<typeof itemSchema>;
export type DraftedRule = z.infer<typeof ruleSchema>;
export type DraftedSafeguard = z.infer<typeof guardSchema>;

const draftedInstrumentSchema = instrumentSchema.extend({
  title: wordsSchema,
  about: wordsSchema,
  domains: z.array(instrumentSchema.shape.domains.element.extend({ title: wordsSchema })),
  items: z.array(itemSchema),
  safeguards: z.array(guardSchema),
  rules: z.array(ruleSchema),
  contradictions: z.array(instrumentSchema.shape.contradictions.element.extend({ reason: wordsSchema })),
});
export type DraftedInstrument = z.infer<typeof draftedInstrumentSchema>;

const at = z.int().min(0);

/** A new version on its way, with what was taken out, so that it can be put back. */
export const questionsDraftSchema = z.object({
  instrument: draftedInstrumentSchema,
  removed: z.array(
    z.discriminatedUnion('list', [
      z.object({ list: z.literal('items'), at, part: itemSchema }),
      z.object({ list: z.literal('rules'), at, part: ruleSchema }),
      z.object({ list: z.literal('safeguards'), at, part: guardSchema }),
    ]),
  ),
});
export type QuestionsDraft = z.infer<typeof questionsDraftSchema>;
export type Removed = QuestionsDraft['removed'][number];

/** The lists that a form can change. */
export type EditedList = Removed['list'];

export function draftFrom(instrument: Instrument): QuestionsDraft {
  return { instrument, removed: [] };
}

/** A name that no part of any version has or will have: answers on record are found again by it. */
export function ownId(): string {
  return `own-${crypto.randomUUID().slice(0, 13)}`;
}

/** The draft as the text of an instrument's file. What is empty is left out, and so named as missing. */
export function textOf(instrument: DraftedInstrument, version: string): string {
  const items = instrument.items.map(({ again, theirSide, ...item }) => ({
    ...item,
    ...(hasWords(again) && { again }),
    ...(hasWords(theirSide) && { theirSide }),
  }));
  const whole = { ...instrument, version, items };
  return `${JSON.stringify(whole, (_, value: unknown) => (isEmpty(value) ? undefined : value), 2)}\n`;
}

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';
const hasWords = (words: Words | undefined): words is Words =>
  words !== undefined && Object.values(words).some((text) => !isEmpty(text));

/** The version's own number when nobody used it yet, or the one after the latest. */
export function freeVersion(own: string, used: readonly string[]): string {
  if (!used.includes(own)) return own;
  const numbers = used.map((version) => version.split('.').map(Number));
  const [latest = [0, 0, 0]] = numbers.toSorted(
    ([a1 = 0, a2 = 0, a3 = 0], [b1 = 0, b2 = 0, b3 = 0]) => b1 - a1 || b2 - a2 || b3 - a3,
  );
  const [major = 0, minor = 0] = latest;
  return `${major}.${minor + 1}.0`;
}

/** Takes a part out of its list, and keeps it to be put back. */
export function without(draft: QuestionsDraft, list: EditedList, place: number): QuestionsDraft {
  const { instrument } = draft;
  const rest = { ...instrument, [list]: instrument[list].filter((_, index) => index !== place) };
  const out = partAt(instrument, list, place);
  return out === undefined ? draft : { instrument: rest, removed: [...draft.removed, out] };
}

function partAt(instrument: DraftedInstrument, list: EditedList, place: number): Removed | undefined {
  const [item, rule, guard] = [
    instrument.items[place],
    instrument.rules[place],
    instrument.safeguards[place],
  ];
  if (list === 'items') return item && { list, at: place, part: item };
  if (list === 'rules') return rule && { list, at: place, part: rule };
  return guard && { list, at: place, part: guard };
}

/** Puts a part back where it was, or at the end of what is left. */
export function putBack(draft: QuestionsDraft, removed: Removed): QuestionsDraft {
  const parts: { readonly id: string }[] = [...draft.instrument[removed.list]];
  parts.splice(removed.at, 0, removed.part);
  return {
    instrument: { ...draft.instrument, [removed.list]: parts },
    removed: draft.removed.filter((other) => other !== removed),
  };
}

/** The list with one part at another place. */
export function moved<Part>(parts: readonly Part[], from: number, to: number): Part[] {
  const rest = parts.filter((_, index) => index !== from);
  const part = parts[from];
  return part === undefined ? [...parts] : [...rest.slice(0, to), part, ...rest.slice(to)];
}

/** The list with another part at this place. */
export function replaced<Part>(parts: readonly Part[], place: number, part: Part): Part[] {
  return parts.map((other, index) => (index === place ? part : other));
}
