import type { Page } from 'playwright-core';
import type { Felt } from './felt.ts';

/** Something that people do all day: how to get ready for it, the one act that is measured, and what it brings. */
interface Action {
  readonly name: string;
  readonly ready?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
  readonly until?: (page: Page) => Promise<unknown>;
}

const link = (page: Page, href: string) => page.locator(`nav a[href="${href}"]`).first();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const rows = (page: Page) => page.locator('main [aria-posinset] a');
const search = (page: Page) => page.getByRole('searchbox');

/** The ten commonest actions, in an order in which each begins where the last one ended. */
export const actions: readonly Action[] = [
  {
    name: 'go to the cases',
    act: (page) => link(page, '/cases').click(),
    until: (page) => rows(page).nth(4).waitFor(),
  },
  {
    name: 'type a letter of a case’s name',
    ready: (page) => search(page).focus(),
    act: (page) => page.keyboard.press('w'),
    until: (page) => page.getByRole('status').filter({ hasText: 'found' }).first().waitFor(),
  },
  {
    name: 'take the letter back',
    act: (page) => page.keyboard.press('Backspace'),
    until: (page) =>
      page.getByRole('status').filter({ hasText: 'found' }).first().waitFor({ state: 'detached' }),
  },
  {
    name: 'go to the next case by key',
    ready: (page) => rows(page).first().focus(),
    act: (page) => page.keyboard.press('ArrowDown'),
  },
  {
    name: 'open a case',
    act: (page) => rows(page).nth(2).click(),
    until: (page) => page.locator('nav a[href$="/people"]').first().waitFor(),
  },
  {
    name: 'open its people',
    act: (page) => page.locator('nav a[href$="/people"]').first().click(),
    until: (page) => page.waitForURL('**/people'),
  },
  {
    name: 'begin a referral',
    ready: async (page) => {
      await link(page, '/cases').click();
      await page.locator('main a[href="/cases/new"]').waitFor();
    },
    act: (page) => page.locator('main a[href="/cases/new"]').click(),
    until: (page) => heading(page, 'Take a referral'),
  },
  {
    name: 'type a letter into a form',
    ready: (page) => page.getByRole('textbox').first().focus(),
    act: (page) => page.keyboard.press('m'),
  },
  { name: 'tick a box', act: (page) => page.getByRole('checkbox').first().click() },
  {
    name: 'go to today',
    act: (page) => link(page, '/').click(),
    until: (page) => page.locator('main h2').first().waitFor(),
  },
];

/** How long each takes to the next paint, once through all of them, in milliseconds. */
export async function goThrough(felt: Felt): Promise<number[]> {
  const took: number[] = [];
  for (const { ready, act, until } of actions) {
    await ready?.(felt.page);
    took.push(await felt.toNextPaint(() => act(felt.page)));
    await until?.(felt.page);
  }
  return took;
}
