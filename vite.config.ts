import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the window's pages. Every file is bundled and nothing is inlined, so the hosts can serve them under
 * a policy that allows scripts, styles, fonts and images from 'self' alone. `--mode gallery` builds the gallery of the
 * window's parts instead, which is not given to anybody.
 */
export default defineConfig(({ mode }) => ({
  root: here(mode === 'gallery' ? 'src/gallery' : 'src/renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here(mode === 'gallery' ? 'out/gallery' : 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome136',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: mode === 'gallery' ? 2000 : 500,
  },
}));
