import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { evaluate } from '#domain/screening/evaluate.ts';
import { policyNameSchema } from '#shared/vocabulary/ids.ts';
import { evaluationSchema, responseSchema } from '#shared/vocabulary/screening.ts';
import { allMet, instruments, sheetOf } from './sheets.ts';

const responsesSchema = z.record(policyNameSchema, responseSchema);
const sheetsSchema = z.array(
  z.strictObject({
    name: z.string(),
    instrument: z.string(),
    responses: responsesSchema,
    previous: responsesSchema.optional(),
  }),
);
const here = (name: string): URL => new URL(`./golden/${name}.json`, import.meta.url);
const stored = (name: string): unknown => JSON.parse(readFileSync(here(name), 'utf8'));

/**
 * Stored sheets and the evaluations they gave. A difference here means that the same answers are now read in another
 * way: raise the instrument's version, look at each difference, then store them anew (CIRCLEKEEPER_GOLDEN=store).
 */
test.each(sheetsSchema.parse(stored('sheets')))('$name', ({ name, instrument: id, responses, previous }) => {
  const instrument = instruments.find((candidate) => candidate.id === id);
  if (!instrument) throw new Error(`no instrument ${id}`);
  const evaluation = evaluate({
    instrument,
    hash: 'a-hash',
    preconditions: allMet,
    sheet: sheetOf(Object.entries(responses)),
    earlier: previous ? [sheetOf(Object.entries(previous))] : [],
  });
  if (process.env.CIRCLEKEEPER_GOLDEN === 'store')
    writeFileSync(here(name), JSON.stringify(evaluation, null, 2));
  expect(evaluation).toEqual(evaluationSchema.parse(stored(name)));
});
