/**
 * `npm run screenshots`: takes the pictures of README and of the guides from the real window, in every language, over a
 * store of made-up cases, and those of docs/design.md from the gallery. With names of pictures it takes only those:
 * `npm run screenshots -- case circle`. Look at each before committing it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { Camera } from './screenshots/camera.ts';
import { takeDesign } from './screenshots/design.ts';
import { facilitatorsDay } from './screenshots/facilitator.ts';
import { keyholdersDay, supervisorsDay } from './screenshots/others.ts';
import { makeScene } from './screenshots/store.ts';

const pictures = 'docs/pictures';
const only = process.argv.slice(2);
const browser = findBrowser();
if (!browser) throw new Error('There is no browser to take pictures with: npm run browser');
const { executablePath } = browser;

for (const language of ['en', 'es'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const storeFolder = join(folder, 'store');
  const scene = await makeScene(storeFolder, language);
  const options = { executablePath, storeFolder, language, pictures, only };
  // The supervisor before the facilitator, who opens a circle and begins a screening.
  await Camera.at('supervisor', options, (camera) => supervisorsDay(camera, scene));
  await Camera.at('keyholder', options, keyholdersDay);
  await Camera.at('facilitator', options, (camera) => facilitatorsDay(camera, scene));
  rmSync(folder, { recursive: true, force: true });
}
if (only.length === 0) await takeDesign(executablePath, pictures);
