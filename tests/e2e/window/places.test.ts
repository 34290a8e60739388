import { beforeAll, expect, test } from 'vitest';
import { openCase } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<void>;

beforeAll(async () => {
  told = await tell(async (story) => {
    untilToday(story);
    const phone = { way: 'phone', detail: '555 0142', safe: true, hours: '9 to 11' } as const;
    const text = { way: 'text', detail: '555 0143', safe: false } as const;
    await openCase(story, {
      name: 'Wren',
      officeReference: 'DA-0900',
      trafficking: ['labor'],
      survivors: [
        { name: 'Inés P.', language: 'es', contacts: [phone, text] },
        { name: 'Noor K.', language: 'en', contacts: [phone] },
      ],
      accountableParties: [{ name: 'Mr. Gray', language: 'en', contacts: [] }],
    });
  });
});

test('a person is found while typing, with the ways that are safe and those that are not', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.goTo('people');
  await desk.heading(desk.say('places', 'people.title')).waitFor();
  await desk.field(desk.say('places', 'people.find')).fill('ines');
  await desk.page.getByText(desk.say('places', 'people.found_one', { count: 1 })).waitFor();
  const page = desk.page.locator('#page');
  expect(await page.textContent()).toContain('555 0142, 9 to 11');
  expect(await page.textContent()).not.toContain('Noor');
  await page.getByText(desk.say('places', 'people.unsafe')).waitFor();
  await desk.isAccessible();
  await desk.goTo('circles');
  await desk.page.getByText(desk.say('places', 'circles.empty.title')).waitFor();
  await desk.isAccessible();
});

test('two pathways of one case are told apart on Today', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  for (const number of [1, 2]) {
    await desk.page
      .getByText(desk.say('today', 'ring', { number, of: 2 }))
      .first()
      .waitFor();
  }
});

test('the way out of a case is in sight before anybody scrolls', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.findCase('Wren');
  const box = await desk.button(desk.say('common', 'exit.withdraw.action')).boundingBox();
  expect((box?.y ?? 800) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
});

test('whoever sits down after somebody else begins at Today, and whoever was there goes on', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.findCase('Wren');
  await desk.changeSeats('facilitator');
  await desk.heading('Wren').waitFor();
  await desk.changeSeats('supervisor');
  await desk.page.waitForURL((url) => url.pathname === '/');
});

test('a way of contact that was taken off can be put back', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  const { cases } = await desk.ask('cases.list', {});
  await desk.go(`/cases/${cases[0]?.id}/people`);
  await desk.button(desk.say('people', 'contacts.change')).first().click();
  const ways = desk.button(desk.say('case', 'contacts.remove'));
  await ways.first().waitFor();
  const before = await ways.count();
  await ways.first().click();
  const undo = desk.button(desk.say('common', 'said.undo'));
  expect(await ways.count()).toBe(before - 1);
  await desk.isAccessible();
  await undo.click();
  await expect.poll(() => ways.count()).toBe(before);
});

test('a person who was taken off the form of a new case by mistake comes back as they were typed', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string) => desk.say('cases', keys);
  await desk.sitDown('facilitator');
  await desk.go('/cases/new');
  await desk.press(say('new.survivor.add'));
  const survivors = desk.page.getByRole('region', { name: say('new.survivor.title'), exact: true });
  const names = survivors.getByRole('textbox', { name: say('new.survivor.name'), exact: true });
  await names.nth(0).fill('Ana M.');
  await names.nth(1).fill('Luz P.');
  await desk.button(say('new.remove')).first().click();
  await survivors.getByRole('status').getByText(say('new.removed'), { exact: true }).waitFor();
  expect(await names.count()).toBe(1);
  await names.fill('Luz P. R.');
  await desk.button(desk.say('common', 'said.undo')).click();
  await expect.poll(() => names.count()).toBe(2);
  expect(await names.nth(0).inputValue()).toBe('Ana M.');
  expect(await names.nth(1).inputValue()).toBe('Luz P. R.');
});
