import { z } from 'zod';

/** The languages every text of Circlekeeper is complete in. */
export const languageSchema = z.enum(['en', 'es']);
export type Language = z.infer<typeof languageSchema>;

/** A text in every language of {@link languageSchema}; both sides are required. */
export const bilingualSchema = z.strictObject({
  en: z.string().min(1).max(4000),
  es: z.string().min(1).max(4000),
});
export type Bilingual = z.infer<typeof bilingualSchema>;

/** A line: a name, a place, a reference. Trimmed, 1 to 200 characters, no line breaks or control characters. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), 'one-line');

/** Words somebody said or wrote. Trimmed, 1 to 10,000 characters. */
export const wordsSchema = z.string().trim().min(1).max(10_000);

/** Words that may be left empty. */
export const optionalWordsSchema = z.string().trim().max(10_000).optional();

/** A calendar day, `2026-11-24`, without time zone. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** An instant in UTC, `2026-11-24T10:42:00.000Z`. */
export const instantSchema = z.iso.datetime();
export type Instant = z.infer<typeof instantSchema>;
