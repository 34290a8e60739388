import { parseArgs } from 'node:util';
import { keepCore } from '#main/hosts/core-process.ts';
import { forkCore } from '#main/hosts/fork.ts';
import { coreFile, defaultStore } from '#main/hosts/places.ts';
import { serveLines } from '#main/hosts/stdio/serve.ts';
import { hostWords, languageOf } from '#main/hosts/words.ts';

/** What `circlekeeper stdio --help` says. */
export const usage = `Usage: circlekeeper stdio [--store FOLDER] [--lang en|es]

Reads one request a line, {"id": 1, "procedure": "...", "input": {...}}, and writes one reply or notice a line.
A store is unlocked by the same procedure as in the window. "circlekeeper contract" lists every procedure.`;

/** Serves the contract over standard input and output until the input ends. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { store: { type: 'string' }, lang: { type: 'string' } } });
  const say = hostWords(languageOf(values.lang ?? process.env.LANG));
  const core = keepCore(forkCore(coreFile, values.store ?? defaultStore()), say);
  await serveLines(core, { input: process.stdin, write: (line) => process.stdout.write(line) }, say);
  return 0;
}
