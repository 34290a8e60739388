import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk, dayIn, people } from './desk.ts';
import { planSafety } from './steps/leaving.ts';
import { holds, savedBy, textOf } from './steps/papers.ts';
import * as screening from './steps/screening.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<Place>;

/** Prepared, and screened once: before the circle she is asked again. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Heron',
      officeReference: 'DA-0533',
      trafficking: ['sex'],
      survivors: [
        { name: 'Mara T.', language: 'en', contacts: [{ way: 'phone', detail: '555 0178', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Dorn', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'sex');
    await screenCalmly(story, place, 'first');
    await prepare(story, place, 'shuttle');
    untilToday(story);
    await story.ask('concern.raise', {
      case: place.case,
      pathway: place.pathway,
      words: 'Her mother was visited on Sunday.',
    });
    return place;
  });
});

test('coercion is found: safety first, then a notice that tells nothing, and the case goes back', async () => {
  const desk = await Desk.open('en', told.copy());
  const { case: caseId, pathway } = told.found;
  const notice = `/cases/${caseId}/${pathway}/notice`;
  await desk.sitDown('facilitator');
  await desk.findCase('Heron');
  await desk.follow(desk.say('case', 'step.screen'));
  await screening.begin(desk, 'Mara T.');
  await screening.answerByKeys(desk, { other: { 'threat-tied': '1' } });
  await screening.decide(desk, 'coercionIndicated', 'They said the house would burn if she went on.');
  await desk.isAccessible();

  await desk.changeSeats('supervisor');
  await desk.go(notice);
  const notYet = desk.page.getByRole('link', { name: desk.say('case', 'step.planSafety') });
  await notYet.waitFor();
  await desk.isAccessible();
  expect(await desk.button(desk.say('steps', 'notice.action')).count()).toBe(0);
  await expect(desk.ask('document.notice', { case: caseId, pathway, language: 'en' })).rejects.toThrow(
    /safety/,
  );

  await notYet.click();
  await planSafety(desk, ['Both stay with her aunt from tonight.', 'The advocate calls at nine.']);
  await desk.heading('Heron').waitFor();
  await desk.follow(desk.say('case', 'step.issueNotice'));
  await desk.button(desk.say('steps', 'notice.action')).waitFor();
  await desk.isAccessible();
  const paper = await savedBy(desk, () => desk.press(desk.say('steps', 'notice.action')));
  await desk.page.getByText(desk.say('steps', 'notice.toldRest')).waitFor();
  await desk.isAccessible();

  await holds(paper, people.supervisor.name);
  const words = (await textOf(paper)).replace(/\s+/g, ' ');
  for (const told of ['DA-0533', 'County Prosecutor', people.supervisor.name, dayIn(0).slice(0, 4)]) {
    expect(words).toContain(told);
  }
  for (const untold of [
    'Mara',
    'Dorn',
    'Heron',
    'house',
    'burn',
    'aunt',
    'oercion',
    'threat',
    'Sunday',
    '0178',
  ]) {
    expect(words).not.toContain(untold);
  }
  const { pathways } = await desk.ask('cases.view', { case: caseId });
  expect(pathways[0]).toMatchObject({ stage: 'returned', ended: { as: 'returned' }, noticeDue: false });
});
