import { beforeAll, expect, test } from 'vitest';
import { beginCircle, openCase, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { room } from './steps/circles.ts';
import * as intake from './steps/intake.ts';
import { leave } from './steps/leaving.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<{ readonly caseId: string }>;

/** Two survivors in one case: Luis sits in a circle, and Mei has not begun yet. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const [luis, mei] = await openCase(story, {
      name: 'Juniper Row',
      officeReference: 'DA-0561',
      trafficking: ['labor'],
      survivors: ['Luis R.', 'Mei L.'].map((name) => ({
        name,
        language: 'en',
        contacts: [{ way: 'phone', detail: '555 0113', safe: true }],
      })),
      accountableParties: [{ name: 'Ms. Carrow', language: 'en', contacts: [] }],
    });
    if (luis === undefined || mei === undefined) throw new Error('A case without its pathways');
    await untilAgreement(story, luis, 'labor');
    await screenCalmly(story, luis, 'first');
    await prepare(story, luis, 'faceToFace');
    untilToday(story);
    await screenCalmly(story, luis, 'beforeCircle');
    await beginCircle(story, luis, 'faceToFace', [luis.survivor, luis.accountableParty]);
    return { caseId: luis.case };
  });
});

test('a survivor leaves in the middle of a circle, and the other survivor in the case goes on', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.findCase('Juniper Row');
  await desk.follow(desk.say('case', 'step.endCircle'));
  await room(desk).waitFor();
  await desk.isAccessible();

  // Half a sentence is kept, and another one was typed just now.
  const sentence = room(desk).getByRole('textbox', { name: desk.say('circles', 'room.commitment') });
  await sentence.fill('I will');
  await desk.isKept();
  expect((await desk.ask('drafts.list', {})).drafts).toHaveLength(1);
  await sentence.fill('I will pay');

  await leave(desk, 'Luis R.', room(desk));

  // The room is gone, and what is left to do takes its place.
  await room(desk).waitFor({ state: 'hidden' });
  await desk.page.getByRole('heading', { name: desk.say('map', 'ended.withdrawn') }).waitFor();
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('ended');
  await desk.isAccessible();
  await desk.page.getByRole('link', { name: desk.say('case', 'step.planSafety') }).waitFor();
  // What was noted in the room belongs to a circle that nobody will end.
  expect((await desk.ask('drafts.list', {})).drafts).toEqual([]);

  await desk.follow(desk.say('case', 'ended.back'));
  await intake.takeReferral(desk);
  await desk.page.getByRole('link', { name: desk.say('case', 'step.recordEligibility') }).waitFor();

  const { pathways, people } = await desk.ask('cases.view', { case: told.found.caseId });
  const stageOf = (name: string) =>
    pathways.find(({ survivor }) => people.some((person) => person.id === survivor && person.name === name))
      ?.stage;
  expect([stageOf('Luis R.'), stageOf('Mei L.')]).toEqual(['withdrawn', 'eligibility']);
});
