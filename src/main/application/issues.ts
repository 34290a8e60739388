import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { type Issue, requestSchema } from '#shared/messages.ts';
import type { Policies } from './policies.ts';

/** How many faults of one input are told. */
const MOST = 50;

/**
 * Says where an input does not fit, and how; never what was typed. The names of a record's entries are typed too: a
 * place is told by names that the contract or the shipped practice has, and by `*` otherwise.
 */
export function issuesTeller({ instruments, program }: Policies): (error: z.ZodError) => Issue[] {
  const known = new Set<string>(Object.keys(requestSchema.shape));
  for (const { input } of Object.values(contract)) gatherNames(z.toJSONSchema(input, { io: 'input' }), known);
  for (const { items } of instruments.values()) for (const { id } of items) known.add(id);
  for (const { eligibility } of program.values()) for (const { id } of eligibility) known.add(id);
  const told = (part: PropertyKey) =>
    typeof part === 'number' || known.has(String(part)) ? String(part) : '*';
  return (error) =>
    error.issues.slice(0, MOST).map((issue) => ({
      path: issue.path.map(told).join('.').slice(0, 200),
      message: issue.code === 'custom' ? issue.message : issue.code,
    }));
}

/** The names of all properties in a JSON Schema. */
function gatherNames(schema: unknown, names: Set<string>): void {
  if (Array.isArray(schema)) {
    for (const inner of schema) gatherNames(inner, names);
  } else if (typeof schema === 'object' && schema !== null) {
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(inner)) names.add(name);
      gatherNames(inner, names);
    }
  }
}
