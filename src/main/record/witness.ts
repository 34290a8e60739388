import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { instantSchema } from '#shared/vocabulary/text.ts';
import { eventHashSchema } from './envelope.ts';

/** The end of a store's journal as somebody saw it. Later it must still be in that journal, at that place. */
export const witnessedHeadSchema = z.strictObject({
  storeId: z.string().min(1),
  journalSeq: z.int().positive(),
  hash: eventHashSchema,
  seenBy: z.string().min(1),
  at: instantSchema,
});
export type WitnessedHead = z.infer<typeof witnessedHeadSchema>;

const witnessSchema = z.array(witnessedHeadSchema);

/**
 * The heads kept in a witness file, none if there is no file. The one next to the store notices a database put
 * back by accident; whoever can write there can change it too, so one outside (a supervisor's drive) is worth more.
 */
export function readWitness(path: string): Result<readonly WitnessedHead[], Refusal> {
  try {
    return ok(witnessSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return ok([]);
    if (isFileError(error) || error instanceof SyntaxError || error instanceof z.ZodError) {
      return refuse('witness-unreadable');
    }
    throw error;
  }
}

/**
 * Keeps a head as the last that its witness saw of its store; those of others stay. The file is replaced whole
 * or not at all. Call it after an audit that passed: before, it would vouch for what nobody has checked.
 */
export function writeWitness(path: string, head: WitnessedHead): Result<void, Refusal> {
  const before = readWitness(path);
  if (!before.ok) return before;
  const others = before.value.filter(
    ({ storeId, seenBy }) => storeId !== head.storeId || seenBy !== head.seenBy,
  );
  const text = `${JSON.stringify(witnessSchema.parse([...others, head]), null, 2)}\n`;
  try {
    replaceFile(path, text);
    return ok(undefined);
  } catch (error) {
    if (isFileError(error)) return refuse('witness-not-written');
    throw error;
  }
}

function replaceFile(path: string, text: string): void {
  const fresh = `${path}.new`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  if (process.platform !== 'win32') syncFolder(dirname(path)); // Windows does not open folders
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
