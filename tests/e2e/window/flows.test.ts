import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginning, Desk, people } from './desk.ts';
import { type EveryStage, tellEveryStage } from './every-stage.ts';
import { Hand } from './hand.ts';
import { room, toFirstRound } from './steps/circles.ts';
import { answerByKeys, PRECONDITIONS, question } from './steps/screening.ts';
import type { Told } from './told.ts';

/*
 * The five main ways through the window, by keyboard alone: the focus is seen wherever it is and never lost, and what
 * a screen reader says of a page is what stands there.
 */

let told: Told<EveryStage>;
beforeAll(async () => {
  told = await tellEveryStage();
});

/** What a screen reader says of a part of the page, less its running text. */
async function heard(part: Locator): Promise<string> {
  const named =
    /- '?(?:(?:dialog|heading|navigation|region|group|radio|checkbox|textbox|combobox|button|link) "|alert)/;
  const lines = (await part.ariaSnapshot()).split('\n').filter((line) => named.test(line));
  // The dots that count the questions, one for each.
  return lines
    .filter((line) => !/button "Question \d+/.test(line))
    .map((line) => line.replace(/:(?: .*)?$/, '').trim())
    .join('\n');
}

test('set-up and unlock', async () => {
  const desk = await Desk.open('en');
  const hand = new Hand(desk);
  const say = (keys: string, gaps = {}) => desk.say('setup', keys, gaps);
  await hand.press(desk.button(say('welcome.begin')));
  await hand.arrives(say('program.title'));
  expect(await heard(desk.page.locator('form'))).toMatchInlineSnapshot(`
    "- heading "Your program" [level=1]
    - textbox "Name of the program"
    - textbox "Referring office"
    - button "Back"
    - button "Next""
  `);
  await hand.write(desk.field(say('program.name')), 'Harbor Circle');
  await hand.write(desk.field(say('program.referringOffice')), 'County Prosecutor');
  await hand.key('Enter');
  await hand.arrives(say('people.title'));
  const names = desk.page.getByRole('textbox', { name: say('people.name') });
  const secrets = desk.page.locator('input[type=password]');
  for (const [index, seat] of (['keyholder', 'facilitator', 'supervisor'] as const).entries()) {
    await hand.write(names.nth(index), people[seat].name);
    await hand.write(secrets.nth(index), people[seat].passphrase);
  }
  await hand.press(desk.button(say('people.next')));
  await hand.arrives(say('recovery.title'));
  const sheet = await desk.page
    .getByRole('list', { name: say('recovery.words') })
    .getByRole('listitem')
    .locator('span:last-child')
    .allTextContents();
  await hand.press(desk.button(say('recovery.next')));
  await hand.arrives(say('prove.title'));
  for (const input of await desk.page.locator('input[id^=word-]').all()) {
    const position = Number((await input.getAttribute('id'))?.slice('word-'.length));
    await hand.write(input, sheet[position - 1] ?? '');
  }
  await hand.key('Enter');
  await desk.heading(say('unlock.title')).waitFor();
  await hand.choose(desk.page.getByRole('radio', { name: beginning(people.facilitator.name) }));
  await hand.write(desk.page.getByRole('textbox', { name: say('unlock.passphrase') }), 'not that one, no');
  await hand.key('Enter');
  await desk.page.getByRole('alert').waitFor();
  expect(await heard(desk.page.locator('form'))).toMatchInlineSnapshot(`
    "- group "Your name"
    - radio "K. Amari keyholder"
    - radio "R. Okafor facilitator" [checked]
    - radio "S. Lund supervisor"
    - textbox "Your passphrase"
    - button "Show the passphrase"
    - alert
    - button "Unlock"
    - button "I forgot my passphrase""
  `);
  await hand.key('Control+a');
  await desk.page.keyboard.type(people.facilitator.passphrase);
  await hand.key('Enter');
  await desk.page.getByRole('navigation', { name: desk.say('shell', 'places') }).waitFor();
  await hand.isSomewhere();
});

describe('inside', () => {
  /** Sits down and stands at an address; from there on nothing but keys. */
  async function at(address: string): Promise<{ readonly desk: Desk; readonly hand: Hand }> {
    const desk = await Desk.open('en', told.copy());
    await desk.sitDown('facilitator');
    await desk.go(address);
    return { desk, hand: new Hand(desk) };
  }

  test('open a case', async () => {
    const { desk, hand } = await at('/cases');
    const say = (keys: string) => desk.say('cases', keys);
    await hand.press(desk.page.getByRole('link', { name: say('take'), exact: true }));
    await hand.arrives(say('new.title'));
    await hand.write(desk.field(say('new.name.label')), 'Wren');
    await hand.write(desk.field(say('new.reference.label')), 'DA-0900');
    await hand.choose(desk.page.getByRole('checkbox', { name: say('new.trafficking.labor') }));
    const survivor = desk.page.getByRole('region', { name: say('new.survivor.title'), exact: true });
    expect(await heard(survivor)).toMatchInlineSnapshot(`
      "- region "Survivor"
      - heading "Survivor" [level=2]
      - textbox "Name"
      - combobox "Language"
      - group "Ways to reach this person"
      - group "Way 1"
      - combobox "How"
      - textbox "Number"
      - group "Do they say it is safe?"
      - radio "Yes, safe"
      - radio "No, do not use it"
      - button "Take this way off"
      - button "Add a way to reach them"
      - button "Add another survivor""
    `);
    await hand.write(survivor.getByRole('textbox', { name: say('new.survivor.name') }), 'Ines P.');
    await hand.write(
      survivor.getByRole('textbox', { name: desk.say('case', 'contacts.detail.phone') }),
      '555',
    );
    await hand.choose(survivor.getByRole('radio', { name: beginning(desk.say('case', 'contacts.yes')) }));
    const party = desk.page.getByRole('region', { name: say('new.accountableParty.title'), exact: true });
    await hand.write(party.getByRole('textbox', { name: say('new.accountableParty.name') }), 'Mr. Gray');
    await hand.press(desk.button(beginning(say('new.action'))));
    await hand.arrives('Wren');
    expect(
      await heard(desk.page.getByRole('navigation', { name: desk.say('case', 'pages.title') })),
    ).toMatchInlineSnapshot(`
      "- navigation "Pages of this case"
      - link "Overview"
      - link "People"
      - link "Money and proof"
      - link "Services"
      - link "Outcomes"
      - link "Documents"
      - link "Record""
    `);
  });

  test('a screening, from the first question to the decision', async () => {
    const { case: id, pathway } = told.found.asking;
    const { desk, hand } = await at(`/cases/${id}/${pathway}/screening`);
    const say = (keys: string, gaps = {}) => desk.say('screening', keys, gaps);
    for (const precondition of PRECONDITIONS) {
      const asked = desk.page.getByRole('group', {
        name: say(`precondition.${precondition}.ask`),
        exact: true,
      });
      await hand.choose(asked.getByRole('radio', { name: beginning(say('before.holds')) }));
    }
    await hand.press(desk.button(say('before.begin', { name: 'Mara T.' })));
    await question(desk).waitFor();
    await hand.isSomewhere();
    expect(await heard(desk.page.getByRole('dialog'))).toMatchInlineSnapshot(`
      "- dialog "Screening with Mara T."
      - button "All on one page"
      - button "From paper"
      - button "We stop here"
      - navigation "All questions"
      - region "Is today a good enough day for you to talk and think about this?"
      - heading "Is today a good enough day for you to talk and think about this?" [level=1]
      - group "Is today a good enough day for you to talk and think about this?"
      - radio "Yes"
      - radio "Maybe"
      - radio "No"
      - radio "Rather not say"
      - radio "Not now, ask later"
      - heading "Why we ask" [level=2]
      - heading "Ask it safely" [level=2]
      - heading "Look for" [level=2]
      - button "Back" [disabled]
      - button "Read together R"
      - button "See what this means"
      - button "Next Enter"
      - button "Leave the process"
      - button "Choose prosecution""
    `);
    await answerByKeys(desk);
    await desk.page.getByRole('heading', { name: say('decision.title'), exact: true }).waitFor();
    await hand.isSomewhere();
    await hand.press(desk.button(say('decision.record')));
    const outcome = desk.page.getByRole('group', { name: say('decision.outcome'), exact: true });
    expect(await heard(outcome)).toMatchInlineSnapshot(`
      "- group "What do you decide?"
      - radio "No concern Nothing has to wait."
      - radio "Go on, with safeguards The pathway goes on, and the named safeguards with it."
      - radio "Talk once more One more conversation comes before the next step."
      - radio "Pause Safety or help comes before the next step."
      - radio "The choice is not free The process ends here. The case goes back to prosecution, after a safety plan.""
    `);
    await hand.choose(outcome.getByRole('radio', { name: beginning(say('outcome.noConcern')) }));
    await hand.write(desk.field(beginning(say('decision.reasons'))), 'Alone, and free to say no.');
    await hand.press(desk.button(say('decision.record')));
    const confirm = desk.dialog(say('decision.confirmTitle', { outcome: say('outcome.noConcern') }));
    expect(await heard(confirm)).toMatchInlineSnapshot(`
      "- 'dialog "Record
      - 'heading "Record
      - button "Back"
      - button "Record and sign""
    `);
    await hand.press(confirm.getByRole('button', { name: say('decision.confirm') }));
    await desk.page.getByText(say('decided.title', { outcome: say('outcome.noConcern') })).waitFor();
    await hand.isSomewhere();
  });

  test('a circle in the room', async () => {
    const { case: id, pathway } = told.found.places.circle;
    const { desk, hand } = await at(`/cases/${id}/${pathway}/circle`);
    const say = (keys: string, gaps = {}) => desk.say('circles', keys, gaps);
    await hand.press(desk.button(beginning(say('begin.action'))));
    await room(desk).waitFor();
    await hand.isSomewhere();
    expect(await heard(room(desk))).toMatchInlineSnapshot(`
      "- dialog "In the room"
      - region "The circle"
      - button "You"
      - button "Mara T."
      - button "Mr. Dorn"
      - heading "Opening" [level=1]
      - button "Go on Space"
      - button "Pause P"
      - button "Break B"
      - button "Stop the circle F4"
      - button "Commitment C" [expanded]
      - button "Agenda A"
      - button "Ground rules G"
      - button "My own note M"
      - region "Commitments"
      - textbox "Commitment, in the words used"
      - combobox "By"
      - button "Write it down"
      - button "Close the circle"
      - button "Names are shown V"
      - button "Light, level 1 D"
      - button "Leave the process"
      - button "Choose prosecution""
    `);
    await toFirstRound(desk);
    await hand.key('Space');
    await room(desk)
      .getByRole('heading', { name: say('room.speaks', { name: 'Mara T.' }) })
      .waitFor();
    await hand.write(
      room(desk).getByRole('textbox', { name: say('room.commitment') }),
      'Eleven months of wages.',
    );
    await hand.press(room(desk).getByRole('button', { name: beginning(say('room.keep')) }));
    await room(desk).getByRole('listitem').filter({ hasText: 'Eleven months' }).waitFor();
    await hand.isSomewhere();
    await hand.press(room(desk).getByRole('button', { name: say('room.close') }));
    await desk.page.getByRole('heading', { name: say('ending.closed') }).waitFor();
    await hand.isSomewhere();
    expect(await heard(desk.page.locator('form'))).toMatchInlineSnapshot(`
      "- heading "The circle is closed" [level=2]
      - group "Who came"
      - checkbox "Mara T." [checked]
      - checkbox "Mr. Dorn" [checked]
      - group "How Mara T. leaves"
      - radio "steady"
      - radio "shaken"
      - radio "needs a call"
      - group "How Mr. Dorn leaves"
      - radio "steady"
      - radio "shaken"
      - radio "needs a call"
      - heading "Commitments" [level=3]
      - textbox "What everyone may read"
      - textbox "My own note"
      - button "Record how it ended"
      - button "Back to the room""
    `);
    for (const name of ['Mara T.', 'Mr. Dorn']) {
      const leaves = desk.page.getByRole('group', { name: say('ending.leaves', { name }), exact: true });
      await hand.choose(leaves.getByRole('radio', { name: beginning(say('leaving.steady')) }));
    }
    await hand.press(desk.button(beginning(say('ending.record'))));
    await desk.page.getByRole('heading', { name: say('past.title') }).waitFor();
    await hand.isSomewhere();
  });

  test('the approval of a plan', async () => {
    const { case: id, pathway } = told.found.approving;
    const { desk, hand } = await at(`/cases/${id}/${pathway}/plan`);
    const say = (keys: string, gaps = {}) => desk.say('plan', keys, gaps);
    await desk.page.getByRole('heading', { name: say('approve.title', { name: 'Mara T.' }) }).waitFor();
    expect(await heard(desk.page.locator('form'))).toMatchInlineSnapshot(`
      "- heading "The plan, as Mara T. decided it" [level=2]
      - textbox "Approved on"
      - textbox "Begins on"
      - checkbox "Mara T. approved this plan themselves, on the day above"
      - button "Record the approval""
    `);
    await hand.choose(desk.page.getByRole('checkbox', { name: say('approve.own', { name: 'Mara T.' }) }));
    await hand.press(desk.button(beginning(say('approve.record'))));
    await desk.page.getByRole('heading', { name: say('versions.title') }).waitFor();
    await hand.isSomewhere();
  });
});
