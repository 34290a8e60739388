import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Electron's three files. Packages stay outside the bundles and are found in node_modules: some are native, and some
 * read files of their own. A sandboxed preload can only be CommonJS, and whole: `--mode preload` builds that one.
 */
export default defineConfig(({ mode }) => ({
  build: {
    ssr: true,
    outDir: here('out/electron'),
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
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      external: /^(?!#|\.|\/)/,
    },
  },
}));
