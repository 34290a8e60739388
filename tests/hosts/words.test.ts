import { expect, test } from 'vitest';
import en from '#locales/en/hosts.json' with { type: 'json' };
import es from '#locales/es/hosts.json' with { type: 'json' };
import { hostWords, languageOf } from '#main/hosts/words.ts';

const gaps = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('both languages say the same sentences with the same gaps', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
  const gapsOf = (sentences: Record<string, string>) => Object.values(sentences).map(gaps);
  expect(gapsOf(es)).toEqual(gapsOf(en));
});

test('gaps are filled', () => {
  expect(hostWords('en')('line-too-long', { limit: 9 })).toContain('longer than 9 bytes');
});

test.each([
  ['es', 'es'],
  ['es_MX.UTF-8', 'es'],
  ['ES', 'es'],
  ['en', 'en'],
  ['C.UTF-8', 'en'],
  [undefined, 'en'],
])('%s asks for %s', (asked, language) => {
  expect(languageOf(asked)).toBe(language);
});
