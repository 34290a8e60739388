import type { Locator } from 'playwright-core';
import type { Desk } from '../desk.ts';

/** One action and one confirmation, from wherever it is written. */
export async function leave(desk: Desk, name: string, from: Locator): Promise<void> {
  const say = (keys: string) => desk.say('common', `exit.withdraw.${keys}`, { name });
  await from.getByRole('button', { name: say('action'), exact: true }).click();
  await desk
    .dialog(say('title'))
    .getByRole('button', { name: say('confirm'), exact: true })
    .click();
}

/** The safety plan, made together. */
export async function planSafety(desk: Desk, steps: readonly string[]): Promise<void> {
  const say = (keys: string) => desk.say('steps', keys);
  await desk.heading(say('safety.title')).waitFor();
  await desk.choose(say('safety.made'), say('safety.together.label'));
  await desk.write(say('safety.steps'), steps.join('\n'));
  await desk.isAccessible();
  await desk.press(say('safety.action'));
}
