import { beforeAll, expect, test } from 'vitest';
import type { Place } from '#main/cli/demo/steps.ts';
import { beginCircle, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { openedFor, type Told, tell, untilToday } from './told.ts';

let told: Told<Place>;

/** A circle that was closed today, and nobody called yet. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const place = await openedFor(story, 'Heron');
    await untilAgreement(story, place, 'labor');
    await screenCalmly(story, place, 'first');
    await prepare(story, place, 'faceToFace');
    untilToday(story);
    await screenCalmly(story, place, 'beforeCircle');
    const both = [place.survivor, place.accountableParty];
    const circle = await beginCircle(story, place, 'faceToFace', both);
    await story.ask('circle.end', {
      case: place.case,
      pathway: place.pathway,
      circle,
      end: {
        endedAs: 'closed',
        attended: both,
        rulesAgreed: true,
        commitments: [],
        leaving: both.map((person) => ({ person, as: 'steady' as const })),
      },
    });
    return place;
  });
});

test('after a circle the survivor is called first, says how it was, and reads their own text', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  const name = 'Mara T.';
  const say = (key: string, gaps = {}) => desk.say('after-circle', key, gaps);
  const printed = async () => {
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('main').innerText();
    await page.emulateMedia({ media: 'screen' });
    return words;
  };
  await desk.sitDown('facilitator');
  const { case: id, pathway } = told.found;
  await desk.go(`/cases/${id}/${pathway}/after-circle`);
  await desk.heading(say('title')).waitFor();

  await desk.press(say('call.action'));
  await desk.choose(say('call.outcome', { name }), say('call.was.reached'));
  await desk.choose(say('as', { name }), desk.say('circles', 'leaving.shaken'));
  await desk.isAccessible();
  await desk.press(say('call.save'));
  await page.getByText(say('call.saved', { name })).waitFor();

  await desk.press(say('talk.action'));
  await desk.choose(say('as', { name }), desk.say('circles', 'leaving.steady'));
  await desk.write(say('talk.says'), 'It was good to be heard.');
  await desk.press(say('talk.save'));
  await page.getByText(say('talk.saved', { name })).waitFor();

  await desk.press(say('text.write'));
  await desk.write(say('text.words', { name }), 'You spoke, and everyone listened.');
  await desk.press(say('text.save'));
  await page.getByText(say('text.saved', { name })).waitFor();
  // Before the survivor's yes it goes on no paper; after it, nothing else does.
  expect(await printed()).not.toContain('everyone listened');
  await desk.press(say('text.approve', { name }));
  await page.getByText(say('text.approved', { name })).waitFor();
  expect(await printed()).toContain('everyone listened');
  expect(await printed()).not.toContain('good to be heard');
  await desk.isAccessible();

  const view = await desk.ask('cases.view', { case: id });
  const after = view.pathways[0]?.circles[0]?.after;
  expect(after?.calls).toMatchObject([{ outcome: 'reached', as: 'shaken' }]);
  expect(after?.debriefs).toMatchObject([{ as: 'steady', says: 'It was good to be heard.' }]);
  expect(after?.texts).toMatchObject([{ words: 'You spoke, and everyone listened.' }]);
  expect(after?.calls[0]?.after).toBeGreaterThan(0);
  await desk.close();
});
