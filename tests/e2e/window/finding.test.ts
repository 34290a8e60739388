import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<Place>;
beforeAll(async () => {
  told = await tell(async (story) => {
    untilToday(story);
    const [place] = await openCase(story, {
      name: 'Álamo Street',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: 'Ines P.', language: 'es', contacts: [{ way: 'phone', detail: '555', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Gray', language: 'en', contacts: [] }],
    });
    const words = 'Su primo esperaba afuera en un coche gris';
    await story.ask('concern.raise', { case: place.case, pathway: place.pathway, words });
    return place;
  });
});

const field = (desk: Desk) => desk.page.getByRole('combobox', { name: desk.say('find', 'label') });
const marked = (desk: Desk) => desk.page.getByRole('dialog').getByRole('option', { selected: true });
const hasFocus = (desk: Desk, selector: string) =>
  desk.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Opens the palette by its key and types. */
async function look(desk: Desk, words: string): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await field(desk).waitFor();
  await desk.page.keyboard.type(words);
}

test('a case is found from the keyboard, mistyped and without its accent, and its people and steps too', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await look(desk, 'alamo steet');
  await expect.poll(() => marked(desk).textContent()).toBe('Álamo Street');
  await expect.poll(() => desk.page.getByRole('status').allTextContents()).toContain('1 found');
  await desk.isAccessible();
  await desk.page.keyboard.press('Enter');
  await desk.heading('Álamo Street').waitFor();

  // Steps of the case that is open, by their name in the language that the window does not speak.
  await look(desk, 'curso a la remision');
  await expect.poll(() => marked(desk).textContent()).toContain(desk.say('case', 'step.takeReferral'));
  await desk.page.keyboard.press('Enter');
  await desk.heading(desk.say('steps', 'referral.title')).waitFor();

  await look(desk, 'gray');
  await expect.poll(() => marked(desk).textContent()).toContain('Mr. Gray');
  expect(await marked(desk).textContent()).toContain('Álamo Street');
  await desk.page.keyboard.press('Enter');
  await desk.heading(desk.say('people', 'title')).waitFor();

  await look(desk, 'prosecution');
  await expect
    .poll(() => marked(desk).textContent())
    .toContain(desk.say('common', 'exit.prosecution.action'));
  await desk.page.keyboard.press('Enter');
  await desk.heading('Álamo Street').waitFor();
  await expect.poll(() => hasFocus(desk, '#exit-prosecution')).toBe(true);
});

test('a word of the record leads to the entry that it stands in, in either language of the window', async () => {
  const desk = await Desk.open('es', told.copy());
  await desk.sitDown('facilitator');
  await look(desk, 'cohce gris');
  await expect.poll(() => marked(desk).locator('mark').allTextContents()).toEqual(['coche', 'gris']);
  await desk.page.keyboard.press('Enter');
  await desk.heading(desk.say('case', 'pages.record')).waitFor();
  await desk.page.getByText('Su primo esperaba afuera en un coche gris').waitFor();
  await expect.poll(() => hasFocus(desk, '[aria-current="true"]')).toBe(true);
  expect(await desk.page.locator('[aria-current="true"]').textContent()).toContain(
    desk.say('events', 'concernRaised'),
  );
  await desk.isAccessible();
});

test('what is open gives the focus back, and nothing opens behind the cover or while a question is asked', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  const { keyboard } = desk.page;
  const dialogs = () => desk.page.locator('dialog[open]').count();
  const link = desk.page.getByRole('link', { name: desk.say('shell', 'place.program'), exact: true });
  await link.focus();
  const isBack = () => link.evaluate((found) => found === document.activeElement);

  await keyboard.press('Control+k');
  await field(desk).waitFor();
  expect(await desk.page.getByText(desk.say('find', 'empty')).count()).toBe(1);
  await desk.isAccessible();
  await keyboard.type('?');
  expect(await field(desk).inputValue()).toBe('?');
  await keyboard.press('Escape');
  await expect.poll(dialogs).toBe(0);
  expect(await isBack()).toBe(true);

  await keyboard.press('?');
  await desk.dialog(desk.say('keys', 'title')).waitFor();
  for (const name of ['find', 'lock', 'pass', 'next', 'choose'] as const) {
    expect(await desk.page.getByText(desk.say('keys', `key.${name}`), { exact: true }).count(), name).toBe(1);
  }
  await desk.isAccessible();
  await keyboard.press('Escape');
  await expect.poll(dialogs).toBe(0);
  expect(await isBack()).toBe(true);

  // Behind the cover only what uncovers and what locks is heard.
  await keyboard.press('F9');
  await desk.page.getByRole('heading', { name: desk.say('shell', 'cover.title') }).click();
  for (const key of ['?', 'Control+k', 'F8']) await keyboard.press(key);
  expect(await dialogs()).toBe(1);
  await keyboard.press('F9');
  await expect.poll(dialogs).toBe(0);

  // A lock takes what is open, and what was typed, with it.
  await look(desk, 'alamo');
  await desk.lock();
  expect(await dialogs()).toBe(0);
  await desk.sitDown('facilitator');
  await keyboard.press('Control+k');
  await field(desk).waitFor();
  expect(await field(desk).inputValue()).toBe('');
});

test('a keyholder finds pages and acts, and no case, person or obligation', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('keyholder');
  for (const words of ['alamo', 'gray', 'coche', 'apology']) {
    await look(desk, words);
    await desk.page.getByText(desk.say('find', 'none')).waitFor();
    await desk.page.keyboard.press('Escape');
  }
  await look(desk, 'programa');
  await expect.poll(() => marked(desk).textContent()).toBe(desk.say('shell', 'place.program'));
});
