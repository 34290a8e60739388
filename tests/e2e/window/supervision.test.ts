import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import { beginning, Desk, people } from './desk.ts';
import { audit, judge } from './steps/supervising.ts';
import { type Told, tell, untilToday } from './told.ts';

const REASONS = 'She laughed when she said it, and her advocate knows her well.';

let told: Told<Place>;

/** One answer points to coercion, and the facilitator decided that nothing has to wait. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Lantern Street',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: 'Ana M.', language: 'es', contacts: [{ way: 'phone', detail: '555 0142', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    untilToday(story);
    const { waitsForSupervisor } = await screen(story, place, {
      occasion: 'first',
      other: { 'threat-tied': 'yes' },
      decision: { outcome: 'noConcern', reasons: REASONS, safeguards: [] },
    });
    expect(waitsForSupervisor).toBe(true);
    return place;
  });
});

test('a decision milder than the rules is judged blind, then seen, and a new screening follows', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string, gaps = {}) => desk.say('supervision', keys, gaps);
  await desk.sitDown('facilitator');
  await desk.findCase('Lantern Street');
  await desk.page.getByRole('heading', { name: desk.say('case', 'step.waitForAudit') }).waitFor();
  await desk.go(`/cases/${told.found.case}/${told.found.pathway}/community`);
  await desk.page.getByText(desk.say('case', 'notNow.title')).waitFor();
  expect(await desk.button(desk.say('steps', 'community.action')).count()).toBe(0);

  await desk.changeSeats('supervisor');
  await desk.goTo('supervision');
  await desk.page.getByText(say('why.waits'), { exact: true }).waitFor();
  expect(await desk.page.content()).not.toContain(say('why.milder'));
  await desk.isAccessible();
  await desk.follow(say('judge.open'));
  await desk.heading(say('judge.title')).waitFor();
  await desk.page.getByText(say('judge.first')).waitFor();
  await desk.isAccessible();
  // What was decided stands nowhere: not in sight, not out of sight, not in the answer of the core.
  const before = await desk.page.content();
  expect(before).not.toContain(REASONS);
  expect(before).not.toContain(say('milder'));
  expect(before).not.toContain(say('side.theirs', { name: people.facilitator.name }));
  expect(JSON.stringify(await desk.ask('cases.view', { case: told.found.case }))).not.toContain(REASONS);

  await judge(desk, 'coercionIndicated', 'Someone speaks for her.');
  await desk.page.getByText(REASONS).waitFor();
  await desk.page.getByText(say('milder')).waitFor();
  await desk.isAccessible();
  await audit(desk, 'disagrees', 'Laughing is not safety. Ask again, with time.');

  await desk.changeSeats('facilitator');
  await desk.findCase('Lantern Street');
  await desk.page.getByRole('link', { name: beginning(desk.say('case', 'step.screen')) }).waitFor();
  const { pathways } = await desk.ask('cases.view', { case: told.found.case });
  expect(pathways[0]?.next).toMatchObject({ step: 'screen' });
});
