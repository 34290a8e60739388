import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium, origin } from '#main/hosts/chromium/window.ts';

/** Takes the pictures of docs/design.md from the gallery: how a thing is said, and how it is not. */
export async function takeDesign(executablePath: string, pictures: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'design-'));
  const { page, close } = await openChromium({
    storeFolder: join(folder, 'store'),
    executablePath,
    headless: true,
    rendererFolder: 'out/gallery',
    downloads: folder,
    language: 'en',
  });
  try {
    await page.goto(`${origin}/?design`);
    await page.locator('[data-picture]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const picture of await page.locator('[data-picture]').all()) {
      const path = join(pictures, `design-${await picture.getAttribute('data-picture')}.png`);
      await picture.screenshot({ path });
      console.log(path);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
