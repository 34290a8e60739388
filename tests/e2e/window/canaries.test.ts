import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { filesUnder, hunt } from './canary-hunt.ts';
import { Desk, dayIn } from './desk.ts';
import * as circles from './steps/circles.ts';
import * as intake from './steps/intake.ts';
import * as papers from './steps/papers.ts';
import * as planning from './steps/planning.ts';
import * as screening from './steps/screening.ts';
import { tell } from './told.ts';

/** What was typed, each a word that stands nowhere else. */
const typed: string[] = [];
function canary(about: string): string {
  // One word and no more: two names that share a word would be told apart from case names by the core.
  const word = `Zq${about.toLowerCase()}${1000 + typed.length}`;
  typed.push(word);
  return word;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A folder for everything that any of the processes may write, and the store in it. */
async function place() {
  const told = await tell(async () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'canaries-'));
  const at = (name: string) => join(folder, name);
  for (const name of ['temp', 'runtime', 'downloads']) mkdirSync(at(name), { mode: 0o700 });
  const store = told.copy();
  vi.stubEnv('TMPDIR', at('temp'));
  vi.stubEnv('XDG_RUNTIME_DIR', at('runtime'));
  vi.stubEnv('CORE_STDERR', at('stderr'));
  return {
    store,
    written: [store, at('temp'), at('runtime')],
    downloads: at('downloads'),
    stderr: at('stderr'),
  };
}

/** Goes from the referral into the two years, with a canary in every field. */
async function typeEverywhere(desk: Desk): Promise<{ readonly drafts: readonly string[] }> {
  const about: intake.CaseToTake = {
    name: canary('CaseName'),
    reference: canary('Reference'),
    survivor: canary('Survivor'),
    accountableParty: canary('Party'),
    number: canary('Number'),
    hours: canary('Hours'),
    wordsToUse: canary('WordsToUse'),
  };
  await intake.openCase(desk, about);
  await intake.takeReferral(desk);
  await intake.recordEligibility(desk, about);
  await intake.recordChoice(desk, about.survivor, canary('Choice'));
  await intake.recordAgreement(desk, about.accountableParty);

  await desk.follow(desk.say('case', 'step.screen'));
  await screening.begin(desk, about.survivor);
  await screening.answerByKeys(desk, { note: canary('AnswerNote') });
  await screening.decide(desk, 'noConcern', canary('Reasons'));
  await circles.referToCommunity(desk, about, {
    organisation: canary('Organisation'),
    support: canary('Support'),
    services: canary('Services'),
  });
  await intake.nextStep(desk, 'prepare', desk.say('circles', 'preparation.title'));
  await circles.prepareWith(desk, about.survivor, {
    hopes: canary('Hopes'),
    fears: canary('Fears'),
    offLimits: canary('OffLimits'),
    accessNeeds: canary('AccessNeeds'),
  });
  await circles.chooseForm(desk, about.survivor);
  const circle = {
    place: canary('Place'),
    breakSignal: canary('Signal'),
    arrivals: canary('Arrivals'),
    staffedExit: canary('Exit'),
  };
  await circles.planCircle(desk, about.survivor, circle, canary('Rule'));
  await circles.enterRoom(desk);
  await circles.passTo(desk, about.survivor);
  await circles.keepCommitment(desk, canary('Commitment'));
  await circles.closeCircle(desk, [about.survivor, about.accountableParty], canary('Shared'));

  await desk.press(desk.say('circles', 'toPlan.action'));
  await planning.recordNeeds(desk, about.survivor, { harm: canary('Harm'), need: canary('Need') });
  await planning.draftPlan(desk, { text: canary('LineText'), measure: canary('LineMeasure') });
  await planning.decideLines(desk, about.survivor);
  await desk.follow(desk.say('missing', 'screening'));
  await screening.screenCalmly(desk, about.survivor, canary('LaterReasons'));
  await desk.follow(desk.say('case', 'step.approvePlan'));
  await planning.approvePlan(desk, about.survivor);
  await desk.follow(about.name);
  await desk.follow(desk.say('case', 'step.checkIn'));
  await desk.write(desk.say('two-years', 'checkIn.words'), canary('CheckIn'));
  await desk.press(desk.say('two-years', 'checkIn.record'));
  await desk.page.getByRole('heading', { name: desk.say('two-years', 'checkIn.past') }).waitFor();

  await desk.follow(about.name);
  await papers.openDocuments(desk);
  const to = canary('ReleaseTo');
  await papers.signRelease(desk, about.survivor, { to, why: canary('ReleaseWhy'), until: dayIn(9) });
  await papers.makeSummary(desk);
  return { drafts: await leaveHalfDone(desk) };
}

