import { describe, expect, test } from 'vitest';
import { Desk, dayIn, people } from './desk.ts';
import * as circles from './steps/circles.ts';
import * as intake from './steps/intake.ts';
import * as papers from './steps/papers.ts';
import * as planning from './steps/planning.ts';
import * as screening from './steps/screening.ts';

const about: intake.CaseToTake = {
  name: 'Wren',
  reference: 'DA-0900',
  survivor: 'Ines P.',
  accountableParty: 'Mr. Gray',
  number: '555 0199',
  hours: '9-11',
  wordsToUse: 'library',
};

describe.each(['en', 'es'] as const)('a case from its referral into the two years, in %s', (language) => {
  test('a facilitator takes every step through the window, and none of its pages shuts anybody out', async () => {
    const desk = await Desk.open(language);
    await desk.setUp();
    await desk.sitDown('facilitator');
    await desk.isAccessible();

    await intake.openCase(desk, about);
    await desk.isAccessible();
    await intake.takeReferral(desk);
    await intake.recordEligibility(desk, about);
    await intake.recordChoice(desk, about.survivor, 'Yo decido.');
    await intake.recordAgreement(desk, about.accountableParty);

    await desk.follow(desk.say('case', 'step.screen'));
    await screening.screenCalmly(desk, about.survivor, 'Alone, and free to say no.');
    await circles.referToCommunity(desk, about, {
      organisation: 'Harbor House',
      support: 'A room and a lawyer.',
      services: 'A group on harm.',
    });

    await intake.nextStep(desk, 'prepare', desk.say('circles', 'preparation.title'));
    const words = {
      hopes: 'To be heard.',
      fears: 'The way home.',
      offLimits: 'Her mother.',
      accessNeeds: 'A break.',
    };
    await circles.prepareWith(desk, about.accountableParty, words);
    await circles.prepareWith(desk, about.survivor, words);
    await circles.chooseForm(desk, about.survivor);
    const circle = {
      place: 'Church hall',
      breakSignal: 'Blue cloth',
      arrivals: '13:10, 13:25',
      staffedExit: 'North door',
    };
    await circles.planCircle(desk, about.survivor, circle, 'Phones stay outside.');
    await desk.isAccessible();
    await circles.enterRoom(desk);
    await desk.isAccessible();
    await circles.passTo(desk, about.survivor);
    await circles.passTo(desk, about.accountableParty);
    await circles.keepCommitment(desk, 'Eleven months of wages.');
    await circles.closeCircle(desk, [about.survivor, about.accountableParty], 'He said it aloud.');
    await desk.isAccessible();

    await desk.press(desk.say('circles', 'toPlan.action'));
    await planning.recordNeeds(desk, about.survivor, { harm: 'No pay.', need: 'The wages.' });
    await planning.draftPlan(desk, { text: 'A letter to the union.', measure: 'The letter.' });
    await planning.decideLines(desk, about.survivor);
    await desk.follow(desk.say('missing', 'screening'));
    await screening.screenCalmly(desk, about.survivor, 'The same as before.');
    await desk.follow(desk.say('case', 'step.approvePlan'));
    await planning.approvePlan(desk, about.survivor);
    await desk.isAccessible();

    await desk.follow(about.name);
    await papers.openDocuments(desk);
    await desk.page.getByText(desk.say('documents-page', 'make.refused')).waitFor();
    await desk.isAccessible();
    await papers.signRelease(desk, about.survivor, {
      to: 'Bayside Housing',
      why: 'A lease',
      until: dayIn(20),
    });
    const summary = await papers.makeSummary(desk);
    await desk.isAccessible();
    await papers.holds(summary, people.facilitator.name);
    expect(await papers.textOf(summary)).toContain('Bayside Housing');

    await desk.goTo('today');
    await desk.isAccessible();
    const { stages } = await desk.ask('today.view', {});
    expect(stages).toMatchObject({ twoYears: 1 });
  });
});
