import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk, people } from './desk.ts';
import { begin } from './steps/screening.ts';
import { type Told, tell, untilToday } from './told.ts';

const NEW_WORDS = 'Do you still owe money to anyone of theirs?';
const NUEVAS = '¿Le debe todavía dinero a alguien de su lado?';

let told: Told<Place>;

/** A survivor who owes money, and whose pathway went on with safeguards. */
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Lantern Street',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: 'Ana M.', language: 'en', contacts: [{ way: 'phone', detail: '555 0142', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    untilToday(story);
    await screen(story, place, {
      occasion: 'first',
      other: { debt: 'yes' },
      decision: { outcome: 'clarify', reasons: 'A debt is still claimed.', safeguards: [] },
    });
    return place;
  });
});

test('a supervisor words a question anew, is held to both languages, sees what would change, and approves', async () => {
  const desk = await Desk.open('en', told.copy());
  const say = (keys: string, gaps = {}) => desk.say('questions', keys, gaps);
  const spanish = (field: string) => `${say(`field.${field}`)} (Español)`;
  const outcome = (id: string) => desk.say('screening', `outcome.${id}`);
  const english = (field: string) => `${say(`field.${field}`)} (English)`;
  await desk.sitDown('supervisor');
  const { versions } = await desk.ask('instrument.versions', {});
  const shipped = versions.find((version) => version.for === 'survivor' && version.inForce);
  const { instrument } = await desk.ask('instrument.read', { hash: shipped?.hash ?? '' });
  const debt = instrument.items.find(({ id }) => id === 'debt');
  const rule = instrument.rules.find(({ id }) => id === 'much-is-open');
  const name = debt?.question.en ?? '';

  await desk.goTo('program');
  await desk.follow(say('link'));
  await desk.heading(say('title')).waitFor();
  await desk.page.getByText(say('decisions_one', { count: 1 })).waitFor();
  await desk.follow(`${say('change')} ${instrument.title.en}`);
  await desk.heading(say('edit.title')).waitFor();
  // Nothing was changed yet, and nothing is kept.
  await desk.press(say('edit.propose'));
  await desk.page.getByText(say('edit.unchanged')).waitFor();

  await desk.press(say('edit.openThis', { name }));
  await desk.write(english('question'), NEW_WORDS);
  await desk.write(spanish('question'), '');
  const mend = `${NEW_WORDS} – ${say('field.question')} – Español`;
  await desk.button(mend).waitFor();
  await desk.isAccessible();
  // It comes back as it was left, after a lock.
  await desk.isKept();
  await desk.changeSeats('supervisor');
  await desk.page.getByText(say('edit.left')).waitFor();
  await desk.button(mend).waitFor();
  await desk.press(say('edit.propose'));
  await desk.press(mend);
  const missing = desk.page.getByRole('textbox', { name: spanish('question'), exact: true });
  await expect.poll(() => missing.evaluate((found) => found === document.activeElement)).toBe(true);
  await missing.fill(NUEVAS);
  await desk.page.getByText(say('edit.whole')).waitFor();

  // A rule is taken out and put back, and one is added.
  await desk.press(say('part.rules'));
  await desk.press(say('edit.openThis', { name: rule?.reason.en ?? '' }));
  await desk.press(say('edit.remove.rules'));
  const putBack = desk.button(say('edit.putBackThis', { name: rule?.reason.en ?? '' }));
  await expect.poll(() => putBack.evaluate((found) => found === document.activeElement)).toBe(true);
  await desk.page.keyboard.press('Enter');
  const back = desk.button(say('edit.openThis', { name: rule?.reason.en ?? '' }));
  await expect.poll(() => back.evaluate((found) => found === document.activeElement)).toBe(true);
  await desk.press(say('edit.add.rules'));
  await desk.write(english('reason'), 'A debt is still claimed.');
  await desk.write(spanish('reason'), 'Todavía se reclama una deuda.');
  await desk.page.getByLabel(say('edit.whenQuestion')).selectOption({ label: NEW_WORDS });
  await desk.page.getByLabel(say('field.outcome')).selectOption({ label: outcome('pause') });
  await desk.isAccessible();
  await desk.page.getByText(say('edit.whole')).waitFor();
  await desk.press(say('edit.propose'));

  await desk.heading(say('changes.title')).waitFor();
  await desk.page.getByRole('heading', { name: `${say('changed.changed')} ${NEW_WORDS}` }).waitFor();
  const past = desk.page.getByRole('region', { name: say('past.title') });
  await past.getByRole('link', { name: 'Lantern Street' }).waitFor();
  await past
    .getByText(say('past.fromTo', { before: outcome('proceedWithSafeguards'), after: outcome('pause') }))
    .waitFor();
  await desk.isAccessible();
  await desk.press(say('approve.action'));
  await desk.page.getByText(say('approve.reasonsMissing')).waitFor();
  await desk.write(say('approve.reasons'), 'Debts were passed over.');
  await desk.press(say('approve.action'));
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: say('approve.confirm') })
    .click();
  await desk.page.getByText(say('approve.done')).waitFor();
  await desk.goTo('program');
  await desk.follow(say('link'));
  await desk.page.getByText(new RegExp(`Approved by ${people.supervisor.name}`)).waitFor();

  // The next screening asks the new words; what was decided before is still read in the old ones.
  await desk.changeSeats('facilitator');
  await desk.go(`/cases/${told.found.case}/${told.found.pathway}/screening`);
  const row = desk.page.getByRole('button', { name: desk.say('screening', 'past.read'), exact: true });
  await row.first().click();
  const answers = desk.page.getByRole('region', { name: desk.say('screening', 'record.answers') });
  await answers.getByText(name, { exact: true }).waitFor();
  expect(await desk.page.getByText(NEW_WORDS).count()).toBe(0);
  await begin(desk, 'Ana M.');
  await desk.press(desk.say('screening', 'asking.all'));
  await desk.page.getByRole('dialog').getByRole('heading', { name: NEW_WORDS }).waitFor();
});

test('a facilitator reads what is asked and changes none of it; a keyholder is told who does', async () => {
  const desk = await Desk.open('es', told.copy());
  const say = (keys: string) => desk.say('questions', keys);
  await desk.sitDown('facilitator');
  await desk.goTo('program');
  await desk.follow(say('link'));
  await desk.heading(say('title')).waitFor();
  expect(await desk.page.getByRole('link', { name: new RegExp(say('change')) }).count()).toBe(0);
  const { versions } = await desk.ask('instrument.versions', {});
  const address = `/program/questions/${versions[0]?.hash}`;
  for (const closed of [`${address}/changes`, '/program/questions/edit/survivor']) {
    await desk.go(closed);
    await desk.page.getByText(say('onlySupervisors')).waitFor();
  }
  await desk.go(address);
  await desk.page.getByRole('heading', { name: say('part.rules') }).waitFor();
  expect(await desk.page.getByText(say('do'), { exact: true }).count()).toBe(0);

  await desk.changeSeats('keyholder');
  for (const closed of [address, '/program/questions']) {
    await desk.go(closed);
    await desk.page.getByText(say('notYours')).waitFor();
  }
  await desk.goTo('program');
  expect(await desk.page.getByRole('link', { name: say('link') }).count()).toBe(0);
});
