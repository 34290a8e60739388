import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Desk } from './desk.ts';

/** Whether this element has the focus. */
export const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => found === document.activeElement);

/** Whether whoever looks at the window sees where the focus is: on the element itself, or on the card around it. */
export async function focusIsSeen(desk: Desk): Promise<string> {
  return desk.page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nowhere';
    const around = [focused, focused.parentElement, focused.parentElement?.parentElement];
    const seen = around.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    return seen ? 'seen' : `unseen: ${focused.outerHTML.slice(0, 200)}`;
  });
}

/** Somebody at a desk who has no mouse. After each key, the focus is somewhere, and is seen. */
export class Hand {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async key(key: string): Promise<void> {
    await this.#desk.page.keyboard.press(key);
    await this.isSomewhere();
  }

  /** Tab by tab to this element, one way round and then the other. */
  async to(element: Locator): Promise<void> {
    await element.waitFor();
    if (await isFocused(element)) return;
    const before = await element.evaluate((found) => {
      const at = document.activeElement;
      return at !== null && (at.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await this.#desk.page.keyboard.press(before ? 'Shift+Tab' : 'Tab');
      expect(await focusIsSeen(this.#desk)).toBe('seen');
      if (await isFocused(element)) return;
      // Within a group of radios one goes on by arrows.
      const inGroup = await element.evaluate(
        (found) =>
          found instanceof HTMLInputElement &&
          document.activeElement instanceof HTMLInputElement &&
          found.type === 'radio' &&
          found.name === document.activeElement.name,
      );
      if (inGroup) return this.#alongTheGroup(element);
    }
    throw new Error('The keyboard does not lead there');
  }

  async press(element: Locator): Promise<void> {
    await this.to(element);
    await this.key('Enter');
  }

  /** A radio or a checkbox. */
  async choose(element: Locator): Promise<void> {
    await this.to(element);
    if (!(await element.isChecked())) await this.key('Space');
    expect(await element.isChecked()).toBe(true);
  }

  async write(element: Locator, words: string): Promise<void> {
    await this.to(element);
    await this.#desk.page.keyboard.type(words);
  }

  /** The page moved on: its title has the focus. */
  async arrives(title: string): Promise<void> {
    await this.#desk.heading(title).waitFor();
    await expect.poll(() => isFocused(this.#desk.heading(title))).toBe(true);
  }

  /** The focus is not lost to the page as a whole. */
  async isSomewhere(): Promise<void> {
    await expect.poll(() => focusIsSeen(this.#desk), { timeout: 10_000 }).not.toBe('nowhere');
  }

  async #alongTheGroup(element: Locator): Promise<void> {
    for (let keys = 0; keys < 12; keys += 1) {
      if (await isFocused(element)) return;
      await this.#desk.page.keyboard.press('ArrowDown');
    }
    throw new Error('The arrows do not lead there');
  }
}
