import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { phonePhoto } from '../../application/pictures/photos.ts';
import { Desk } from './desk.ts';
import { openedFor, type Told, tell, untilToday } from './told.ts';

let told: Told<void>;
const photo = join(mkdtempSync(join(tmpdir(), 'photo-')), 'IMG_20260511 at home.jpg');

/** A plan in force under which nine hundred dollars are to be paid. */
beforeAll(async () => {
  writeFileSync(photo, phonePhoto(6));
  told = await tell(async (story) => {
    const place = await openedFor(story, 'Heron', ['Mara T.', 'Mr. Vale']);
    const at = { case: place.case, pathway: place.pathway };
    await untilAgreement(story, place, 'labor');
    await screenCalmly(story, place, 'first');
    await prepare(story, place, 'none');
    untilToday(story);
    await screenCalmly(story, place, 'beforePlan');
    await story.ask('needs.record', { ...at, needs: { on: story.today, needs: ['repair'] } });
    const line = {
      origin: 'survivor' as const,
      text: 'Pay what the work was worth',
      need: 'repair' as const,
      measure: 'The receipts of the court',
      frequency: 'monthly' as const,
      from: story.today,
      until: story.today,
      verifier: 'facilitator' as const,
      money: { minor: 90_000, currency: 'USD' as const },
    };
    await story.ask('plan.draft', { ...at, lines: [line] });
    const { pathways } = await story.ask('cases.view', { case: place.case });
    const [drafted] = pathways[0]?.plans.at(-1)?.lines ?? [];
    await story.ask('plan.decideLine', { ...at, line: String(drafted?.id), decision: 'keep' });
    const approved = { approvedOn: story.today, startsOn: story.today, bySurvivor: true as const };
    await story.ask('plan.approve', { ...at, ...approved });
  });
}, 120_000);

test('a payment is recorded and taken back, wages are reckoned, and a photo is kept without its place', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string, gaps = {}) => desk.say('money', keys, gaps);
  await desk.sitDown('facilitator');
  await desk.findCase('Heron');
  await desk.turnTo('money');

  await desk.press(say('payment.open'));
  await desk.write(`${say('payment.amount')} (USD)`, '1,200');
  await desk.field(say('payment.through')).selectOption('court');
  await desk.write(say('payment.agent'), 'Clerk of the county court');
  await desk.press(say('payment.action'));
  const owing = desk.page.getByRole('region', { name: 'Pay what the work was worth' });
  await owing.getByText(say('ledger.over')).waitFor();
  expect(await owing.getByRole('definition').allTextContents()).toContain('$300.00');
  await owing.getByRole('button', { name: new RegExp(`^${say('payment.takeBack')}`) }).click();
  await desk.write(say('payment.why'), 'Meant for another case');
  await owing.getByRole('button', { name: say('payment.takeBack'), exact: true }).click();
  await owing.getByText(/Meant for another case/).waitFor();
  expect(await owing.getByRole('definition').allTextContents()).toEqual([
    expect.stringContaining('$900.00'),
    '$0.00',
    '$900.00',
  ]);

  await desk.press(say('wages.open'));
  await desk.field(say('wages.from')).fill('2026-01-05');
  await desk.field(say('wages.to')).fill('2026-01-11');
  await desk.write(say('wages.hours'), '100');
  await desk.write(`${say('wages.paid')} (USD)`, '0');
  await desk.press(say('wages.reckon'));
  await desk.page.getByText('60 hours above 40 × $7.25 × 1.5 = $652.50').waitFor();
  await desk.press(say('wages.keep'));
  await desk.page.getByText(say('wages.kept')).waitFor();
  const civil = desk.page.getByRole('region', { name: say('result.civil') });
  expect(await civil.getByText('$942.50').count()).toBe(2);

  await desk.press(say('pictures.open'));
  await desk.field(say('pictures.of')).selectOption('0');
  await desk.write(say('pictures.shows'), 'The receipt of May');
  const choosing = desk.page.waitForEvent('filechooser');
  await desk.press(say('pictures.choose'));
  await (await choosing).setFiles(photo);
  await desk.press(say('pictures.action'));
  await desk.press(say('pictures.show'));
  const shown = desk.dialog('The receipt of May').getByRole('img', { name: 'The receipt of May' });
  await shown.waitFor();
  // Turned the way it was taken: 24 by 16 dots, on its side.
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(24);
  expect(await desk.page.content()).not.toContain('IMG_2026');
  await desk
    .dialog('The receipt of May')
    .getByRole('button', { name: say('pictures.close') })
    .click();
  await shown.waitFor({ state: 'detached' });
}, 60_000);
