import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import type { Storyteller } from '#main/cli/demo/storyteller.ts';
import type { Response } from '#shared/vocabulary/screening.ts';
import { survivorInstrument } from '../../domain/screening/sheets.ts';
import { goOn } from '../../domain/screening/vignettes/go-on.ts';
import type { Vignette } from '../../domain/screening/vignettes/vignette.ts';
import { wait } from '../../domain/screening/vignettes/wait.ts';
import { Desk } from './desk.ts';
import { type AnswerKey, begin } from './steps/screening.ts';
import { type Told, tell, untilToday } from './told.ts';

const LONG = process.env.CIRCLEKEEPER_LONG === '1';
const SEED = 20261124;

/** A few whom the seed draws, half of them to go on; all of them in the long run. */
function drawn(vignettes: readonly Vignette[], count: number): readonly Vignette[] {
  const lot = ({ name }: Vignette) => createHash('sha256').update(`${SEED} ${name}`).digest('hex');
  return LONG ? vignettes : vignettes.toSorted((a, b) => lot(a).localeCompare(lot(b))).slice(0, count);
}
const vignettes = [...drawn(goOn, 2), ...drawn(wait, 2)];

const KEY: Readonly<Record<Response, AnswerKey>> = {
  yes: '1',
  possibly: '2',
  no: '3',
  declined: '4',
  notAsked: '5',
};

interface Asked extends Place {
  readonly person: string;
  readonly name: string;
}

/** A case of their own for each, ready to be screened. */
async function caseFor(story: Storyteller, vignette: Vignette, at: number): Promise<Asked> {
  const [place] = await openCase(story, {
    name: `Vignette ${at}`,
    officeReference: `DA-${at}`,
    trafficking: ['labor'],
    survivors: [
      { name: 'Marisol', language: 'es', contacts: [{ way: 'phone', detail: '555 0102', safe: true }] },
    ],
    accountableParties: [{ name: 'Mr. Crane', language: 'en', contacts: [] }],
  });
  const asked = (vignette.instrument ?? survivorInstrument).for;
  if (asked === 'family') {
    await story.ask('people.add', {
      case: place.case,
      person: {
        part: 'family',
        name: 'Inés',
        language: 'es',
        pressured: true,
        contacts: [{ way: 'phone', detail: '555 0103', safe: true }],
        tiedTo: place.survivor,
      },
    });
  }
  await untilAgreement(story, place, 'labor');
  if (vignette.before !== undefined) {
    await screen(story, place, {
      occasion: 'first',
      other: vignette.before,
      decision: { outcome: 'pause', reasons: 'First a safe place.', safeguards: [] },
    });
  }
  const { people } = await story.ask('cases.view', { case: place.case });
  const person = people.find(({ part }) => part === asked);
  if (person === undefined) throw new Error(`Nobody to ask: ${asked}`);
  return { ...place, person: person.id, name: person.name };
}

let told: Told<readonly Asked[]>;
let desk: Desk;

beforeAll(async () => {
  told = await tell(async (story) => {
    const cases: Asked[] = [];
    for (const [at, vignette] of vignettes.entries()) cases.push(await caseFor(story, vignette, at));
    untilToday(story);
    return cases;
  }, 10 * vignettes.length);
}, 300_000);

test('each is entered by keys as from paper, and the page shows what the rules make of it', async () => {
  desk = await Desk.open('en', told.copy());
  const say = (keys: string, gaps = {}) => desk.say('screening', keys, gaps);
  await desk.sitDown('facilitator');
  for (const [at, vignette] of vignettes.entries()) {
    const { case: id, pathway, person, name } = told.found[at] ?? {};
    if (id === undefined || pathway === undefined || person === undefined || name === undefined) continue;
    await desk.go(`/cases/${id}/${pathway}/screening`);
    const other = desk.page.getByRole('link', { name: say('who.open', { name }), exact: true });
    // Whoever is to be asked first stands on the page already; another is a link away.
    if (!(await onThePage(desk, name))) await other.click();
    await desk.page.getByRole('heading', { name: say('before.title', { name }) }).waitFor();
    await begin(desk, name, vignette.preconditions);
    await desk.press(say('asking.paper'));
    await desk.page.getByRole('heading', { name: say('paper.title') }).waitFor();
    await typeIn(desk, vignette);
    await desk.page.keyboard.press('Enter');

    await desk.page.getByRole('region', { name: say('evaluation.label') }).waitFor();
    await reads(desk, vignette);
  }
}, 900_000);

/** Whether this person's questions are the ones of the page. */
async function onThePage(desk: Desk, name: string): Promise<boolean> {
  const title = desk.page.getByRole('heading', {
    name: desk.say('screening', 'before.title', { name: '' }).trim(),
  });
  await title.waitFor();
  return (await title.textContent()) === desk.say('screening', 'before.title', { name });
}

/** One key for each question; a follow-up that nobody spoke of stays unasked. */
async function typeIn(desk: Desk, { instrument = survivorInstrument, said }: Vignette): Promise<void> {
  const followUps = new Set(instrument.items.flatMap((item) => item.followUps ?? []));
  await desk.page.getByRole('radiogroup').first().focus();
  for (let row = 0; row <= instrument.items.length; row += 1) {
    const focused = await desk.page.evaluate(() => document.activeElement?.id ?? '');
    if (focused === 'from-paper-finish') return;
    const item = instrument.items.find(({ id }) => `row-${id}` === focused);
    if (item === undefined) throw new Error(`Not a question: ${focused}`);
    const calm = followUps.has(item.id) ? 'notAsked' : item.concernWhen === 'yes' ? 'no' : 'yes';
    await desk.page.keyboard.press(KEY[said[item.id] ?? calm]);
    await desk.page.waitForFunction((before) => document.activeElement?.id !== before, focused);
  }
  throw new Error('The questions did not end');
}

/** The outcome and exactly the rules that fired, in their own words. */
async function reads(desk: Desk, vignette: Vignette): Promise<void> {
  const { name, instrument = survivorInstrument, outcome, fired, said, before, why } = vignette;
  const say = (keys: string) => desk.say('screening', keys);
  const pointed = desk.page.getByRole('region', { name: say('evaluation.label') });
  expect(await pointed.textContent(), `${name}: ${why}`).toContain(say(`outcomeMeans.${outcome}`));
  const reasons = await desk.page
    .getByRole('region', { name: say('evaluation.why'), exact: true })
    .textContent();
  const shown = instrument.rules.filter(({ reason }) => reasons?.includes(reason.en)).map(({ id }) => id);
  expect(shown.toSorted(), `${name}: ${why}`).toEqual(fired.toSorted());
  // What changed since an earlier screening stands there before anyone decides, answer by answer.
  const changed = desk.page.getByRole('region', { name: say('evaluation.changed'), exact: true });
  expect(await changed.count(), name).toBe(before === undefined ? 0 : 1);
  if (before === undefined) return;
  const answer = (response: Response) => say(`answer.${response}`);
  for (const [id, then] of Object.entries(before)) {
    const item = instrument.items.find((other) => other.id === id);
    const now = said[id] ?? (item?.concernWhen === 'yes' ? 'no' : 'yes');
    const from = desk.say('screening', 'evaluation.from', { before: answer(then), now: answer(now) });
    expect(await changed.textContent()).toContain(from);
  }
}
