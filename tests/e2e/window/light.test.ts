import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { rendererFolder } from '#main/hosts/places.ts';
import { Desk } from './desk.ts';

const KILOBYTE = 1_000;

/** What a script of the built window weighs when it is packed. */
function packed(path: string): number {
  return gzipSync(readFileSync(path)).length;
}

const scripts = globSync(`${rendererFolder}/assets/*.js`);

/** The scripts that a page has asked for by now. */
async function asked(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return scripts.filter((path) => names.some((name) => basename(name) === basename(path)));
}

test('the window shows its first page with at most 300 kB of script, and has at most 800 kB in all', async () => {
  const desk = await Desk.open('en');
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  const first = (await asked(desk.page)).reduce((sum, path) => sum + packed(path), 0);
  expect(first).toBeGreaterThan(50 * KILOBYTE);
  expect(first).toBeLessThanOrEqual(300 * KILOBYTE);
  const all = scripts.reduce((sum, path) => sum + packed(path), 0);
  expect(all).toBeGreaterThan(first);
  expect(all).toBeLessThanOrEqual(800 * KILOBYTE);
});
