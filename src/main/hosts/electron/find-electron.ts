import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { programFolder } from '#main/hosts/places.ts';

/** Electron's program, or why there is none. */
export type FoundElectron =
  | { readonly executablePath: string }
  | { readonly missing: 'reason-electron-not-there' | 'reason-electron-not-fetched' };

/** How long the download may take to answer, and how long a failed one is not tried again. */
const fetchTimeout = 60_000;
const retryAfter = 24 * 60 * 60 * 1000;
const failure = join(programFolder, 'node_modules', '.cache', 'circlekeeper', 'electron-not-fetched');

/** Electron's package, which holds its program once that has been fetched. */
function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** The program in Electron's package, if it has been fetched. */
export function installedElectron(folder: string | undefined = packageFolder()): string | undefined {
  const name = folder && join(folder, 'path.txt');
  if (!name || !existsSync(name)) return undefined;
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(name, 'utf8'),
  );
  return existsSync(program) ? program : undefined;
}

/** Finds Electron's program, fetching it by its package's own installer where it has not been yet. */
export function findElectron(now: number): FoundElectron {
  const installed = installedElectron();
  if (installed) return { executablePath: installed };
  const folder = packageFolder();
  if (!folder) return { missing: 'reason-electron-not-there' };
  if (existsSync(failure) && now - statSync(failure).mtimeMs < retryAfter) {
    return { missing: 'reason-electron-not-fetched' };
  }
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: fetchTimeout });
  const fetched = installedElectron(folder);
  if (fetched) return { executablePath: fetched };
  mkdirSync(dirname(failure), { recursive: true });
  writeFileSync(failure, '');
  return { missing: 'reason-electron-not-there' };
}
