import { fork } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { coreFile } from '#main/hosts/places.ts';

/**
 * The real core, with the names of what it is asked for in a file: a process between the host and the core that hands
 * on every message, and ends as the core ends.
 */
const calls = process.env.CORE_CALLS ?? '';
const core = fork(coreFile, process.argv.slice(2), { execArgv: process.execArgv });
core.on('message', (message) => process.send?.(message));
core.on('exit', (code) => process.exit(code ?? 1));
process.on('message', (message: object) => {
  if ('procedure' in message) appendFileSync(calls, `${String(message.procedure)}\n`);
  core.send(message);
});
process.on('disconnect', () => core.disconnect());
