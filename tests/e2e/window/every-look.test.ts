import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { programFolder } from '#main/hosts/places.ts';
import { Desk } from './desk.ts';
import { supervisorAddresses } from './every-page.ts';
import { type EveryStage, tellEveryStage } from './every-stage.ts';
import { cutOff, lostFocus } from './measured.ts';
import type { Told } from './told.ts';

/*
 * The real pages, each with its form open, in the looks that accessible.test.ts does not walk through: dark and high
 * contrast; at 400 percent, where 320 by 256 pixels are left; with wide-set text; in the system's colours; without motion.
 */

let told: Told<EveryStage>;
beforeAll(async () => {
  told = await tellEveryStage();
});

const LOOKS = [
  { theme: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { theme: 'contrast', colorScheme: 'light', contrast: 'more' },
  { theme: 'contrast', colorScheme: 'dark', contrast: 'more' },
] as const;
const WIDE = { width: 1280, height: 800 };
const AT_400_PERCENT = { width: 320, height: 256 };

/** What axe finds by these rules alone. */
async function faultsBy(desk: Desk, rules: readonly string[]): Promise<readonly string[]> {
  await desk.axeIsHere();
  return desk.page.evaluate(
    async (values) => {
      const found = await window.axe?.run(document, {
        runOnly: { type: 'rule', values },
        resultTypes: ['violations'],
      });
      return (found?.violations ?? []).flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      );
    },
    [...rules],
  );
}

/** Every address there is, as the router has it. The set-up has a test of its own: its store is an empty one. */
function routes(): readonly RegExp[] {
  const router = readFileSync(join(programFolder, 'src/renderer/router.tsx'), 'utf8');
  const paths = [...router.matchAll(/ path: '([^']+)'/g)].map(([, path = '']) => path);
  return paths.map((path) => new RegExp(`^${path.replace(/\$\w+/g, '[^/]+').replace(/\$/, '.*')}$`));
}

/** Text as widely set as somebody may need it: WCAG 1.4.12. */
function setWide(desk: Desk, wide: boolean): Promise<void> {
  return desk.page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, wide);
}

/** The page as it is now, in every look. */
async function faultsInLooks(desk: Desk): Promise<readonly string[]> {
  const { page } = desk;
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  for (const { theme, ...media } of LOOKS) {
    await page.emulateMedia(media);
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
    note(`${theme}, ${media.colorScheme}`, await faultsBy(desk, ['color-contrast']));
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' });
  note('targets', await faultsBy(desk, ['target-size']));
  note('moves', await page.evaluate(() => document.getAnimations().map(({ id }) => id)));
  await setWide(desk, true);
  note('set wide', await cutOff(page));
  await page.setViewportSize(AT_400_PERCENT);
  note('set wide at 400 percent', await cutOff(page));
  await setWide(desk, false);
  note('at 400 percent', await cutOff(page));
  note('at 400 percent', await faultsBy(desk, ['target-size']));
  note('at 400 percent', await lostFocus(page));
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ reducedMotion: null });
  return faults;
}

test('a page that is too wide, a word that is cut off and a focus that is covered would be found', async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.page.evaluate(() => {
    const page = document.getElementById('page');
    const add = (words: string, style: Partial<CSSStyleDeclaration>) => {
      const added = Object.assign(document.createElement('button'), { textContent: words });
      Object.assign(added.style, style);
      page?.append(added);
    };
    add('A button that is much too wide', { width: '90rem' });
    add('A word that is cut off in the middle of it', {
      width: '3rem',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
    });
    const cover = document.createElement('div');
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '9', background: 'white' });
    page?.append(cover);
  });
  const found = [...(await cutOff(desk.page)), ...(await lostFocus(desk.page))].join('\n');
  for (const fault of ['scrolls sideways', 'cut off sideways', 'focus is covered'])
    expect(found).toContain(fault);
});

test('every page keeps its contrast, its words, its targets and its focus in every look', {
  timeout: 300_000,
}, async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  const { places, seated, waits, asking } = told.found;
  const faults: string[] = [];
  const been = ['/unlock'];
  const look = async (name: string, address?: string) => {
    if (address !== undefined) {
      await desk.go(address);
      been.push(address);
    }
    faults.push(...(await faultsInLooks(desk)).map((fault) => `${name} ${fault}`));
  };
  await desk.heading(desk.say('setup', 'unlock.title')).waitFor();
  await look('the door');
  await desk.sitDown('facilitator');
  const plain = ['/', '/today/due', '/cases', '/cases/new', '/people', '/circles', '/program', '/verify', '/you', '/help', '/glossary', '/tour', '/nowhere']; // biome-ignore format: a list of words reads best as one
  for (const address of plain) await look(address, address);
  const { 'check-in': kept, needs } = places;
  for (const part of [
    '',
    '/people',
    '/plan',
    '/circles',
    '/money',
    '/services',
    '/outcomes',
    '/documents',
    '/record',
  ]) {
    await look(`a case${part}`, `/cases/${kept.case}${part}`);
  }
  await look('the days of a plan', `/cases/${kept.case}/${kept.pathway}/schedule`);
  await look('after a circle', `/cases/${kept.case}/${kept.pathway}/after-circle`);
  for (const [step, { case: id, pathway }] of Object.entries(places)) {
    const place = step === 'screening' ? asking : { case: id, pathway };
    await look(step, `/cases/${place.case}/${place.pathway}/${step}`);
  }
  for (const sheet of ['choice', 'questions', 'plan']) {
    await look(`together, ${sheet}`, `/together/${needs.case}/${needs.pathway}/${sheet}`);
  }
  await look('the room', `/cases/${seated.case}/${seated.pathway}/circle`);
  await desk.go('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await look('finding');
  await page.keyboard.press('Escape');
  await page.locator('h1').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('the keys');
  await page.keyboard.press('Escape');

  await desk.changeSeats('supervisor');
  for (const address of ['/supervision/reports', ...(await supervisorAddresses(desk))]) {
    await look(`${address}, for a supervisor`, address);
  }
  await look('an audit', `/supervision/${waits.case}/${waits.pathway}/${waits.screening}`);
  await look('the notice', `/cases/${places.notice.case}/${places.notice.pathway}/notice`);
  expect(faults).toEqual([]);
  // Set-up is over, and the questions that somebody holds the screen for have a test of their own.
  const elsewhere = [/^\/setup$/, /^\/answering$/];
  expect(routes().filter((route) => !been.some((address) => route.test(address)))).toEqual(elsewhere);
});
