import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import { fernandezHuertaEase, fleschKincaidGrade, wordsOf } from '#shared/reading-ease.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { namespacesOf, textsOf } from './texts.ts';

/** What a reader would see: gaps filled with a short word, marks left out. */
const asRead = (text: string) => text.replace(/\{?\{[^}]*\}\}?/g, 'Ana').replace(/<\/?\w+\s*\/?>/g, '');

/** Words of a label say little about how hard a text is; a formula swings on them. */
const isSentence = (text: string) => /[.?!]$/.test(text) || wordsOf(text).length > 6;

/** Fewer sentences than these are judged one by one and not together. */
const FEW = 10;

/** Lists of made-up names for places: nobody reads them as a sentence. */
const LISTS = ['cases:new.names'];

const sentencesOf = (language: string, namespace: string) =>
  [...textsOf(language, namespace)]
    .filter(([key]) => !LISTS.includes(`${namespace}:${key}`))
    .map(([key, text]) => ({ key, text: asRead(text) }))
    .filter(({ text }) => isSentence(text));

/** Formulas count sentences by their last mark; a line on screen is one without it, too. */
const asProse = (texts: readonly string[]) =>
  texts.map((text) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(' ');

describe.each(namespacesOf('en'))('the sentences of %s', (namespace) => {
  const english = sentencesOf('en', namespace);
  const spanish = sentencesOf('es', namespace);

  it('read at eighth grade or below in English, by two counts of syllables', () => {
    if (english.length >= FEW) {
      expect(fleschKincaidGrade(english.map(({ text }) => text))).toBeLessThanOrEqual(8);
      expect(readability.fleschKincaidGrade(asProse(english.map(({ text }) => text)))).toBeLessThanOrEqual(8);
    }
    for (const { key, text } of english.filter((sentence) => wordsOf(sentence.text).length > 8)) {
      expect(fleschKincaidGrade([text]), key).toBeLessThanOrEqual(13);
    }
  });

  it('read with ease in Spanish', () => {
    if (spanish.length >= FEW) {
      expect(fernandezHuertaEase(spanish.map(({ text }) => text))).toBeGreaterThanOrEqual(60);
    }
    for (const { key, text } of spanish.filter((sentence) => wordsOf(sentence.text).length > 8)) {
      expect(fernandezHuertaEase([text]), key).toBeGreaterThanOrEqual(39);
    }
  });

  it('put no label on anyone', () => {
    for (const language of languageSchema.options) {
      for (const [key, text] of textsOf(language, namespace)) {
        expect(text, key).not.toMatch(/offender|perpetrator|victim|víctima|delincuente|agresor|ofensor/i);
      }
    }
  });

  it('address the reader as usted', () => {
    for (const [key, text] of textsOf('es', namespace)) {
      expect(text, key).not.toMatch(
        /(?<!\p{L})(tú|tu|tus|ti|te|contigo|puedes|tienes|quieres|debes|vos)(?!\p{L})/iu,
      );
    }
  });
});

describe('the measure itself', () => {
  it('finds a sentence that is too hard, in both languages', () => {
    const hard = 'Notwithstanding the aforementioned obligations, participation necessitates documentation.';
    expect(readability.fleschKincaidGrade(hard)).toBeGreaterThan(13);
    expect(fleschKincaidGrade([hard])).toBeGreaterThan(13);
    const dificil = 'La implementación institucional de procedimientos administrativos interdisciplinarios.';
    expect(fernandezHuertaEase([dificil])).toBeLessThan(39);
  });
});
