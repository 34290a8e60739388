import type { Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openCase } from '#main/cli/demo/steps.ts';
import { beginning, Desk, people } from './desk.ts';
import { focusIsSeen, isFocused } from './hand.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<void>;

beforeAll(async () => {
  told = await tell(async (story) => {
    untilToday(story);
    await openCase(story, {
      name: 'Wren',
      officeReference: 'DA-0900',
      trafficking: ['labor'],
      survivors: [
        { name: 'Ines P.', language: 'en', contacts: [{ way: 'phone', detail: '555', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Gray', language: 'en', contacts: [] }],
    });
  });
});

/** Tab by tab to this element; wherever the focus is on the way, it is seen. */
async function tabTo(desk: Desk, element: Locator): Promise<void> {
  await element.waitFor();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await desk.page.keyboard.press('Tab');
    expect(await focusIsSeen(desk)).toBe('seen');
    if (await isFocused(element)) return;
  }
  throw new Error('The keyboard does not lead there');
}

/** After a move the focus is on the page that was moved to. */
async function arrives(desk: Desk, title: string): Promise<void> {
  await desk.heading(title).waitFor();
  await expect.poll(() => isFocused(desk.heading(title))).toBe(true);
}

test('without a mouse: unlock, take a step of a case, and leave the process', async () => {
  const desk = await Desk.open('en', told.copy());
  const link = (name: string) => desk.page.getByRole('link', { name, exact: true });
  const { keyboard } = desk.page;
  await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
  const names = desk.page.getByRole('radio');
  await tabTo(desk, names.first());
  // The number on a card chooses it.
  const seats = await names.evaluateAll((found) =>
    found.map((radio) => radio.closest('label')?.textContent ?? ''),
  );
  await keyboard.press(String(1 + seats.findIndex((seat) => seat.startsWith(people.facilitator.name))));
  await tabTo(desk, desk.page.getByRole('textbox', { name: desk.say('setup', 'unlock.passphrase') }));
  await keyboard.type(people.facilitator.passphrase);
  await keyboard.press('Enter');

  await link('Wren').first().waitFor();
  await expect.poll(() => isFocused(desk.page.getByRole('heading', { level: 1 }))).toBe(true);
  await tabTo(desk, link('Wren').first());
  await keyboard.press('Enter');
  await arrives(desk, 'Wren');

  await tabTo(desk, link(desk.say('case', 'step.takeReferral')));
  await keyboard.press('Enter');
  await arrives(desk, desk.say('steps', 'referral.title'));
  await tabTo(desk, desk.button(desk.say('steps', 'referral.action')));
  await keyboard.press('Enter');
  await arrives(desk, 'Wren');
  await link(desk.say('case', 'step.recordEligibility')).waitFor();

  await tabTo(desk, desk.button(desk.say('common', 'exit.withdraw.action')));
  await keyboard.press('Enter');
  const dialog = desk.dialog(desk.say('common', 'exit.withdraw.title', { name: 'Ines P.' }));
  await dialog.waitFor();
  // Esc goes back to where one was, and nothing happened.
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await isFocused(desk.button(desk.say('common', 'exit.withdraw.action')))).toBe(true);
  await keyboard.press('Enter');
  await tabTo(desk, dialog.getByRole('button', { name: desk.say('common', 'exit.withdraw.confirm') }));
  await keyboard.press('Enter');
  await desk.page
    .getByRole('link', { name: beginning(desk.say('case', 'step.planSafety')) })
    .first()
    .waitFor();
  expect(await desk.page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('on the way through the window no page goes away before the next one stands', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.page.evaluate(() => {
    const gone: string[] = [];
    Object.assign(globalThis, { gone });
    const look = () => {
      if (document.querySelector('main')?.checkVisibility() !== true) gone.push(location.pathname);
      requestAnimationFrame(look);
    };
    look();
  });
  for (const place of ['cases', 'people', 'circles', 'supervision', 'program', 'today'] as const) {
    await desk.goTo(place);
    await expect.poll(() => isFocused(desk.page.getByRole('heading', { level: 1 }))).toBe(true);
  }
  await desk.findCase('Wren');
  for (const page of ['people', 'services', 'documents', 'record', 'overview']) {
    await desk.turnTo(page);
    await expect.poll(() => isFocused(desk.page.getByRole('heading', { level: 1 }))).toBe(true);
  }
  await desk.follow(desk.say('case', 'step.takeReferral'));
  await arrives(desk, desk.say('steps', 'referral.title'));
  expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'gone'))).toEqual([]);
});
