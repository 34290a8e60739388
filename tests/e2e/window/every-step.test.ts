import { beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { type EveryStage, tellEveryStage } from './every-stage.ts';
import type { Told } from './told.ts';

/** A store with a pathway on which each step is open. */
let told: Told<EveryStage>;
beforeAll(async () => {
  told = await tellEveryStage();
});

test('every step says why, what one needs, what may go wrong and what follows, and has one main action', {
  timeout: 120_000,
}, async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const say = (key: string) => desk.say('common', `step.${key}`);
  const faults: string[] = [];
  let explained = 0;
  // What a supervisor decides and signs has no form for a facilitator.
  const { notice: _, 'possible-survivor': __, ...places } = told.found.places;
  const open = { ...places, screening: told.found.asking };
  for (const [step, { case: id, pathway }] of Object.entries(open)) {
    await desk.go(`/cases/${id}/${pathway}/${step}`);
    const margin = page.getByRole('complementary', { name: say('margin') });
    const there = await margin.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (!there) {
      faults.push(`${step}: nothing stands beside it`);
      continue;
    }
    const parts = await margin.getByRole('heading').allTextContents();
    if (parts.join() !== ['why', 'need', 'mayGoWrong', 'next'].map(say).join())
      faults.push(`${step}: ${parts}`);
    if ((await margin.textContent())?.includes('</')) faults.push(`${step}: a mark where a word should be`);
    explained += await margin.locator('button[popovertarget]').count();
    for (const list of await margin.getByRole('list').all()) {
      if ((await list.getByRole('listitem').count()) === 0) faults.push(`${step}: an empty list`);
    }
    const filled = await page.locator(':is(button, a)[data-variant=filled]').allTextContents();
    if (filled.length !== 1) faults.push(`${step}: ${filled.length} main actions: ${filled}`);
  }
  expect(faults).toEqual([]);
  // Words at which a newcomer would stop say what they mean where they stand.
  expect(explained).toBeGreaterThanOrEqual(8);
});
