import { beforeAll, expect, test } from 'vitest';
import { Desk, people } from './desk.ts';
import { tellOpenCircle } from './open-circle.ts';
import { room, toFirstRound } from './steps/circles.ts';
import * as screening from './steps/screening.ts';
import type { Told } from './told.ts';

let told: Told<void>;
beforeAll(async () => {
  told = await tellOpenCircle();
});
test('the number beside a name chooses it at the door, wherever the focus is', async () => {
  const desk = await Desk.open('en', told.copy());
  const named = desk.page.getByRole('radio', { name: people.facilitator.name });
  await named.waitFor();
  await desk.page.keyboard.press('2');
  expect(await named.isChecked()).toBe(true);

  // In the passphrase a number is a letter.
  const passphrase = desk.field(desk.say('setup', 'unlock.passphrase'));
  await passphrase.fill('');
  await passphrase.press('1');
  expect(await passphrase.inputValue()).toBe('1');
  expect(await named.isChecked()).toBe(true);

  // The door stands as it is until what is behind it does.
  await desk.page.evaluate(() => {
    new MutationObserver(() => {
      const empty = document.querySelector('#passphrase') && !document.querySelector('input[type=radio]');
      if (empty) document.documentElement.dataset.nobody = 'seen';
    }).observe(document.body, { subtree: true, childList: true });
  });
  await desk.sitDown('facilitator');
  expect(await desk.page.evaluate(() => document.documentElement.dataset.nobody)).toBeUndefined();
});

test('a screening that was stopped for another day begins there with its question', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string) => desk.say('screening', keys);
  await desk.sitDown('facilitator');
  await desk.findCase('Wren');
  await desk.follow(desk.say('case', 'step.screen'));
  await screening.begin(desk, 'Ana M.');
  await desk.page.keyboard.press('1');
  await desk.page.keyboard.press('Enter');
  const asked = await screening.question(desk).textContent();
  await desk.press(say('asking.stop'));
  await desk.page.getByRole('heading', { name: say('stopped.title') }).waitFor();
  await desk.press(say('stopped.later'));
  await desk.heading('Wren').waitFor();

  await desk.follow(desk.say('case', 'step.screen'));
  await screening.question(desk).waitFor();
  expect(await screening.question(desk).textContent()).toBe(asked);
});

test('in the room a press of the mouse takes no key away, and a circle that ended says what comes next', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string, gaps = {}) => desk.say('circles', keys, gaps);
  const heading = (keys: string, gaps = {}) => room(desk).getByRole('heading', { name: say(keys, gaps) });
  await desk.sitDown('facilitator');
  await desk.findCase('Heron');
  await desk.follow(desk.say('case', 'step.endCircle'));
  await toFirstRound(desk);

  const rules = room(desk).getByRole('button', { name: desk.say('room', 'drawer.rules') });
  await rules.click();
  await desk.page.keyboard.press('Space');
  await heading('room.speaks', { name: 'Mara T.' }).waitFor();
  expect(await rules.getAttribute('aria-expanded')).toBe('true');

  // Beside everything, where nothing can have the focus.
  await desk.page.mouse.click(8, 8);
  await desk.page.keyboard.press('p');
  await heading('room.paused').waitFor();
  await room(desk).getByRole('button', { name: 'Mr. Vale' }).click();
  await heading('room.speaks', { name: 'Mr. Vale' }).waitFor();

  await desk.page.keyboard.press('c');
  // Typed while he speaks, and not written down before the end: it is his.
  await desk.write(say('room.commitment'), 'A part of the wages each month.');
  await desk.press(say('room.close'));
  for (const name of ['Mara T.', 'Mr. Vale']) {
    await desk.choose(say('ending.leaves', { name }), say('leaving.steady'));
  }
  await desk.press(say('ending.record'));
  const note = desk.page.getByRole('alert').filter({ hasText: say('past.recorded') });
  await note.getByRole('link', { name: desk.say('case', 'step.screen') }).waitFor();

  const { cases } = await desk.ask('cases.list', {});
  const heron = cases.find(({ name }) => name === 'Heron');
  const view = await desk.ask('cases.view', { case: heron?.id ?? '' });
  const said = view.pathways.flatMap(({ circles }) => circles.flatMap(({ end }) => end?.commitments ?? []));
  const by = view.people.find(({ id }) => id === said[0]?.by);
  expect(said).toHaveLength(1);
  expect(by?.name).toBe('Mr. Vale');
});
