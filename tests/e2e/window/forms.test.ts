import { beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { type EveryStage, tellEveryStage } from './every-stage.ts';
import type { Told } from './told.ts';

let told: Told<EveryStage>;
beforeAll(async () => {
  told = await tellEveryStage();
});

/** Empties every field of the form that has a main action, and sends it so. */
async function sendEmpty(desk: Desk, form: string): Promise<void> {
  const within = desk.page.locator(form).last();
  await within.waitFor();
  const boxes = within.locator('input[type=checkbox]:checked');
  // From the last: the list of a field may grow shorter as its boxes are emptied.
  for (let left = await boxes.count(); left > 0; left -= 1) await boxes.nth(left - 1).click();
  const fields = within.locator('input:not([type=radio], [type=checkbox], [type=file]), textarea');
  for (const field of await fields.all()) await field.fill('');
  const act = within.locator('button[type=submit], [data-variant=filled]').last();
  await act.click({ timeout: 10_000 });
}

/** What somebody who does not see the page is not told after a form was sent with something missing. */
function untold(desk: Desk): Promise<readonly string[]> {
  return desk.page.evaluate(() => {
    const faults: string[] = [];
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const words = (ids: string | null | undefined) =>
      (ids ?? '').split(' ').flatMap((id) => document.getElementById(id)?.textContent ?? []);
    const short = (element: Element) => element.outerHTML.slice(0, 160);
    const invalid = [...top.querySelectorAll('[aria-invalid=true]')];
    const errors = [...top.querySelectorAll('[id$="-error"]')].map(({ textContent }) => textContent);
    for (const field of invalid) {
      const about = words(field.getAttribute('aria-describedby')).concat(
        words(field.closest('fieldset')?.getAttribute('aria-describedby')),
      );
      if (!about.some((said) => errors.includes(said))) faults.push(`its error is not tied: ${short(field)}`);
    }
    const at = document.activeElement ?? document.body;
    const heard = [...top.querySelectorAll('[role=alert]')].some(({ textContent }) => textContent !== '');
    const listed = at.matches('section[tabindex="-1"]') && top.contains(at);
    const group = at.matches('fieldset') && words(at.getAttribute('aria-describedby')).length > 0;
    if (!heard && !listed && !group && !at.matches('[aria-invalid=true]')) {
      faults.push(`nothing is said, and the focus is on ${short(at)}`);
    }
    return faults;
  });
}

const steps = [
  'referral', 'eligibility', 'choice', 'agreement', 'safety', 'community', 'screening',
  'needs', 'plan', 'check-in', 'violation', 'complete',
] as const; // biome-ignore format: a list of words reads best as one

test('a form that lacks something says so at the field and leads there', { timeout: 240_000 }, async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  const { places, waits, asking, approving } = told.found;
  const faults: string[] = [];
  const tell = async (name: string, form = 'form') => {
    await sendEmpty(desk, form).catch((error) => faults.push(`${name}: ${error}`));
    await desk.settled();
    for (const fault of await untold(desk)) faults.push(`${name}: ${fault}`);
  };
  await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
  await tell('the door');
  await desk.press(desk.say('setup', 'unlock.forgot'));
  await tell('a lost passphrase');
  await desk.press(desk.say('common', 'back'));

  await desk.sitDown('facilitator');
  await desk.go('/cases/new');
  await tell('a new case');
  for (const step of steps) {
    const place = step === 'screening' ? asking : step === 'plan' ? approving : places[step];
    await desk.go(`/cases/${place.case}/${place.pathway}/${step}`);
    await tell(step);
  }
  const { case: id, pathway } = places.choice;
  const { circle } = places;
  const within: readonly [name: string, address: string, opens: string][] = [
    ['a person joins', `/cases/${id}/people`, desk.say('people', 'add.open')],
    ['ways to reach somebody', `/cases/${id}/people`, desk.say('people', 'contacts.change')],
    ['a circle', `/cases/${circle.case}/${circle.pathway}/circle`, desk.say('circles', 'begin.change')],
    ['a service', `/cases/${id}/services`, desk.say('services', 'add.open')],
    ['a release', `/cases/${id}/documents`, desk.say('documents-page', 'release.open')],
  ];
  for (const [name, address, opens] of within) {
    await desk.go('/');
    await desk.go(address);
    await desk.button(opens).first().click();
    await tell(name);
  }
  await desk.go(`/cases/${id}/${pathway}/choice`);
  await desk.press(desk.say('case', 'concern.action'));
  await tell('a concern', 'dialog');
  await page.keyboard.press('Escape');
  await desk.go('/program');
  await tell('one’s own passphrase');

  await desk.changeSeats('supervisor');
  await desk.go(`/supervision/${waits.case}/${waits.pathway}/${waits.screening}`);
  await tell('a judgement of one’s own');
  const { 'possible-survivor': stopped } = places;
  await desk.go(`/cases/${stopped.case}/${stopped.pathway}/possible-survivor`);
  await tell('possible-survivor');

  await desk.changeSeats('keyholder');
  await desk.go('/program');
  await desk.press(desk.say('program', 'users.add.open'));
  await tell('a new user');
  expect(faults).toEqual([]);
});

test('so does the set-up', async () => {
  const desk = await Desk.open('en');
  const say = (keys: string) => desk.say('setup', keys);
  const tell = async () => {
    await sendEmpty(desk, 'form');
    await desk.settled();
    expect(await untold(desk)).toEqual([]);
  };
  await desk.button(say('welcome.begin')).click();
  await tell();
  await desk.write(say('program.name'), 'Harbor Circle');
  await desk.write(say('program.referringOffice'), 'County Prosecutor');
  await desk.press(desk.say('common', 'next'));
  await desk.heading(say('people.title')).waitFor();
  await tell();
});
