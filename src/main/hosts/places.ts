import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The program's own folder. */
export const programFolder = root('');
/** The core, which Node runs as it is written. */
export const coreFile = root('src/main/core.ts');
/** The window's pages, as built. */
export const rendererFolder = root('out/renderer');
/** Electron's bundles, as built. */
export const electronFolder = root('out/electron');
/** The sample store that `npm run demo` writes. */
export const demoStore = root('demo-output/store');

/** Where a person's own store is when they say nothing else: the folder their system has for programs' data. */
export function defaultStore(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Circlekeeper', 'store');
  if (platform === 'win32')
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Circlekeeper', 'store');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'circlekeeper', 'store');
}
