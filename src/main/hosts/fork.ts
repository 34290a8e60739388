import { fork } from 'node:child_process';
import type { FromCore } from '#shared/messages.ts';
import type { SpawnCore } from './core-process.ts';

/**
 * Starts cores as Node processes that answer over their own IPC channel. The core inherits no inspector flag, opens
 * none on a signal, and keeps off standard output, which may be a host's own channel.
 */
export function forkCore(coreFile: string, storeFolder: string, more: NodeJS.ProcessEnv = {}): SpawnCore {
  return (events) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(coreFile, [storeFolder], {
      execArgv: ['--disable-sigusr1'],
      env: { ...env, ...more },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let over = false;
    const exit = () => {
      if (!over) events.exit();
      over = true;
    };
    // The core is this program's own other half: what it says is taken at its word.
    child.on('message', (message) => events.message(message as FromCore));
    child.on('exit', exit);
    child.on('error', () => {
      // A process that could not be started at all tells so here, and never exits.
      if (child.pid === undefined) exit();
    });
    return {
      pid: child.pid,
      // A channel that closed under us is told by `exit`; the callback only keeps the failure from throwing.
      send: (request) => void child.send(request, () => {}),
      end: () => {
        if (child.connected) child.disconnect();
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
