import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readability from 'text-readability';
import { describe, expect, it } from 'vitest';
import {
  englishSyllables,
  fernandezHuertaEase,
  fleschKincaidGrade,
  readsEasily,
  spanishSyllables,
  wordsOf,
} from '#shared/reading-ease.ts';
import { measureSchema } from '#shared/vocabulary/measure.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';
import { textsIn } from './reading.ts';

const folder = join(import.meta.dirname, '../../policies');
const files = ['program', 'obligations', 'services', 'instruments', 'measures'].flatMap((sub) =>
  readdirSync(join(folder, sub)).map((name) => `${sub}/${name}`),
);
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

// Words that name a person by the harm, judge, or blame. Whole words and their inflections.
const neverSaid = {
  en: /\b(?:offend\w*|perpetrat\w*|victim\w*|abuser\w*|criminals?|trafficker\w*|pimps?|prostitut\w*|inmate\w*|convicts?|felons?|suspects?|defendants?|guilty?|refus(?:al|ed|es)|noncomplian\w*|alleged\w*|claims? to)\b/i,
  es: /(?<!\p{L})(?:ofens\p{L}*|perpetrador\p{L}*|v[ií]ctima\p{L}*|delincuen\p{L}*|agresor\p{L}*|abusador\p{L}*|victimari\p{L}*|criminal\p{L}*|tratantes?|proxeneta\p{L}*|prostitu\p{L}*|reos?|convict\p{L}*|imputad\p{L}*|acusad[oa]s?|culpables?|supuest\p{L}*|presunt\p{L}*)(?!\p{L})/iu,
};

// Spanish addresses whoever reads as usted; these forms are only ever tú or vos.
const familiar =
  /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|vos|tienes|puedes|quieres|debes|eres|estás|haces|dices|necesitas|sabes)(?!\p{L})/iu;

/** Where a measure's own publisher chose the words: they are kept to the letter, and are not ours to mend. */
function publishedIn(data: unknown, language: 'en' | 'es'): (place: string) => boolean {
  const parsed = measureSchema.safeParse(data);
  const published = parsed.success && parsed.data.published?.includes(language);
  return (place) => published === true && /^\/(?:ask|items|choices)\b/.test(place);
}

describe.each(files)('the texts of %s', (file) => {
  const data = read(file);
  const english = textsIn(data, 'en');
  const isPublished = publishedIn(data, 'en');
  const ownEnglish = english.filter(({ place }) => !isPublished(place));
  const spanish = textsIn(data, 'es');

  it('read at eighth grade or below in English', () => {
    expect(fleschKincaidGrade(ownEnglish.map(({ text }) => text))).toBeLessThanOrEqual(8);
    // The formula swings on a label of a few words; a longer text has to be readable by itself.
    for (const { place, text } of ownEnglish.filter(({ text }) => wordsOf(text).length > 8)) {
      expect(fleschKincaidGrade([text]), place).toBeLessThanOrEqual(12);
    }
  });

  it('read with ease in Spanish', () => {
    expect(fernandezHuertaEase(spanish.map(({ text }) => text))).toBeGreaterThanOrEqual(60);
  });

  it('have no sentence that one breath cannot carry', () => {
    for (const { place, text } of [...ownEnglish, ...spanish]) {
      for (const sentence of text.split(/[.!?:]+(?:\s|$)/)) {
        expect(wordsOf(sentence).length, `${place}: ${sentence}`).toBeLessThanOrEqual(32);
      }
    }
  });

  it('use no word that names a person by the harm or blames', () => {
    const found = [
      ...ownEnglish.filter(({ text }) => neverSaid.en.test(text)),
      ...spanish.filter(({ text }) => neverSaid.es.test(text)),
    ];
    expect(found).toEqual([]);
  });

  it('say usted in Spanish', () => {
    expect(spanish.filter(({ text }) => familiar.test(text))).toEqual([]);
  });

  it('are two different texts in the two languages, written with straight quotes and no stray space', () => {
    for (const [index, { place, text }] of english.entries()) {
      expect(spanish[index]?.place).toBe(place);
      expect(spanish[index]?.text, place).not.toBe(text);
    }
    expect([...english, ...spanish].filter(({ text }) => /[“”‘’—–]|\s\s|^\s|\s$/.test(text))).toEqual([]);
  });

  it('end alike in both languages', () => {
    for (const [index, { place, text }] of english.entries()) {
      expect(spanish[index]?.text.at(-1)?.match(/[.?!]/)?.[0], place).toBe(text.at(-1)?.match(/[.?!]/)?.[0]);
    }
  });
});

