/**
 * Builds what is built: the window's pages and Electron's three files. `--if-stale` builds only what is older than its
 * sources, so that a start does not wait for nothing. `--gallery` builds the gallery of the window's parts instead.
 */
import { existsSync, globSync, rmSync, statSync } from 'node:fs';
import { build } from 'vite';

const gallery = {
  config: 'vite.config.ts',
  mode: 'gallery',
  made: 'out/gallery/index.html',
  from: ['src/gallery', 'src/renderer', 'src/shared', 'locales'],
};
const given = [
  {
    config: 'vite.config.ts',
    mode: 'production',
    made: 'out/renderer/index.html',
    from: ['src/renderer', 'src/shared', 'locales'],
  },
  {
    config: 'vite.electron.config.ts',
    mode: 'production',
    made: 'out/electron/main.js',
    from: ['src/main', 'src/shared', 'locales', 'policies'],
  },
  {
    config: 'vite.electron.config.ts',
    mode: 'preload',
    made: 'out/electron/preload.cjs',
    from: ['src/preload', 'src/shared'],
  },
];

for (const { config, mode, made, from } of process.argv.includes('--gallery') ? [gallery] : given) {
  if (process.argv.includes('--if-stale') && !isStale(made, [config, 'package-lock.json', ...from])) continue;
  // Removed first: what a failed build leaves behind must not pass for a fresh one.
  rmSync(made, { force: true });
  await build({ configFile: config, mode, logLevel: 'warn' }).catch((error) => {
    rmSync(made, { force: true });
    throw error;
  });
  console.log(`Built ${made}`);
}

function isStale(made: string, from: readonly string[]): boolean {
  if (!existsSync(made)) return true;
  const { mtimeMs } = statSync(made);
  const sources = from.flatMap((path) => [path, ...globSync(`${path}/**`)]);
  return sources.some((path) => existsSync(path) && statSync(path).mtimeMs > mtimeMs);
}
