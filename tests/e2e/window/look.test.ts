import { expect, it } from 'vitest';
import { Desk, people } from './desk.ts';
import { tell } from './told.ts';

const empty = await tell(async () => {});

/** What the window looks like and speaks now. */
const worn = (desk: Desk) =>
  desk.page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return `${dataset.theme} ${lang}`;
  });

it('looks and speaks as somebody likes it from the first page inside, and as the machine asks at the door', async () => {
  const desk = await Desk.open('en', empty.copy());
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => worn(desk)).toBe('dark en');

  await desk.sitDown('facilitator');
  expect(await worn(desk)).toBe('dark en');
  await desk.follow(/R\. Okafor/);
  await desk.heading(desk.say('you', 'title')).waitFor();
  await desk.page.getByRole('radio', { name: desk.say('you', 'look.light') }).click();
  await expect.poll(() => worn(desk)).toBe('light en');
  await desk.page.getByRole('radio', { name: 'Español' }).click();
  await expect.poll(() => worn(desk)).toBe('light es');
  await desk.isAccessible();

  await desk.page.keyboard.press('Control+l');
  await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
  expect(await worn(desk)).toBe('dark en');

  // Seen as soon as it stands in the page, and so before anything of it is drawn.
  await desk.page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('nav') === null) return;
      observer.disconnect();
      const { lang, dataset } = document.documentElement;
      dataset.first = `${dataset.theme} ${lang}`;
    }).observe(document.body, { subtree: true, childList: true });
  });
  await desk.page.getByText(people.facilitator.name, { exact: true }).click();
  await desk.field(desk.say('setup', 'unlock.passphrase')).fill(people.facilitator.passphrase);
  await desk.page.keyboard.press('Enter');
  await desk.page.locator('html[data-first]').waitFor();
  expect(await desk.page.locator('html').getAttribute('data-first')).toBe('light es');
});