describe.each(files.filter((file) => file.startsWith('instruments/')))('the questions of %s', (file) => {
  const { items } = instrumentSchema.parse(read(file));
  const questions = items.flatMap(({ id, question, again, theirSide }) =>
    [question, again, theirSide].flatMap((text) => (text === undefined ? [] : [{ id, ...text }])),
  );

  it.each(questions)(
    '$id reads at eighth grade or below, by two counts in English and one in Spanish',
    ({ en, es }) => {
      expect(fleschKincaidGrade([en])).toBeLessThanOrEqual(8);
      expect(readability.fleschKincaidGrade(en)).toBeLessThanOrEqual(8);
      expect(fernandezHuertaEase([es])).toBeGreaterThanOrEqual(60);
    },
  );

  it.each(questions)('$id is asked, and does not accuse', ({ en, es }) => {
    expect(en).toMatch(/\?$/);
    expect(es).toMatch(/¿.+\?$/);
    expect(en).not.toMatch(/^Why /);
  });
});

describe('the measure itself', () => {
  it('counts English syllables', () => {
    const known = {
      harm: 1,
      asked: 1,
      those: 1,
      places: 2,
      wanted: 2,
      table: 2,
      survivor: 3,
      violent: 3,
      account: 2,
      create: 2,
      program: 2,
      statement: 2,
      family: 3,
      receipt: 2,
      facilitator: 5,
      accountable: 4,
      examiner: 4,
      changes: 2,
      lawyer: 2,
      agreed: 2,
      people: 2,
      person: 2,
      apology: 4,
      immigration: 4,
      safely: 2,
      quiet: 2,
      "survivor's": 3,
      hours: 1,
      science: 2,
      social: 2,
      patient: 2,
      client: 2,
      recruited: 3,
      saying: 2,
    };
    for (const [word, syllables] of Object.entries(known))
      expect(englishSyllables(word), word).toBe(syllables);
  });

  it('counts Spanish syllables', () => {
    const known = {
      sobreviviente: 5,
      persona: 3,
      quien: 1,
      guerra: 2,
      vergüenza: 3,
      país: 2,
      familia: 3,
      todavía: 4,
      lo: 1,
      muy: 1,
      ayuda: 3,
      daño: 2,
      ahora: 3,
      prohíbe: 3,
      cuenta: 2,
      ciudad: 2,
      leer: 2,
      aún: 2,
      hacia: 2,
      cuidado: 3,
      dueño: 2,
      oír: 2,
      ruido: 2,
      respuesta: 3,
      autoridad: 4,
      ya: 1,
      yo: 1,
      huir: 1,
    };
    for (const [word, syllables] of Object.entries(known))
      expect(spanishSyllables(word), word).toBe(syllables);
  });

  it('tells a hard text from an easy one', () => {
    expect(fleschKincaidGrade(['The cat sat on the mat. It was warm.'])).toBeLessThan(2);
    expect(
      fleschKincaidGrade([
        'Notwithstanding the aforementioned obligations, participation necessitates documentation.',
      ]),
    ).toBeGreaterThan(16);
    expect(fernandezHuertaEase(['El gato duerme en la casa. Hace sol.'])).toBeGreaterThan(80);
    expect(
      fernandezHuertaEase([
        'La implementación institucional de procedimientos administrativos interdisciplinarios.',
      ]),
    ).toBeLessThan(20);
  });

  it('tells whoever writes a text, and says nothing of a few words', () => {
    const hard = {
      en: 'Notwithstanding the aforementioned obligations, participation necessitates documentation.',
      es: 'La implementación institucional de procedimientos administrativos interdisciplinarios.',
    };
    expect([readsEasily(hard.en, 'en'), readsEasily(hard.es, 'es')]).toEqual([false, false]);
    expect(readsEasily('Is today a good day for you to talk?', 'en')).toBe(true);
    expect(readsEasily('¿Hoy es un buen día para hablar de esto?', 'es')).toBe(true);
    expect(readsEasily('Institutional implementation', 'en')).toBeUndefined();
  });
});
