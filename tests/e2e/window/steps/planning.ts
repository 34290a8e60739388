import type { Desk } from '../desk.ts';

/** From the circles on to the needs, the survivor's words first. Ends on the page of the plan. */
export async function recordNeeds(
  desk: Desk,
  name: string,
  words: { readonly harm: string; readonly need: string },
): Promise<void> {
  const say = (keys: string) => desk.say('plan', keys, { name });
  await desk.heading(say('needs.title')).waitFor();
  await desk.write(say('needs.harm'), words.harm);
  await desk.write(say('needs.need'), words.need);
  for (const need of ['repair', 'acknowledgment']) await desk.tick(say(`need.${need}`));
  await desk.isAccessible();
  await desk.press(say('needs.record'));
  await desk.heading(say('title')).waitFor();
}

/** Lines proposed from the needs, one of the survivor's own with them, and the draft kept. */
export async function draftPlan(
  desk: Desk,
  own: { readonly text: string; readonly measure: string },
): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('plan', keys, gaps);
  const lines = desk.page.getByRole('textbox', { name: say('line.text'), exact: true });
  await desk.press(say('draft.propose'));
  await lines.first().waitFor();
  const proposed = await lines.count();
  await desk.press(say('draft.own'));
  await lines.nth(proposed).fill(own.text);
  await desk.page
    .getByRole('textbox', { name: say('line.measure'), exact: true })
    .nth(proposed)
    .fill(own.measure);
  await desk.isAccessible();
  await desk.press(say('draft.record'));
}

/** The survivor keeps every line but the last, one by one, in their own language. */
export async function decideLines(desk: Desk, name: string): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('plan', keys, gaps);
  await desk.press(say('decide.open'));
  const together = desk.dialog(say('decide.title', { name }));
  const done = together.getByRole('button', { name: say('decide.done') });
  await together.waitFor();
  await desk.isAccessible();
  for (;;) {
    const isLast = (await done.count()) === 1;
    const line = await together.getByRole('heading', { level: 1 }).textContent();
    const answers = together.getByRole('group', { name: say('decide.ask') });
    const answer = answers.getByRole('radio', {
      name: new RegExp(`^${say(isLast ? 'decide.strike' : 'decide.keep')}`),
    });
    await answer.click();
    await answers.locator('input:checked').waitFor({ state: 'attached' });
    if (isLast) break;
    await together.getByRole('button', { name: desk.say('common', 'next') }).click();
    await together
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: line ?? '' })
      .waitFor();
  }
  await done.click();
}

/** The survivor's own act, once nothing is missing. */
export async function approvePlan(desk: Desk, name: string): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('plan', keys, gaps);
  await desk.page.getByRole('heading', { name: say('approve.title', { name }) }).waitFor();
  await desk.isAccessible();
  await desk.tick(say('approve.own', { name }));
  await desk.press(say('approve.record'));
  await desk.page.getByRole('heading', { name: say('versions.title') }).waitFor();
}
