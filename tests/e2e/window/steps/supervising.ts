import type { outcomeSchema } from '#shared/vocabulary/screening.ts';
import type { Desk } from '../desk.ts';

type Outcome = (typeof outcomeSchema.options)[number];

/** Judges before the decision is shown. */
export async function judge(desk: Desk, outcome: Outcome, reasons: string): Promise<void> {
  const say = (keys: string) => desk.say('supervision', keys);
  await desk.choose(say('judge.outcome'), desk.say('screening', `outcome.${outcome}`));
  await desk.write(say('judge.reasons'), reasons);
  await desk.press(say('judge.record'));
  // Both judgments stand side by side at the top of the page.
  await desk.page.waitForFunction(() => scrollY === 0);
  await desk.page.getByRole('heading', { name: say('side.mine') }).waitFor();
}

/** Says what one makes of the decision, once it was seen. */
export async function audit(
  desk: Desk,
  verdict: 'concurs' | 'disagrees' | 'newScreening',
  reasons: string,
): Promise<void> {
  const say = (keys: string) => desk.say('supervision', keys);
  await desk.choose(say('audit.verdict'), say(`verdict.${verdict}`));
  await desk.write(say('audit.reasons'), reasons);
  await desk.isAccessible();
  await desk.press(say('audit.record'));
  await desk.page.getByRole('heading', { name: say('audit.done') }).waitFor();
}
