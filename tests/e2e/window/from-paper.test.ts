import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, untilAgreement } from '#main/cli/demo/steps.ts';
import { verifyDocument } from '#main/documents/verify.ts';
import { ask } from '../../documents/poppler.ts';
import { Desk } from './desk.ts';
import { savedBy } from './steps/papers.ts';
import * as screening from './steps/screening.ts';
import { type Told, tell, untilToday } from './told.ts';

const SURVIVOR = 'Marisol Quintanar';
let told: Told<Place>;

beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Plover',
      officeReference: 'DA-0611',
      trafficking: ['labor'],
      survivors: [
        { name: SURVIVOR, language: 'es', contacts: [{ way: 'phone', detail: '555 0102', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Crane', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    untilToday(story);
    return place;
  });
});

test('a screening on paper: a form in her language, typed in by keyboard alone, and a page for the file', async () => {
  const desk = await Desk.open('en', told.copy());
  const { case: id, pathway } = told.found;
  const say = (keys: string, gaps = {}) => desk.say('screening', keys, gaps);
  await desk.sitDown('facilitator');
  await desk.go(`/cases/${id}/${pathway}/screening`);
  await desk.heading(say('title')).waitFor();

  const form = await savedBy(desk, () => desk.press(say('paper.blank')));
  const printed = ask('pdftotext', ['{file}', '-'], readFileSync(form));
  expect(printed).toContain('¿Esta decisión es suya?');
  expect(printed).not.toContain('Quintanar');

  await screening.begin(desk, SURVIVOR);
  await desk.press(say('asking.paper'));
  await desk.page.getByRole('heading', { name: say('paper.title') }).waitFor();
  await desk.isAccessible();

  // From here on no hand leaves the keys: one key for each question, and Enter at the end.
  const on = await desk.ask('cases.view', { case: id });
  const person = on.people.find(({ name }) => name === SURVIVOR)?.id ?? '';
  const { instrument } = await desk.ask('screening.instrument', { case: id, pathway, person });
  const rows = desk.page.getByRole('radiogroup');
  await rows.first().focus();
  // Numbers that come faster than the window draws still fall on one question each.
  const hasty = await desk.page.evaluate(() =>
    ['1', '3', '3'].map((key) => {
      const row = document.activeElement;
      row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return row?.id;
    }),
  );
  expect(new Set(hasty).size).toBe(3);
  await rows.first().focus();
  const typed: string[] = [];
  for (let row = 0; ; row += 1) {
    const focused = await desk.page.evaluate(() => document.activeElement?.id ?? '');
    if (focused === 'from-paper-finish') break;
    const item = instrument.items.find((other) => `row-${other.id}` === focused);
    if (item === undefined || row > instrument.items.length) throw new Error(`Not a question: ${focused}`);
    typed.push(item.id);
    await desk.page.keyboard.press(
      item.id === 'contact-through-others' ? '2' : item.concernWhen === 'yes' ? '3' : '1',
    );
    await desk.page.waitForFunction((before) => document.activeElement?.id !== before, focused);
  }
  const followUps = instrument.items.filter(({ id: asked }) =>
    instrument.items.some((item) => item.followUps?.includes(asked)),
  );
  // All that stand alone, and the one that an answer opened.
  expect(typed).toHaveLength(instrument.items.length - followUps.length + 1);
  expect(typed.indexOf('contact-about-case')).toBe(typed.indexOf('contact-through-others') + 1);
  await desk.isAccessible();
  await desk.page.keyboard.press('Enter');

  // Sterner than the rules point to is always allowed.
  await screening.decide(desk, 'pause', 'A cousin called once. We wait a week.');
  await desk.page.getByRole('button', { name: say('past.read'), exact: true }).click();
  const page = await savedBy(desk, () => desk.press(say('paper.decision')));
  const paper = ask('pdftotext', ['{file}', '-'], readFileSync(page));
  expect(paper).toContain('We wait a week.');
  expect(paper).not.toContain('Quintanar');
  expect(ask('pdfinfo', ['{file}'], readFileSync(page))).toMatch(/Pages:\s+1\n/);
  const verified = await verifyDocument(readFileSync(page), {});
  expect(verified).toMatchObject({ ok: true, value: { kind: 'decision', role: 'facilitator' } });
});
