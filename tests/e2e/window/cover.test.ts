import { beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { type Told, tell } from './told.ts';

/** A core takes its time to end and to start where the machine is busy. */
const SLOWLY = { timeout: 20_000 };

let told: Told<void>;
beforeAll(async () => {
  told = await tell(async () => {});
});

/** What a paste somewhere else would give. */
async function pasted(desk: Desk): Promise<string> {
  await desk.page.evaluate(() => {
    const elsewhere = document.createElement('textarea');
    elsewhere.id = 'elsewhere';
    (document.querySelector('dialog[open]') ?? document.body).append(elsewhere);
    elsewhere.focus();
  });
  await desk.page.keyboard.press('Control+v');
  const found = await desk.page.locator('#elsewhere').inputValue();
  await desk.page.evaluate(() => document.querySelector('#elsewhere')?.remove());
  return found;
}

/** Copies some words from a field of the window. */
async function copy(desk: Desk, words: string): Promise<void> {
  await desk.goTo('cases');
  await desk.follow(desk.say('cases', 'take'));
  const name = desk.page.getByRole('textbox', { name: desk.say('cases', 'new.name.label') });
  await name.fill(words);
  await name.selectText();
  await desk.page.keyboard.press('Control+c');
  expect(await pasted(desk)).toBe(words);
}

test('what is copied can be pasted for a minute, and is gone then, at a lock, and under the cover', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.page.clock.install();
  await copy(desk, 'Lantern');
  await desk.page.clock.fastForward(50_000);
  expect(await pasted(desk)).toBe('Lantern');
  await desk.page.clock.fastForward(11_000);
  await expect.poll(() => pasted(desk), SLOWLY).toBe('');

  await copy(desk, 'Maple');
  await desk.page.keyboard.press('F9');
  await expect.poll(() => pasted(desk), SLOWLY).toBe('');
  await desk.page.keyboard.press('F9');

  await copy(desk, 'Juniper');
  await desk.lock();
  await expect.poll(() => pasted(desk), SLOWLY).toBe('');
});

test('under the cover nothing of the window shows or can be reached, the title too, and a second key locks without uncovering', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const cover = page.getByRole('dialog', { name: desk.say('shell', 'cover.title') });
  await page.keyboard.press('F9');
  await cover.waitFor();
  const shown = () => page.evaluate(() => document.body.innerText);
  expect((await shown()).trim()).toBe(desk.say('shell', 'cover.title'));
  expect(await page.title()).toBe(desk.say('shell', 'cover.title'));
  // Neither Esc nor the way round by Tab leads back.
  await page.keyboard.press('Escape');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).not.toBe(
    'MAIN',
  );
  await cover.waitFor();

  const before = desk.corePid;
  await page.keyboard.press('Control+l');
  await expect.poll(() => desk.corePid, SLOWLY).not.toBe(before);
  await expect.poll(() => desk.ask('store.status', {}), SLOWLY).toMatchObject({ state: 'locked' });
  expect(await page.title()).toBe(desk.say('shell', 'cover.title'));
  expect((await shown()).trim()).toBe(desk.say('shell', 'cover.title'));
  await page.keyboard.press('F9');
  await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
  expect(await page.title()).toBe('Circlekeeper');
});

test('nothing is dragged out of the window', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  const goes = await desk.page.evaluate(() =>
    [
      document.querySelector('a'),
      document.querySelector('h1')?.firstChild,
      document.querySelector('img'),
    ].map(
      (it) => it?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true })) ?? false,
    ),
  );
  expect(goes).toEqual([false, false, false]);
});
