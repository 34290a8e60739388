import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '#locales/en/vault.json' with { type: 'json' };
import spanish from '#locales/es/vault.json' with { type: 'json' };

const VAULT = join(import.meta.dirname, '../../src/main/vault');

test('every code that the vault can refuse with has a sentence in each language, and every sentence a code', () => {
  const sources = readdirSync(VAULT).map((file) => readFileSync(join(VAULT, file), 'utf8'));
  const inCalls = sources.flatMap((text) => [...text.matchAll(/refuse\(\s*'([a-z-]+)'/g)]);
  const inMeanings = sources.flatMap((text) => [...text.matchAll(/\['[A-Z_]+', '([a-z-]+)'\]/g)]);
  const codes = [...new Set([...inCalls, ...inMeanings].map(([, code]) => code))].sort();
  expect(Object.keys(english).sort()).toEqual(codes);
  expect(Object.keys(spanish).sort()).toEqual(codes);
});

test('both languages have the same gaps', () => {
  const gaps = (sentence: string) => sentence.match(/\{\{\w+\}\}/g) ?? [];
  const gapsOf = (sentences: Record<string, string>) =>
    Object.fromEntries(Object.entries(sentences).map(([code, sentence]) => [code, gaps(sentence)]));
  expect(gapsOf(spanish)).toEqual(gapsOf(english));
});
