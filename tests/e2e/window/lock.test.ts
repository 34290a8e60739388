import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { HURRY } from './hurry.ts';
import { tellOpenCircle } from './open-circle.ts';
import { room } from './steps/circles.ts';
import * as screening from './steps/screening.ts';
import type { Told } from './told.ts';

const WORDS = 'She asked for the chair by the door, and said: “ni un día más”.';

let told: Told<void>;
beforeAll(async () => {
  told = await tellOpenCircle();
});

/** A place where something is typed and not sent: how to get there, the field, and the words above it. */
interface HalfDone {
  readonly begin: (desk: Desk) => Promise<void>;
  readonly field: (desk: Desk) => ReturnType<Desk['field']>;
  /** How the page of today names the case it is in. */
  readonly left: (desk: Desk) => string;
}

const places: Readonly<Record<string, HalfDone>> = {
  'a referral': {
    begin: async (desk) => {
      await desk.goTo('cases');
      await desk.follow(desk.say('cases', 'take'));
    },
    field: (desk) =>
      desk.page.getByRole('textbox', { name: desk.say('cases', 'new.name.label'), exact: true }),
    left: (desk) => desk.say('today', 'left.newCase'),
  },
  'a note to an answer of a screening': {
    begin: async (desk) => {
      await desk.findCase('Wren');
      await desk.follow(desk.say('case', 'step.screen'));
      await screening.begin(desk, 'Ana M.');
      await desk.page.keyboard.press('2');
    },
    field: (desk) =>
      desk.page.getByRole('textbox', { name: desk.say('screening', 'note.label.possibly'), exact: true }),
    left: () => 'Wren',
  },
  'a commitment in a circle': {
    begin: async (desk) => {
      await desk.findCase('Heron');
      await desk.follow(desk.say('case', 'step.endCircle'));
      await room(desk).waitFor();
    },
    field: (desk) =>
      desk.page.getByRole('textbox', { name: desk.say('circles', 'room.commitment'), exact: true }),
    left: () => 'Heron',
  },
};

describe.each(Object.entries(places))('%s, half done', (_, { begin, field, left }) => {
  test('comes back after a lock, after a crash of what is behind the window, and after all of it was closed', async () => {
    const desk = await Desk.open('en', told.copy());
    await desk.sitDown('facilitator');
    await begin(desk);
    await field(desk).fill(WORDS);

    // The key locks at once, with the last words not kept yet.
    await desk.lock();
    expect(await desk.page.content()).not.toContain('ni un día más');
    await desk.sitDown('facilitator');
    await field(desk).waitFor();
    await expect.poll(() => field(desk).inputValue()).toBe(WORDS);

    await field(desk).fill(`${WORDS} And again.`);
    await desk.isKept();
    process.kill(desk.corePid ?? 0, 'SIGKILL');
    await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
    await desk.sitDown('facilitator');
    await field(desk).waitFor();
    await expect.poll(() => field(desk).inputValue()).toBe(`${WORDS} And again.`);

    await desk.close();
    const later = await Desk.open('en', desk.store);
    await later.sitDown('facilitator');
    const leftHalfDone = later.page.getByRole('region', { name: later.say('today', 'left.title') });
    await leftHalfDone.getByText(left(later), { exact: true }).waitFor();
    await leftHalfDone.getByRole('link', { name: later.say('today', 'left.goOn') }).click();
    await field(later).waitFor();
    await expect.poll(() => field(later).inputValue()).toBe(`${WORDS} And again.`);
  });
});

test('whoever unlocks after a colleague does not find what the colleague left half done', async () => {
  const desk = await Desk.open('en', told.copy());
  const raise = () => desk.press(desk.say('case', 'concern.action'));
  const worry = desk.page.getByRole('textbox', { name: desk.say('case', 'concern.label') });
  await desk.sitDown('facilitator');
  await desk.findCase('Wren');
  await desk.follow(desk.say('case', 'step.screen'));
  await raise();
  await worry.fill(WORDS);
  const here = new URL(desk.page.url()).pathname;

  await desk.changeSeats('supervisor');
  await desk.go(here);
  await raise();
  await worry.waitFor();
  expect(await worry.inputValue()).toBe('');

  await desk.changeSeats('facilitator');
  await desk.go(here);
  await raise();
  await worry.waitFor();
  await expect.poll(() => worry.inputValue()).toBe(WORDS);
});

describe('a store whose minutes pass like seconds', () => {
  const door = (desk: Desk) => desk.heading(desk.say('setup', 'unlock.title'));

  /** In the room, with the window's own clock in the test's hand. */
  async function quietRoom(): Promise<Desk> {
    const coreFile = fileURLToPath(new URL('core-hurried.ts', import.meta.url));
    const desk = await Desk.open('en', told.copy(), { coreFile });
    await desk.sitDown('facilitator');
    await desk.page.clock.install();
    await places['a commitment in a circle']?.begin(desk);
    await room(desk)
      .getByText(desk.say('circles', 'room.staysOpen_other', { count: 90 }))
      .waitFor();
    return desk;
  }

  /** So many minutes by the core's clock pass; the window gets more turns of its own than it would have in them. */
  async function untouched(desk: Desk, minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      await desk.page.clock.runFor(20_000);
      await sleep(60_000 / HURRY);
    }
  }

  test('stays open while a circle is quiet, twice as long as the policy says, and locks when the room was left alone', async () => {
    const desk = await quietRoom();
    await untouched(desk, 20);
    expect(await room(desk).isVisible()).toBe(true);

    await desk.page.clock.fastForward('01:30:00');
    await untouched(desk, 18);
    await door(desk).waitFor();
  });

  test('locks after the minutes of the policy when the room is under the cover', async () => {
    const desk = await quietRoom();
    await desk.page.keyboard.press('F9');
    await untouched(desk, 18);
    await desk.page.keyboard.press('F9');
    await door(desk).waitFor();
  });
});
