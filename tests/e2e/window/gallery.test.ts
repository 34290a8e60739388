import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { type ChromiumWindow, openChromium } from '#main/hosts/chromium/window.ts';

/*
 * Every part of the window in every state it has, in the gallery: `npm run gallery` shows the same.
 */

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGUAGES = ['English', 'Español'] as const;
const SIZES = {
  '100 percent': { width: 1280, height: 800 },
  // Twice as large on the same screen leaves half of it each way.
  '200 percent': { width: 640, height: 400 },
} as const;

let gallery: ChromiumWindow;
let page: Page;

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.ts', '--if-stale', '--gallery'], { stdio: 'inherit' });
  const browser = findBrowser();
  if (!browser) throw new Error('There is no browser to drive: npm run browser');
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  gallery = await openChromium({
    storeFolder: join(folder, 'store'),
    executablePath: browser.executablePath,
    headless: true,
    rendererFolder: 'out/gallery',
    downloads: folder,
    language: 'en',
  });
  page = gallery.page;
  await page.locator('[data-plate]').first().waitFor();
  await page.evaluate(axe.source);
});
afterAll(() => gallery.close());

it('shows every component there is', () => {
  const shown = globSync('src/gallery/plates/*.tsx').map((path) => readFileSync(path, 'utf8'));
  const there = globSync('src/renderer/components/*.tsx').map((path) => basename(path));
  expect(there.length).toBeGreaterThan(20);
  expect(there.filter((name) => !shown.some((code) => code.includes(`components/${name}'`)))).toEqual([]);
});

it('tells of a fault where there is one', async () => {
  await choose('dark', 'English');
  await page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { id: 'faint', textContent: 'Faint' });
    faint.style.color = 'var(--line)';
    document.querySelector('main')?.append(faint);
  });
  expect((await faults()).join()).toContain('color-contrast');
  await page.evaluate(() => document.getElementById('faint')?.remove());
});

describe.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('at %s', (size) => {
  describe.each(THEMES)('in the look %s', (theme) => {
    it.each(LANGUAGES)('nothing stands in anybody’s way, in %s', async (language) => {
      await page.setViewportSize(SIZES[size]);
      await choose(theme, language);
      expect(await faults()).toEqual([]);
      expect(await tooWide()).toEqual([]);
    });
  });
});

it.each(THEMES)('what opens over the page does not either, in the look %s', async (theme) => {
  await page.setViewportSize(SIZES['200 percent']);
  await choose(theme, 'Español');
  const openers = page.locator('[data-opens]');
  expect(await openers.count()).toBeGreaterThan(3);
  for (const opener of await openers.all()) {
    await opener.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await faults('dialog')).toEqual([]);
    await dialog.getByRole('button').first().click();
    await dialog.waitFor({ state: 'detached' });
  }
});

describe('where the system chooses the colours', () => {
  it('every line of a drawing has one of its colours, and no word is lost', async () => {
    await choose('light', 'English');
    expect((await ownColours()).length).toBeGreaterThan(20);
    await page.emulateMedia({ forcedColors: 'active' });
    try {
      expect(await ownColours()).toEqual([]);
      expect(await lostOnPlates()).toEqual([]);
      expect(await faults()).toEqual([]);
    } finally {
      await page.emulateMedia({ forcedColors: null });
    }
  });
});

it('nothing moves where the machine asks for less motion', async () => {
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML : 'something')),
    );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await moving()).length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
});

async function choose(theme: string, language: string): Promise<void> {
  await page.getByRole('radio', { name: theme, exact: true }).check();
  await page.getByRole('button', { name: language }).first().click();
  await page.locator(`html[data-theme=${theme}][lang=${language === 'English' ? 'en' : 'es'}]`).waitFor();
}

/** What axe finds in the plates, or in what is open over them. A whole page is asked for elsewhere, in the real window. */
function faults(within = 'main'): Promise<string[]> {
  return page.evaluate(async (root) => {
    const off = ['region', 'heading-order', 'page-has-heading-one', 'landmark-unique', 'landmark-one-main'];
    const found = await window.axe?.run(root, {
      resultTypes: ['violations'],
      rules: {
        ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        'target-size': { enabled: true },
      },
    });
    if (found === undefined) return ['axe is not here'];
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html}`),
    );
  }, within);
}

/** Plates that do not fit into the width there is. */
function tooWide(): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-plate]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ dataset }) => dataset.plate),
  );
}

/** Words in the colour for a chosen ground, where the system lays a plate of the page's own colour behind them. */
function lostOnPlates(): Promise<(string | null)[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'HighlightText';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [...document.querySelectorAll('main *')]
      .filter((element) => [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE))
      .filter((element) => {
        const style = getComputedStyle(element);
        return style.color === color && style.getPropertyValue('forced-color-adjust') !== 'none';
      })
      .map(({ textContent }) => textContent);
  });
}

/** Shapes of drawings with a colour that is not one of the system's. A sample of a look is shown in that look. */
function ownColours(): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const systems = [
      'Canvas',
      'CanvasText',
      'Highlight',
      'HighlightText',
      'GrayText',
      'LinkText',
      'ButtonText',
    ];
    const allowed = new Set(['none', 'rgba(0, 0, 0, 0)']);
    for (const colour of systems) {
      probe.style.color = colour;
      allowed.add(getComputedStyle(probe).color);
    }
    probe.remove();
    const shapes = document.querySelectorAll('main svg :is(path, circle, rect, line, text)');
    return [...shapes].flatMap((shape) => {
      if (shape.closest('svg[data-theme], [hidden]') !== null) return [];
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((colour) => !allowed.has(colour))
        ? [`${fill} ${stroke} ${shape.outerHTML}`]
        : [];
    });
  });
}
