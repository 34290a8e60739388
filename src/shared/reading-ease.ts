import type { Language } from './vocabulary/text.ts';

/**
 * How hard a text is to read, by the two formulas that plain-language guides for these languages use.
 *
 * - English: Flesch-Kincaid grade, `0.39 words/sentence + 11.8 syllables/word - 15.59`. Eighth grade or less is asked for.
 * - Spanish: Fernández-Huerta ease, `206.84 - 60 syllables/word - 1.02 words/sentence`. 60 ("normal") or more is asked for.
 *
 * A text that does not end in `.`, `!` or `?` counts as one sentence; a colon or semicolon ends none.
 */
export function fleschKincaidGrade(texts: readonly string[]): number {
  const { words, sentences, syllables } = count(texts, englishSyllables);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

export function fernandezHuertaEase(texts: readonly string[]): number {
  const { words, sentences, syllables } = count(texts, spanishSyllables);
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}

function count(texts: readonly string[], syllablesOf: (word: string) => number) {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const text of texts) {
    for (const sentence of text.replace(/https?:\/\/\S+/g, '').split(/[.!?]+(?:\s|$)/)) {
      const found = wordsOf(sentence);
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      for (const word of found) syllables += syllablesOf(word);
    }
  }
  return { words, sentences, syllables };
}

/** Lower-case words; an apostrophe stays inside its word, a hyphen parts two. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/**
 * English syllables by rule: groups of vowels, less a silent final `e` (`-es`, `-ed` likewise where they are silent),
 * plus a syllabic `-le`, plus vowel pairs that are said apart (`cre-ate`, `vi-o-lent`, `sci-ence`).
 * Off by one for about one word in twenty, in both directions.
 */
export function englishSyllables(word: string): number {
  const letters = word.replace(/['’](?:s|t|re|ve|ll|d|m)?$/, '').replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  let stem = letters;
  if (/[^aeiouy]les?$/.test(stem)) {
    // `-le` after a consonant is a syllable: ta-ble, ex-am-ples
  } else if (/(?:[sxz]|[cs]h|[cg])es$/.test(stem)) {
    // so is `-es` after a hiss: chan-ges, pla-ces
  } else if (/[td]ed$/.test(stem)) {
    // and `-ed` after t or d: wan-ted
  } else if (
    /[aeiouy].*(?:[^aeiouy]ed|[^aeiouy]es|[^aeiouy]e|[^aeiouy]e(?:ly|ment|less|ful)(?:ly|s)?)$/.test(stem)
  ) {
    stem = stem.replace(/e(?=d$|s$|$|(?:ly|ment|less|ful)(?:ly|s)?$)/, '');
  }
  const groups = stem.match(/[aeiouy]+/g)?.length ?? 0;
  const apart =
    letters.match(/i(?:a(?!ge)|o(?!us|n)|ent|ence|et|um)|creat|[^q]ua[lt]|eo(?!u|pl|ne)|[aeiou]ying/g)
      ?.length ?? 0;
  const together = letters.match(/(?<!s)[ct]i(?:a|ent|ence)/g)?.length ?? 0;
  return Math.max(1, groups + apart - together);
}

/**
 * Spanish syllables: one for each nucleus. `a e o` and an accented `í ú` are nuclei of their own; `i u ü` beside another
 * vowel join it; the `u` of `que qui gue gui` is silent; `y` is a vowel only at the end of a word.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/y$/, 'i')
    .replace(/h/g, '');
  const nuclei = letters.match(/[iuü]?[aeoáéó](?:[iuü](?![aeoáéó]))?|[íú]|[iuü]+/g);
  return Math.max(1, nuclei?.length ?? 0);
}

/** Below this many words the formulas swing too much to say anything. */
const FEWEST_WORDS = 5;

/**
 * Whether one text reads easily, for whoever writes it: with room for a short text's chance. Nothing is said of a few
 * words, or in a language without a formula.
 */
export function readsEasily(text: string, language: Language): boolean | undefined {
  if (wordsOf(text).length < FEWEST_WORDS) return undefined;
  if (language === 'en') return fleschKincaidGrade([text]) <= 10;
  return language === 'es' ? fernandezHuertaEase([text]) >= 50 : undefined;
}
