import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { contentHash } from '#main/application/content-hash.ts';
import { checkInstrumentText } from '#main/application/instruments/check.ts';
import { loadPolicies } from '#main/application/policies.ts';
import { remedyOfFault, sentence, sentenceOfFault } from '#main/application/words.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';

export const usage = `Usage: circlekeeper instrument FILE
       circlekeeper instrument --schema

Checks a screening instrument that somebody wrote, and says what is wrong on which line and what to do about it.
With --schema, prints the JSON Schema of an instrument, docs/instrument.schema.json.`;

/** Checks one file. Exit code 0: it could be proposed to a supervisor; 1: something is wrong; 2: it cannot be read. */
export async function run(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined) {
    console.error(usage);
    return 2;
  }
  if (file === '--schema') {
    process.stdout.write(`${JSON.stringify(instrumentJsonSchema(), null, 2)}\n`);
    return 0;
  }
  const policies = loadPolicies(fileURLToPath(new URL('../../../policies', import.meta.url)));
  if (!policies.ok) throw new Error(sentence(policies.error));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    console.error(`${file} cannot be read.`);
    return 2;
  }
  const services = new Set<string>(policies.value.serviceKinds.map(({ id }) => id));
  const checked = checkInstrumentText(text, services);
  if (checked.ok) {
    const { id, version, items } = checked.value;
    console.log(`${id} ${version}, ${items.length} questions, ${contentHash(checked.value)}`);
    return 0;
  }
  for (const fault of checked.error)
    console.error(`${file}:${fault.line}: ${sentenceOfFault(fault)} ${remedyOfFault(fault)}`);
  return 1;
}

/** The JSON Schema (draft 2020-12) of an instrument, from the same source that reads one. */
export function instrumentJsonSchema(): object {
  return {
    title: 'A screening instrument of Circlekeeper',
    ...z.toJSONSchema(instrumentSchema, { io: 'input' }),
  };
}
