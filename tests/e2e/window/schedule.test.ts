import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Place } from '#main/cli/demo/steps.ts';
import { planWithSurvivor, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { openedFor, type Told, tell, untilToday } from './told.ts';

let told: Told<Place>;

/** A plan in force for some weeks, of which nobody has said yet how it goes. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const place = await openedFor(story, 'Heron');
    await untilAgreement(story, place, 'labor');
    await screenCalmly(story, place, 'first');
    await prepare(story, place, 'letter');
    await planWithSurvivor(story, place, ['repair', 'answers']);
    await screenCalmly(story, place, 'beforePlan');
    const approved = { approvedOn: story.today, startsOn: story.today, bySurvivor: true as const };
    await story.ask('plan.approve', { case: place.case, pathway: place.pathway, ...approved });
    untilToday(story);
    return place;
  });
});

test('what is due is found over all cases, said how it went, paused and put on a calendar, on screen and on paper', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  const say = (key: string, gaps = {}) => desk.say('schedule', key, gaps);
  const at = { case: told.found.case, pathway: told.found.pathway };
  await desk.sitDown('facilitator');
  const { plans } = await desk.ask('today.view', {});
  expect(plans.overdue).toBeGreaterThan(0);
  await desk.follow(say('morning.open'));
  await desk.heading(say('due.title')).waitFor();

  // On paper: the list and nothing else; without names, no person's and no word of the plan.
  const { items } = await desk.ask('schedule.view', at);
  const first = items.find(({ standing }) => standing === 'overdue');
  if (first === undefined) throw new Error('something is past its day');
  await page.emulateMedia({ media: 'print' });
  const printed = () => page.locator('main').innerText();
  expect(await printed()).toContain(first.text);
  expect(await printed()).toContain('Mr. Dorn');
  expect(await printed()).not.toContain(say('file.title'));
  await page.emulateMedia({ media: 'screen' });
  await page.getByText(say('due.printNoNames'), { exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await printed()).not.toContain(first.text);
  expect(await printed()).not.toContain('Dorn');
  expect(await printed()).toContain(say('due.line'));
  await page.emulateMedia({ media: 'screen' });

  await desk.press(say('file.save'));
  await page.getByText(desk.say('shell', 'saved.title')).waitFor();
  const [name = ''] = readdirSync(desk.downloads).filter((one) => one.endsWith('.ics'));
  expect(name).toMatch(/^calendar-/);
  const file = readFileSync(join(desk.downloads, name), 'utf8');
  expect(file).toContain('SUMMARY:Reminder');
  expect(file).not.toMatch(/Heron|Mara|Dorn/);

  await page
    .getByRole('link', { name: /^Open: / })
    .first()
    .click();
  await desk.heading(say('page.title')).waitFor();
  await page
    .getByRole('button', { name: /^Say how it went: / })
    .first()
    .click();
  await page.getByText(say('mark.partly'), { exact: true }).click();
  await desk.press(say('mark.save'));
  await page.getByText(say('mark.doneMissing')).waitFor();
  await desk.field(say('mark.done')).fill('Two of three');
  await desk.isKept();
  await desk.isAccessible();
  await desk.press(say('mark.save'));
  await page.getByText(say('mark.saved', { standing: say('standing.partly') })).waitFor();
  await page.getByText('Two of three').waitFor();

  await desk.press(say('pause.open'));
  const { today } = await desk.ask('today.view', {});
  await desk.field(say('pause.until')).fill(today.replace(/^\d+/, (year) => String(Number(year) - 1)));
  await desk.field(say('pause.reason')).selectOption('illness');
  await desk.press(say('pause.save'));
  await page.getByText(desk.say('errors', 'pause-ends-before')).waitFor();
  await desk.field(say('pause.until')).fill(today);
  await desk.press(say('pause.save'));
  await page.getByText(say('pause.reasons.illness')).first().waitFor();
  const after = await desk.ask('schedule.view', at);
  expect(after.pauses).toMatchObject([{ from: today, until: today, reason: 'illness' }]);
  expect(after.items.find(({ id }) => id === first.id)?.standing).toBe('partly');
});
