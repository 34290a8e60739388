import type { Desk } from '../desk.ts';
import { nextStep } from './intake.ts';

export async function referToCommunity(
  desk: Desk,
  { survivor, accountableParty }: { readonly survivor: string; readonly accountableParty: string },
  words: { readonly organisation: string; readonly support: string; readonly services: string },
): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('steps', keys, gaps);
  await nextStep(desk, 'referToCommunity', say('community.title'));
  await desk.write(say('community.organisation'), words.organisation);
  await desk.write(say('community.support', { name: survivor }), words.support);
  await desk.write(say('community.services', { name: accountableParty }), words.services);
  await desk.isAccessible();
  await desk.press(say('community.action'));
}

export interface PreparationWords {
  readonly hopes: string;
  readonly fears: string;
  readonly offLimits: string;
  readonly accessNeeds: string;
}

/** One person prepares, and says that they are ready. */
export async function prepareWith(desk: Desk, name: string, words: PreparationWords): Promise<void> {
  const say = (keys: string) => desk.say('circles', keys, { name });
  await desk.heading(say('preparation.title')).waitFor();
  const parts = desk.page.getByRole('navigation', { name: say('preparation.parts') });
  await parts.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await desk.page.getByRole('heading', { name: say('preparation.with') }).waitFor();
  await desk.write(say('preparation.hopes'), words.hopes);
  await desk.write(say('preparation.fears'), words.fears);
  await desk.write(say('preparation.offLimits'), words.offLimits);
  await desk.write(say('preparation.accessNeeds'), words.accessNeeds);
  await desk.tick(say('preparation.ready'));
  await desk.isAccessible();
  await desk.press(say('preparation.record'));
  await parts
    .getByRole('button', { name: new RegExp(`^${name}.*${say('preparation.readyTag')}$`) })
    .waitFor();
}

/** The survivor chooses to meet face to face. Ends where the circle is planned. */
export async function chooseForm(desk: Desk, name: string): Promise<void> {
  const say = (keys: string) => desk.say('circles', keys, { name });
  await desk.page
    .getByRole('navigation', { name: say('preparation.parts') })
    .getByRole('button', { name: new RegExp(`^${say('form.part')}`) })
    .click();
  await desk.choose(say('form.ask'), say('form.faceToFace.name'));
  await desk.isAccessible();
  await desk.press(say('form.record'));
  await desk.heading(say('circle.title')).waitFor();
}

export interface CircleWords {
  readonly place: string;
  readonly breakSignal: string;
  readonly arrivals: string;
  readonly staffedExit: string;
}

/** Plans the circle with the people the survivor named, and with a ground rule that somebody asked for. */
export async function planCircle(
  desk: Desk,
  survivor: string,
  words: CircleWords,
  rule: string,
): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('circles', keys, gaps);
  await desk.write(say('planned.place'), words.place);
  await desk.tick(say('planned.survivorChose', { name: survivor }));
  await desk.write(say('planned.ownRule'), rule);
  await desk.press(say('planned.addRule'));
  await desk.write(say('planned.breakSignal'), words.breakSignal);
  await desk.write(say('planned.arrivals'), words.arrivals);
  await desk.write(say('planned.staffedExit'), words.staffedExit);
  await desk.isAccessible();
  await desk.press(say('planned.record'));
  await desk.button(say('begin.action')).waitFor();
}

/** Opens the circle that is planned, says what opens it and reads out the rules; everyone agrees to each. */
export async function enterRoom(desk: Desk): Promise<void> {
  await desk.press(desk.say('circles', 'begin.action'));
  await toFirstRound(desk);
}

/** From wherever a circle is before its rounds, by the space bar, until the keeper has the talking piece. */
export async function toFirstRound(desk: Desk): Promise<void> {
  const youSpeak = room(desk).getByRole('heading', { name: desk.say('circles', 'room.youSpeak') });
  await room(desk).waitFor();
  await room(desk).getByRole('heading', { level: 1 }).waitFor();
  for (let pressed = 0; pressed < 40 && !(await youSpeak.isVisible()); pressed += 1) {
    await desk.page.keyboard.press('Space');
  }
  await youSpeak.waitFor();
}

export function room(desk: Desk) {
  return desk.page.getByRole('dialog', { name: desk.say('circles', 'room.label') });
}

/** The talking piece goes on with the space bar, until this person has it. */
export async function passTo(desk: Desk, name: string): Promise<void> {
  await desk.page.keyboard.press('Space');
  await room(desk)
    .getByRole('heading', { name: desk.say('circles', 'room.speaks', { name }) })
    .waitFor();
}

/** Writes down what whoever speaks promised. */
export async function keepCommitment(desk: Desk, words: string): Promise<void> {
  await desk.write(desk.say('circles', 'room.commitment'), words);
  await desk.press(desk.say('circles', 'room.keep'));
  await room(desk).getByRole('listitem').filter({ hasText: words }).waitFor();
}

/** Closes the circle, sees how everyone leaves, and writes down what all may read. */
export async function closeCircle(desk: Desk, names: readonly string[], shared: string): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('circles', keys, gaps);
  await room(desk)
    .getByRole('button', { name: say('room.close') })
    .click();
  await desk.page.getByRole('heading', { name: say('ending.closed') }).waitFor();
  for (const name of names) await desk.choose(say('ending.leaves', { name }), say('leaving.steady'));
  await desk.write(say('ending.shared'), shared);
  await desk.isAccessible();
  await desk.press(say('ending.record'));
  await desk.page.getByRole('heading', { name: say('past.title') }).waitFor();
}
