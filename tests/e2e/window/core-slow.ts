import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { coreFile } from '#main/hosts/places.ts';

/** The real core, two seconds late with every call while the file is there that its environment names. */
const core = fork(coreFile, process.argv.slice(2), {
  execArgv: process.execArgv,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
core.on('message', (message) => process.send?.(message));
core.on('exit', (code) => process.exit(code ?? 1));
process.on('message', async (message: object) => {
  if (existsSync(process.env.CORE_SLOW ?? '')) await sleep(2_000);
  core.send(message);
});
process.on('disconnect', () => core.disconnect());