/** A worry, and another referral, begun and not sent. */
async function leaveHalfDone(desk: Desk): Promise<readonly string[]> {
  const drafts = [canary('Worry'), canary('NextCase')] as const;
  await desk.goTo('cases');
  await desk.follow(desk.say('cases', 'take'));
  await desk.write(desk.say('cases', 'new.name.label'), drafts[1]);
  await desk.isKept();
  await desk.findCase(typed[0] ?? '');
  await desk.follow(desk.say('case', 'step.checkIn'));
  await desk.press(desk.say('case', 'concern.action'));
  await desk.write(desk.say('case', 'concern.label'), drafts[0]);
  await desk.lock();
  return drafts;
}

test('no word that was typed stands open in the store, in a temporary file or in the browser’s profile', async () => {
  const { store, written, downloads, stderr } = await place();
  const coreFile = fileURLToPath(new URL('core-overheard.ts', import.meta.url));
  const desk = await Desk.open('en', store, { downloads, coreFile });
  await desk.sitDown('facilitator');
  const { drafts } = await typeEverywhere(desk);
  expect(typed.length).toBeGreaterThanOrEqual(30);

  // Locked, unlocked and at work, and when all is closed: nothing is found.
  expect(hunt(written, typed)).toEqual([]);
  await desk.sitDown('facilitator');
  await comesBack(desk, drafts);
  expect(hunt(written, typed)).toEqual([]);
  expect(written.flatMap(filesUnder).filter((path) => path.includes('circlekeeper-window-'))).not.toEqual([]);
  expect(await desk.page.title()).toBe('Circlekeeper');
  expect(filesUnder(downloads).length).toBe(1);
  for (const paper of filesUnder(downloads)) expect(basename(paper)).not.toMatch(/Zq/);
  await desk.close();
  expect(hunt(written, typed)).toEqual([]);
  expect(readFileSync(stderr, 'utf8')).toBe('');

  // The same hunt finds what is there to be found.
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const planted = join(written[1] ?? '', 'planted');
    writeFileSync(planted, Buffer.from(`... ${typed[3]} ...`, encoding));
    expect(hunt(written, typed)).toEqual([`${typed[3]} in ${planted}`]);
    rmSync(planted);
  }
});

/** Everything is there again for the person who may see it. */
async function comesBack(desk: Desk, drafts: readonly string[]): Promise<void> {
  const { cases } = await desk.ask('cases.list', {});
  const view = JSON.stringify(await desk.ask('cases.view', { case: cases[0]?.id ?? '' }));
  const recorded = typed.filter((word) => !drafts.includes(word));
  expect(recorded.filter((word) => !view.includes(word))).toEqual([]);

  // The lock came over an open dialog; the page behind it comes back, and the worry where it was begun.
  await desk.press(desk.say('case', 'concern.action'));
  const worry = desk.page.getByRole('textbox', { name: desk.say('case', 'concern.label') });
  await expect.poll(() => worry.inputValue()).toBe(drafts[0]);
  await desk.page.keyboard.press('Escape');
  await desk.goTo('cases');
  await desk.follow(desk.say('cases', 'take'));
  const name = desk.page.getByRole('textbox', { name: desk.say('cases', 'new.name.label') });
  await expect.poll(() => name.inputValue()).toBe(drafts[1]);
}
