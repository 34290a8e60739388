/**
 * `npm run screenshots`: takes the pictures of README from the real window, over a store of made-up cases, and those of
 * docs/design.md from the gallery. Look at each before committing it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import circles from '#locales/en/circles.json' with { type: 'json' };
import screening from '#locales/en/screening.json' with { type: 'json' };
import { type Staff, staff } from '#main/cli/demo/storyteller.ts';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { openChromium } from '#main/hosts/chromium/window.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { takeDesign } from './screenshots/design.ts';
import { makeScene } from './screenshots/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const storeFolder = join(folder, 'store');
const pictures = 'docs/pictures';
mkdirSync(pictures, { recursive: true });
const browser = findBrowser();
if (!browser) throw new Error('There is no browser to take pictures with: npm run browser');
const { executablePath } = browser;
const { ana, luis, circle, plan, audit } = await makeScene(storeFolder);

// The Spanish one first: in the English window the circle begins.
await withWindow('es', 'facilitator', (page) => take(page, `/cases/${ana.case}`, 'case-es'));
await withWindow('en', 'facilitator', async (page) => {
  await take(page, '/', 'today-en');
  await take(page, `/cases/${ana.case}`, 'case-en');
  await go(page, `/cases/${luis.case}/${luis.pathway}/screening`);
  await askFirstQuestions(page);
  await shoot(page, 'ask-en');
  await take(page, `/cases/${plan.case}/${plan.pathway}/plan`, 'plan-en');
  await page.evaluate((input) => window.circlekeeper.call('circle.begin', input), {
    case: ana.case,
    pathway: ana.pathway,
    circle,
  });
  await go(page, `/cases/${ana.case}/${ana.pathway}/circle`);
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Space');
  await page
    .getByLabel(circles.room.commitment)
    .fill('Wages for the eleven months, the first part before New Year');
  await shoot(page, 'circle-en');
});
await withWindow('en', 'supervisor', async (page) => {
  const { place, screening } = audit;
  await take(page, `/supervision/${place.case}/${place.pathway}/${screening}`, 'audit-en');
});
await takeDesign(executablePath, pictures);
rmSync(folder, { recursive: true, force: true });

async function withWindow(
  language: Language,
  who: Staff,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const size = { width: 1280, height: 800 };
  const window = await openChromium({
    storeFolder,
    executablePath,
    headless: true,
    size,
    downloads: folder,
    language,
  });
  try {
    await window.page.getByText(staff[who].name, { exact: true }).click();
    await window.page.locator('input[type=password]').fill(staff[who].passphrase);
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('navigation').first().waitFor();
    await putTheTourAside(window.page);
    await look(window.page);
  } finally {
    await window.close();
  }
}

/** Nobody who looks at a picture is a newcomer at that desk. */
async function putTheTourAside(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.circlekeeper.call('preferences.keep', { theme: 'system', namesVeiled: false, tourSeen: true }),
  );
}

/** Answers what holds before a talk, begins it, and goes some questions in. */
async function askFirstQuestions(page: Page): Promise<void> {
  for (const yes of await page.getByText(screening.before.holds, { exact: true }).all()) await yes.click();
  await page.getByRole('button', { name: screening.before.begin.replace('{{name}}', 'Luis R.') }).click();
  for (const answer of ['1', '3', '3', '3', '3', '1', '3', '1', '3']) {
    await page.keyboard.press(answer);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('2');
}

async function take(page: Page, address: string, name: string): Promise<void> {
  await go(page, address);
  await shoot(page, name);
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    history.pushState(null, '', href);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
}

async function shoot(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`);
  // Two frames, so that what is photographed has been painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path });
  console.log(path);
}
