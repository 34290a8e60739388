import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('out/electron');

/** Lets each source find files beside itself (the policies, a font's package) as if it had not been bundled. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(here('src'))) return undefined;
    const source = relative(outDir, id).split(sep).join('/');
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(source)}, import.meta.url).href`);
  },
};

/**
 * Electron's three files. Packages stay outside the bundles and are found in node_modules: some are native, and some
 * read files of their own. A sandboxed preload can only be CommonJS, and whole: `--mode preload` builds that one.
 */
export default defineConfig(({ mode }) => ({
  plugins: [keepPlaces],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input:
        mode === 'preload'
          ? { preload: here('src/preload/preload.ts') }
          : { main: here('src/main/hosts/electron/main.ts'), core: here('src/main/core.ts') },
      output:
        mode === 'preload'
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      external: /^(?!#|\.|\/)/,
    },
  },
}));
