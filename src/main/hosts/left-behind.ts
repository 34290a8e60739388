import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Names the folder that a core removes when its host is gone, however the host ended. */
export const leftBehind = 'CIRCLEKEEPER_LEFT_BEHIND';

/** How often, and how often again, a folder is removed that a browser may still write its last into. */
const TIMES = 20;
const EVERY = 250;

/** Removes what the host left behind, until it stays away. A host that ended in good order left nothing. */
export async function removeLeftBehind(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const folder = env[leftBehind];
  if (folder === undefined) return;
  for (let time = 0; time < TIMES && existsSync(folder); time += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Written into at this very moment; next time.
    }
    await sleep(EVERY);
  }
}
