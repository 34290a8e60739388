import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { coreFile } from '#main/hosts/places.ts';

/**
 * The real core with its standard error in a file, down to what is written past Node: a process between the host and
 * the core that hands on every message, and ends as the core ends.
 */
const stderr = openSync(process.env.CORE_STDERR ?? '', 'a');
const core = fork(coreFile, process.argv.slice(2), {
  execArgv: process.execArgv,
  stdio: ['ignore', 'ignore', stderr, 'ipc'],
});
core.on('message', (message) => process.send?.(message));
core.on('exit', (code) => process.exit(code ?? 1));
process.on('message', (message: object) => void core.send(message));
process.on('disconnect', () => core.disconnect());
