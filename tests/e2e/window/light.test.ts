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

/** The scripts that had come when a page was first painted; the words of the other pages follow it. */
async function neededFirst(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime + entry.duration <= (painted?.startTime ?? Number.POSITIVE_INFINITY))
      .map(({ name }) => new URL(name).pathname);
  });
  return scripts.filter((path) => names.some((name) => basename(name) === basename(path)));
}

test('the window shows its first page with at most 300 kB of script, and has at most 800 kB in all', async () => {
  const desk = await Desk.open('en');
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  const first = (await neededFirst(desk.page)).reduce((sum, path) => sum + packed(path), 0);
  expect(first).toBeGreaterThan(50 * KILOBYTE);
  expect(first).toBeLessThanOrEqual(300 * KILOBYTE);
  const all = scripts.reduce((sum, path) => sum + packed(path), 0);
  expect(all).toBeGreaterThan(first);
  expect(all).toBeLessThanOrEqual(800 * KILOBYTE);
});

test('nothing of a page moves from its first heading on, when it is opened where nobody touched it', async () => {
  const desk = await Desk.open('en');
  await desk.setUp();
  await desk.sitDown('facilitator');
  await desk.page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { moved = '0' } = document.documentElement.dataset;
        if (document.querySelector('h1') === null) continue;
        document.documentElement.dataset.moved = String(Number(moved) + Number(Reflect.get(entry, 'value')));
      }
    }).observe({ type: 'layout-shift' });
  });
  const shifts: [string, number][] = [];
  for (const place of [
    '/',
    '/cases',
    '/cases/new',
    '/people',
    '/circles',
    '/supervision',
    '/program',
    '/you',
    '/help',
    '/glossary',
  ]) {
    await desk.go(place);
    await desk.page.reload();
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    await desk.settled();
    const moved = await desk.page.evaluate(() => document.documentElement.dataset.moved);
    shifts.push([place, Number(moved ?? 0)]);
  }
  expect(shifts.filter(([, moved]) => moved > 0)).toEqual([]);
});
