import { z } from 'zod';

const textSchema = z.string().min(1).max(4000);

/**
 * A text of the program in every language. These keys are the languages of Circlekeeper: a further one is a line here,
 * `.exactOptional()` until every policy file has it ({@link inLanguage} then falls back on English).
 */
export const bilingualSchema = z.strictObject({
  en: textSchema,
  es: textSchema,
});
export type Bilingual = z.infer<typeof bilingualSchema>;

/** The languages that the window, the papers and the commands speak. */
export const languageSchema = bilingualSchema.keyof();
export type Language = z.infer<typeof languageSchema>;

/** A text in this language; in English where nobody has translated it yet. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] ?? text.en;
}

/** Whether there is anything to see in a text: some characters look like none, and a reason of those is no reason. */
const isVisible = (text: string): boolean =>
  /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/**
 * What a line is written down without: characters that make it read the other way round, and those that nobody sees,
 * by which two names could look the same. The joiners that some scripts are written with stay.
 */
const UNSEEN = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** A line: a name, a place, a reference. Trimmed, 1 to 200 characters, no line breaks or control characters. */
export const lineSchema = z
  .string()
  .overwrite((text) => text.replace(UNSEEN, ''))
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), 'one-line')
  .refine(isVisible, 'visible');

/** Words somebody said or wrote. Trimmed, 1 to 10,000 characters, not all of them invisible. */
export const wordsSchema = z.string().trim().min(1).max(10_000).refine(isVisible, 'visible');

/** Words that may be left empty. */
export const optionalWordsSchema = z.string().trim().max(10_000).optional();

/** A calendar day, `2026-11-24`, without time zone. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** An instant in UTC, `2026-11-24T10:42:00.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;
