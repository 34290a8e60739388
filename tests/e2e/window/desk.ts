import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { staff } from '#main/cli/demo/storyteller.ts';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { type ChromiumOptions, type ChromiumWindow, openChromium } from '#main/hosts/chromium/window.ts';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import type { Language } from '#shared/vocabulary/text.ts';

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** The people at a desk, each with a passphrase of their own; the same as in every store that is told beforehand. */
export const people = staff;
export type Seat = keyof typeof people;

/** The window as somebody sits in front of it: the real one, over a store of its own, in one language. */
export class Desk {
  readonly store: string;
  readonly downloads: string;
  readonly language: Language;
  #window: ChromiumWindow;

  private constructor(store: string, downloads: string, language: Language, window: ChromiumWindow) {
    this.store = store;
    this.downloads = downloads;
    this.language = language;
    this.#window = window;
  }

  /** Opens the window over an empty folder, or over one that a desk before left. It closes with the test. */
  static async open(language: Language, store?: string, more: Partial<ChromiumOptions> = {}): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    const downloads = more.downloads ?? join(folder, 'downloads');
    const at = store ?? join(folder, 'store');
    const desk = new Desk(at, downloads, language, await openWindow(at, downloads, language, more));
    onTestFinished(() => desk.close());
    return desk;
  }

  get page(): Page {
    return this.#window.page;
  }

  get corePid(): number | undefined {
    return this.#window.corePid;
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  /** A text of the window in this desk's language, by its file and its keys; gaps filled. */
  say(file: string, keys: string, gaps: Readonly<Record<string, string | number>> = {}): string {
    const path = new URL(`../../../locales/${this.language}/${file}.json`, import.meta.url);
    let found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    for (const key of keys.split('.')) {
      found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
    }
    if (typeof found !== 'string') throw new Error(`No text ${file}: ${keys}`);
    // Marks of words that the glossary explains are not on screen.
    return found
      .replace(/<\/?\w+>/g, '')
      .replace(/\{\{(\w+)(?:,[^}]*)?\}\}/g, (_, gap: string) => String(gaps[gap] ?? ''));
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  /** Presses a button, wherever on the page it is. */
  async press(name: string | RegExp): Promise<void> {
    await this.button(typeof name === 'string' ? beginning(name) : name).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: typeof name === 'string' }).click();
  }

  /** Goes to one of the places that are always in sight. */
  async goTo(place: 'today' | 'cases' | 'people' | 'circles' | 'supervision' | 'program'): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.say('shell', 'places') });
    await rail.getByRole('link', { name: beginning(this.say('shell', `place.${place}`)) }).click();
  }

  /** Goes to a case by the list of cases. */
  async findCase(name: string): Promise<void> {
    await this.goTo('cases');
    await this.heading(this.say('cases', 'title')).waitFor();
    await this.follow(name);
    await this.heading(name).waitFor();
  }

  /** Turns to another page of the case that is open. */
  async turnTo(page: string): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: this.say('case', 'pages.title') });
    await pages.getByRole('link', { name: this.say('case', `pages.${page}`), exact: true }).click();
  }

  /** Writes into a field by its label. */
  async write(label: string, words: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('textbox', { name: label, exact: true }).fill(words);
  }

  /** Answers a question that has a few answers. */
  async choose(question: string, answer: string, within: Page | Locator = this.page): Promise<void> {
    const asked = within.getByRole('group', { name: question, exact: true });
    await asked.getByRole('radio', { name: beginning(answer) }).check();
  }

  async tick(label: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('checkbox', { name: label, exact: true }).check();
  }

  /** The question that a window asks before something is done. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** Goes through the set-up as a newcomer would, typing everything, and stays at the door. */
  async setUp(program = 'Harbor Circle'): Promise<void> {
    const say = (keys: string, gaps = {}) => this.say('setup', keys, gaps);
    await this.button(say('welcome.begin')).click();
    await this.field(say('program.name')).fill(program);
    await this.field(say('program.referringOffice')).fill('County Prosecutor');
    await this.button(this.say('common', 'next')).click();
    const names = this.page.getByRole('textbox', { name: say('people.name') });
    const secrets = this.page.locator('input[type=password]');
    const order: readonly Seat[] = ['keyholder', 'facilitator', 'supervisor'];
    for (const [index, seat] of order.entries()) {
      await names.nth(index).fill(people[seat].name);
      await secrets.nth(index).fill(people[seat].passphrase);
    }
    await this.button(say('people.next')).click();
    await this.heading(say('recovery.title')).waitFor();
    const sheet = await this.page
      .getByRole('list', { name: say('recovery.words') })
      .getByRole('listitem')
      .locator('span:last-child')
      .allTextContents();
    await this.button(say('recovery.next')).click();
    await this.heading(say('prove.title')).waitFor();
    for (const input of await this.page.locator('input[id^=word-]').all()) {
      const position = Number((await input.getAttribute('id'))?.slice('word-'.length));
      await input.fill(sheet[position - 1] ?? '');
    }
    await this.button(say('prove.next')).click();
    await this.heading(say('unlock.title')).waitFor();
  }

  /** Unlocks as one of the people, and arrives inside. */
  async sitDown(seat: Seat): Promise<void> {
    await this.page.getByText(people[seat].name, { exact: true }).click();
    await this.field(this.say('setup', 'unlock.passphrase')).fill(people[seat].passphrase);
    await this.button(this.say('setup', 'unlock.open')).click();
    await this.page.getByRole('navigation', { name: this.say('shell', 'places') }).waitFor();
  }

  /** Locks with the key, and waits for the door. */
  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l');
    await this.heading(this.say('setup', 'unlock.title')).waitFor();
  }

  /** Another person takes the seat. */
  async changeSeats(seat: Seat): Promise<void> {
    await this.lock();
    await this.sitDown(seat);
  }

  /** Goes to an address of the window without leaving it, as a link would, and waits until the page stands. */
  async go(address: string): Promise<void> {
    const moves = await this.page.evaluate((href) => {
      if (location.pathname === href) return false;
      document.querySelector('h1')?.setAttribute('data-before', '');
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
      return true;
    }, address);
    // Another title, or the same one that took the focus for another case.
    if (moves) await this.page.locator('h1:not([data-before]), h1:focus').first().waitFor();
    await this.settled();
  }

  /** Until the page stopped changing. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const quiet = () => {
            observer.disconnect();
            done();
          };
          let timer = setTimeout(quiet, 120);
          const observer = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(quiet, 120);
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
  }

  /** Until the window says that everything typed so far is kept. */
  async isKept(): Promise<void> {
    const kept = this.say('common', 'save.keptAt', { time: '' }).trim();
    await this.page.getByRole('status').filter({ hasText: kept }).first().waitFor();
  }

  /** Asks the core through the bridge, where a test needs to stand somewhere without walking there. */
  async ask<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>> {
    const reply = await this.page.evaluate(([name, given]) => window.circlekeeper.call(name, given), [
      procedure,
      input,
    ] as const);
    if (!reply.ok) throw new Error(`${procedure}: ${reply.error.code}`);
    return reply.output as Output<Name>; // the core held it to the contract
  }

  /** axe finds nothing on the page as it is now. */
  async isAccessible(): Promise<void> {
    expect(await this.faults(), this.page.url()).toEqual([]);
  }

  /** Puts axe in by the test's own hand: the window's policy lets in no script that the page would add. */
  async axeIsHere(): Promise<void> {
    if (await this.page.evaluate(() => window.axe === undefined)) await this.page.evaluate(axe.source);
  }

  /** What axe finds on the page as it is now. */
  async faults(): Promise<readonly string[]> {
    await this.axeIsHere();
    return this.page.evaluate(async () => {
      const found = await window.axe?.run(document, { resultTypes: ['violations'] });
      if (found === undefined) return ['axe is not here'];
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    });
  }

  /** The files the window handed out so far. */
  papers(): string[] {
    try {
      return readdirSync(this.downloads)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(this.downloads, name));
    } catch {
      return [];
    }
  }
}

/** The day in so many days, as a field for days takes it. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function openWindow(
  store: string,
  downloads: string,
  language: Language,
  more: Partial<ChromiumOptions>,
): Promise<ChromiumWindow> {
  const browser = findBrowser();
  if (!browser) throw new Error('There is no browser to drive: npm run browser');
  return openChromium({
    storeFolder: store,
    executablePath: browser.executablePath,
    headless: true,
    size: { width: 1280, height: 800 },
    downloads,
    language,
    ...more,
  });
}

/** A name that begins so: a card goes on with what it means, a button with its key. */
export function beginning(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N},])`, 'u');
}
