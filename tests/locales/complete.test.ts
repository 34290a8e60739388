import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { namespacesOf, PLURAL, textsOf } from './texts.ts';

const singular = (words: ReadonlyMap<string, string>) =>
  new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
const gaps = (text: string) => (text.match(/\{?\{\w+\}\}?/g) ?? []).toSorted();
const tags = (text: string) => (text.match(/<\/?\w+\s*\/?>/g) ?? []).toSorted();

describe.each(languageSchema.options)('in %s', (language) => {
  it('there is every file of words, and no other', () => {
    expect(namespacesOf(language)).toEqual(namespacesOf('en'));
  });

  describe.each(namespacesOf('en'))('the words of %s', (namespace) => {
    const english = textsOf('en', namespace);
    const words = textsOf(language, namespace);

    it('are all there, and no others', () => {
      expect(singular(words)).toEqual(singular(english));
    });

    it('say something', () => {
      expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    });

    it('have the gaps and the marks of the English ones', () => {
      for (const [key, text] of words) {
        const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
        expect(gaps(text), key).toEqual(gaps(model));
        expect(tags(text), key).toEqual(tags(model));
      }
    });

    it('have every plural form that the language asks for', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of words.keys()) {
        if (!PLURAL.test(key)) continue;
        for (const form of forms) expect(words.has(key.replace(PLURAL, `_${form}`)), key).toBe(true);
      }
    });
  });
});

describe('the words that the window asks for', () => {
  const sources = globSync('src/**/*.{ts,tsx}').map((file) => ({ file, code: readFileSync(file, 'utf8') }));
  const used = sources
    .filter(({ file }) => file.startsWith('src/renderer'))
    .flatMap(({ file, code }) => {
      const declared = code.match(/useTranslation\(\s*\[?\s*'([\w-]+)'/)?.[1];
      return [...code.matchAll(/(?<![\w.])t\(\s*'([\w-]+:)?([\w.-]+)'/g)].map(([, namespace, key]) => ({
        file,
        namespace: namespace?.slice(0, -1) ?? declared ?? 'common',
        key: key ?? '',
      }));
    });

  it('are all written', () => {
    const absent = used.filter(({ namespace, key }) => {
      const words = textsOf('en', namespace);
      return !words.has(key) && !words.has(`${key}_other`);
    });
    expect(absent).toEqual([]);
    expect(used.length).toBeGreaterThan(50);
  });

  it('are all that is written', () => {
    const named = new Set(
      sources.flatMap(({ code }) => [...code.matchAll(/'([\w:.-]+)'/g)].map(([, key]) => key)),
    );
    // `role.${role}` asks for every role, and `${step}.why` for the why of every step, among the words of its file.
    const patterns = sources.flatMap(({ code }) => {
      const namespaces = [...(code.match(/useTranslation\(([^)]*)/)?.[1] ?? '').matchAll(/'([\w-]+)'/g)];
      const own = namespaces.map(([, namespace = '']) => namespace);
      return [...code.matchAll(/`((?:[\w:.-]|\$\{[^`{}]*\})+)`/g)].flatMap(([, template = '']) => {
        const pattern = template.replace(/\$\{[^}]*\}/g, '[\\w.-]+');
        const fixed = template.replace(/\$\{[^}]*\}/g, '');
        if (fixed.includes(':')) return fixed.length > 1 ? [new RegExp(`^${pattern}$`)] : [];
        if (!fixed.includes('.')) return [];
        const namespaces = fixed.length > 1 ? ['[\\w-]+', ...own] : own;
        return namespaces.map((namespace) => new RegExp(`^${namespace}:${pattern}$`));
      });
    });
    // The words on paper are one object, read by its properties, and refusals and faults are asked for by their codes.
    const byCode = ['documents', 'errors', 'hosts', 'instrument', 'record', 'vault'];
    const read = namespacesOf('en').filter((namespace) => !byCode.includes(namespace));
    const isAsked = (namespace: string, key: string) =>
      named.has(key) ||
      named.has(`${namespace}:${key}`) ||
      patterns.some((pattern) => pattern.test(`${namespace}:${key}`));
    const unused = read.flatMap((namespace) =>
      [...singular(textsOf('en', namespace))]
        // A text is asked for by itself, or with the list that it stands in.
        .filter((key) => !isAsked(namespace, key) && !isAsked(namespace, key.replace(/\.\d+$/, '')))
        .map((key) => `${namespace}:${key}`),
    );
    expect(unused).toEqual([]);
  });
});
