import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { commonErrors } from '#shared/contract/procedure.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { textsOf } from '../locales/texts.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = globSync('src/main/**/*.ts', { cwd: root }).map(read).join('\n');
const sentences = (language: string) =>
  new Map([
    ...textsOf(language, 'errors'),
    ...textsOf(language, 'vault'),
    ...textsOf(language, 'record'),
    ...[...textsOf(language, 'documents')].map(
      ([key, text]) => [key.replace(/^refusals\./, ''), text] as const,
    ),
  ]);

/** Every code that the domain and the application refuse with, as it stands in the code, and every one announced. */
const refusedInCode = [
  ...new Set(
    globSync('src/main/{domain,application}/**/*.ts', { cwd: root })
      .map(read)
      .flatMap((source) => [...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code)),
  ),
];
const announced = [...new Set([...commonErrors, ...Object.values(contract).flatMap(({ errors }) => errors)])];

/** What a step can be missing: named in the code, or a check of the plan that blocks its approval. */
const blockingChecks = [
  'contactForbidden',
  'pastTheEnd',
  'excludesEachOther',
  'survivorVerifies',
  'undecided',
  'empty',
  'endBeforeStart',
];
const missingInCode = [
  ...new Set([...sources.matchAll(/what: '([A-Za-z.]+)', who: '/g)].map(([, what = '']) => what)),
  ...blockingChecks.map((check) => `plan.${check}`),
];

describe.each(languageSchema.options)('in %s', (language) => {
  test('every refusal has a sentence', () => {
    const spoken = sentences(language);
    expect(refusedInCode.length).toBeGreaterThan(40);
    expect([...refusedInCode, ...announced].filter((code) => !spoken.has(code))).toEqual([]);
  });

  test('every missing thing has a name that a person understands', () => {
    const spoken = textsOf(language, 'missing');
    expect(missingInCode.length).toBeGreaterThan(8);
    expect(missingInCode.filter((what) => !spoken.has(what))).toEqual([]);
  });
});

describe('a refusal', () => {
  test('of the domain is announced by some procedure, or nobody could be told', () => {
    expect(refusedInCode.filter((code) => !announced.includes(code))).toEqual([]);
  });

  test('says in both languages the same gaps', () => {
    const gaps = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const spanish = sentences('es');
    for (const [code, text] of sentences('en')) expect(gaps(spanish.get(code)), code).toEqual(gaps(text));
  });
});
