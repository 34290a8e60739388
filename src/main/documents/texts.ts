import { core } from '#locales/core.ts';
import type { Refusal } from '#shared/result.ts';
import type { Language } from '#shared/vocabulary/text.ts';

/** The words on paper, in one language. Every language has exactly the same keys. */
export type Texts = typeof core.en.documents;

/** The words on paper in the language asked for. */
export function texts(language: Language): Texts {
  return core[language].documents;
}

/** What the numbers of a report are called and what they can say: the same words as in the window. */
export function reportTexts(language: Language): typeof core.en.reports {
  return core[language].reports;
}

/** A sentence with its gaps, `{program}`, filled. A gap that nothing fills is a bug. */
export function fill(sentence: string, gaps: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`Nothing fills the gap ${name}`);
    return String(value);
  });
}

/** What a refusal of this folder says to a person, or undefined for a code of another folder. */
export function refusalText(language: Language, refusal: Refusal): string | undefined {
  const sentences: Readonly<Record<string, string>> = texts(language).refusals;
  const sentence = sentences[refusal.code];
  return sentence === undefined ? undefined : fill(sentence, refusal.params ?? {});
}

/** A calendar day in words: `May 3, 2026`, `3 de mayo de 2026`. */
export function dayInWords(day: string, language: Language): string {
  return inWords(new Date(`${day}T00:00:00Z`), language, 'UTC');
}

/** The day of an instant in words, as the calendar of `timeZone` has it. */
export function dayOfInstantInWords(instant: string, language: Language, timeZone: string): string {
  return inWords(new Date(instant), language, timeZone);
}

function inWords(date: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(date);
}
