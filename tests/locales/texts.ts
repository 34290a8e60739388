import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../locales/', import.meta.url);

/** A file of words: texts by key or by place, nested as deep as one likes. */
type Words = { readonly [key: string]: string | Words } | readonly (string | Words)[];
const partSchema: z.ZodType<string | Words> = z.lazy(() => z.union([z.string(), wordsSchema]));
const wordsSchema: z.ZodType<Words> = z.lazy(() =>
  z.union([z.record(z.string(), partSchema), z.array(partSchema)]),
);

/** The plural forms that i18next tells apart by the end of a key. */
export const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The files of words that a language has, each by its namespace. */
export function namespacesOf(language: string): readonly string[] {
  return readdirSync(new URL(`${language}/`, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** The texts of one file by their keys, nested ones with a dot between. */
export function textsOf(language: string, namespace: string): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const walk = (words: Words, path: string) => {
    for (const [key, value] of Object.entries<string | Words>(words)) {
      if (typeof value === 'string') flat.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(
    wordsSchema.parse(JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, folder), 'utf8'))),
    '',
  );
  return flat;
}
