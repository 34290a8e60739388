/**
 * `npm run gallery`: opens the gallery in the same host as the window, under the same policy. Nothing in it is real; the
 * store behind it is empty, and goes when the window is closed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { openChromium } from '#main/hosts/chromium/window.ts';

const browser = findBrowser();
if (!browser) throw new Error('There is no browser to show it in: npm run browser');
const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
const window = await openChromium({
  storeFolder: join(folder, 'store'),
  executablePath: browser.executablePath,
  rendererFolder: 'out/gallery',
  downloads: folder,
});
console.log('The gallery is open. Close its window to end it.');
await window.closed;
rmSync(folder, { recursive: true, force: true });
