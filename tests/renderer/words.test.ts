import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: string | Words };

const PLURAL = /_(zero|one|two|few|many|other)$/;

function wordsOf(language: string, namespace: string): Map<string, string> {
  const file: Words = JSON.parse(readFileSync(`locales/${language}/${namespace}.json`, 'utf8'));
  const flat = new Map<string, string>();
  const walk = (words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') flat.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(file, '');
  return flat;
}

const namespaces = [
  'shell',
  'setup',
  'map',
  'common',
  'words',
  'screening',
  'supervision',
  'circles',
  'plan',
  'two-years',
  'today',
  'cases',
  'case',
  'people',
  'services',
  'steps',
  'both-paths',
  'documents-page',
  'program',
  'events',
  'missing',
];
const gaps = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each(namespaces)('the words of %s', (namespace) => {
  const english = wordsOf('en', namespace);
  const spanish = wordsOf('es', namespace);
  const singular = (words: Map<string, string>) =>
    new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));

  it('are the same in both languages', () => {
    expect(singular(spanish)).toEqual(singular(english));
  });

  it('have the same gaps in both languages', () => {
    for (const [key, text] of spanish) {
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
      expect(gaps(text), key).toEqual(gaps(model ?? ''));
    }
  });

  it('have every plural form that each language asks for', () => {
    for (const [language, words] of [
      ['en', english],
      ['es', spanish],
    ] as const) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of words.keys()) {
        if (!PLURAL.test(key)) continue;
        for (const form of forms)
          expect(words.has(key.replace(PLURAL, `_${form}`)), `${language} ${key}`).toBe(true);
      }
    }
  });

  it('put no label on anyone', () => {
    for (const text of [...english.values(), ...spanish.values()]) {
      expect(text).not.toMatch(/offender|perpetrator|victim|víctima|delincuente|agresor|ofensor/i);
    }
  });

  it('address the reader as usted', () => {
    for (const text of spanish.values()) {
      expect(text).not.toMatch(
        /(?<!\p{L})(tú|tu|tus|ti|te|contigo|puedes|tienes|quieres|debes|vos)(?!\p{L})/iu,
      );
    }
  });
});

describe('the words that the window asks for', () => {
  const used = globSync('src/renderer/**/*.{ts,tsx}').flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    const declared = code.match(/useTranslation\(\s*\[?\s*'([\w-]+)'/)?.[1];
    return [...code.matchAll(/(?<![\w.])t\(\s*'([\w-]+:)?([\w.-]+)'/g)].map(([, namespace, key]) => ({
      file,
      namespace: namespace?.slice(0, -1) ?? declared ?? 'common',
      key: key ?? '',
    }));
  });

  it('are all written', () => {
    const absent = used.filter(({ namespace, key }) => {
      const words = wordsOf('en', namespace);
      return !words.has(key) && !words.has(`${key}_other`);
    });
    expect(absent).toEqual([]);
    expect(used.length).toBeGreaterThan(50);
  });
});
