import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from '#locales/en/record.json' with { type: 'json' };
import es from '#locales/es/record.json' with { type: 'json' };
import type { AuditCode } from '#main/record/audit.ts';

/** The compiler sees to it that every finding of an audit has its sentence. */
const findings: Readonly<Record<AuditCode, string>> = en;

const gapsOf = (sentence: string) => [...sentence.matchAll(/\{\{\w+\}\}/g)].map(([gap]) => gap).sort();

it('given every refusal of the record, when it is looked up, then there is a sentence for it', () => {
  const folder = join(import.meta.dirname, '../../src/main/record');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const refused = sources.flatMap((text) =>
    [...text.matchAll(/refuse\('([a-z-]+)'/g)].map(([, code]) => code),
  );
  expect(refused.length).toBeGreaterThan(8);
  expect(Object.keys(en)).toEqual(expect.arrayContaining(refused));
  expect(Object.keys(findings).length).toBeGreaterThan(18);
});

it('given every sentence, when it is said in the other language, then it has the same gaps', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
  const spanish: Record<string, string> = es;
  for (const [code, sentence] of Object.entries(en))
    expect(gapsOf(spanish[code] ?? '')).toEqual(gapsOf(sentence));
});
