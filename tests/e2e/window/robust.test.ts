import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openCase, type Place, untilAgreement } from '#main/cli/demo/steps.ts';
import { fillUp, smallDisk } from '../../vault/small-disk.ts';
import { Desk, people } from './desk.ts';
import { leave } from './steps/leaving.ts';
import { type Told, tell, untilToday } from './told.ts';

let told: Told<Place>;
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Heron',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: 'Mara T.', language: 'en', contacts: [{ way: 'phone', detail: '555', safe: true }] },
      ],
      accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    untilToday(story);
    return place;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** From now on React cannot make an element of this kind, so many times. */
async function breakMaking(page: Page, kind: string, times: number): Promise<void> {
  await page.evaluate(
    ([kind, times]) => {
      const make = Document.prototype.createElement;
      let left = times;
      document.createElement = (name: string) => {
        if (name === kind && left > 0) {
          left -= 1;
          throw new Error('Zqbroken, and with it the words of a person');
        }
        return Reflect.apply(make, document, [name]);
      };
    },
    [kind, times] as const,
  );
}

/** From now on a page breaks as it arrives, until told otherwise; what stands in its place has this title. */
async function breakPages(page: Page, insteadOf: string | undefined): Promise<void> {
  await page.evaluate((insteadOf) => {
    const own = Reflect.get(window, 'ownFocus') ?? HTMLElement.prototype.focus;
    Reflect.set(window, 'ownFocus', own);
    HTMLElement.prototype.focus = function (options) {
      const breaks = insteadOf !== undefined && this.tagName === 'H1' && this.textContent !== insteadOf;
      if (breaks) throw new Error('Zqbroken, and with it the words of a person');
      own.call(this, options);
    };
  }, insteadOf);
}

/** Everything the window asks for from now on, and all it says aloud. */
function outgoing(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://circlekeeper.localhost/')) asked.push(request.url());
    if (request.method() !== 'GET') asked.push(request.method());
  });
  return asked;
}

const PAGES = (at: Place) => [
  ...['/', '/cases', '/cases/new', '/program', '/verify', '/supervision', `/cases/${at.case}`],
  ...['people', 'services', 'documents', 'record'].map((page) => `/cases/${at.case}/${page}`),
  ...['safety', 'screening', 'preparation', 'plan'].map((step) => `/cases/${at.case}/${at.pathway}/${step}`),
];

test('a page that breaks says so and how to go on, in whatever route, keeps what was typed, and tells nobody', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const asked = outgoing(page);
  const say = (keys: string) => desk.say('shell', keys);
  const name = page.getByRole('textbox', { name: desk.say('cases', 'new.name.label'), exact: true });
  await desk.go('/cases/new');
  await name.fill('Lantern Street');

  for (const address of PAGES(told.found)) {
    await desk.go(address === '/cases/new' ? '/program' : '/cases/new');
    await breakPages(page, say('broken.title'));
    await page.evaluate((href) => {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await desk.heading(say('broken.title')).waitFor();
    expect(await page.locator('main').innerText(), address).not.toContain('Zqbroken');
    await breakPages(page, undefined);
    await desk.press(say('broken.again'));
    await page
      .locator('h1')
      .filter({ hasNotText: say('broken.title') })
      .waitFor();
  }
  await desk.go('/cases/new');
  await expect.poll(() => name.inputValue()).toBe('Lantern Street');
  expect(asked).toEqual([]);
}, 180_000);

test('a frame that breaks says so and can be opened again, unlocked as it was, around the page and around all', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  await breakMaking(page, 'dialog', 2);
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: desk.say('shell', 'lastResort.title') }).waitFor();
  await page.getByRole('button', { name: desk.say('shell', 'lastResort.again') }).click();
  await page.getByRole('navigation', { name: desk.say('shell', 'places') }).waitFor();

  // The rail: the page that was asked for stands where the frame would.
  await desk.lock();
  await page.getByText(people.facilitator.name, { exact: true }).click();
  await desk.field(desk.say('setup', 'unlock.passphrase')).fill(people.facilitator.passphrase);
  await breakMaking(page, 'header', 1000);
  await desk.press(desk.say('setup', 'unlock.open'));
  await desk.heading(desk.say('shell', 'broken.title')).waitFor();
  await breakMaking(page, 'header', 0);
  await desk.press(desk.say('shell', 'broken.again'));
  await page.getByRole('navigation', { name: desk.say('shell', 'places') }).waitFor();
});

test('a core that is killed under a form: the window says so, and after an unlock the words are there', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  await desk.go('/cases/new');
  const name = page.getByRole('textbox', { name: desk.say('cases', 'new.name.label'), exact: true });
  await name.fill('Lantern Street');
  await desk.isKept();
  process.kill(desk.corePid ?? 0, 'SIGKILL');
  await page.getByText(desk.say('setup', 'unlock.ended'), { exact: true }).waitFor();
  await desk.isAccessible();
  await desk.sitDown('facilitator');
  await expect.poll(() => name.inputValue(), { timeout: 10_000 }).toBe('Lantern Street');

  // The control: a lock says nothing of the kind.
  await desk.lock();
  expect(await page.getByText(desk.say('setup', 'unlock.ended'), { exact: true }).count()).toBe(0);
});

test('a core that takes two seconds a call: the window says that it works on it, tells it once, and can be left', async () => {
  const slow = join(mkdtempSync(join(tmpdir(), 'slow-')), 'slow');
  vi.stubEnv('CORE_SLOW', slow);
  const coreFile = fileURLToPath(new URL('core-slow.ts', import.meta.url));
  const desk = await Desk.open('en', told.copy(), { coreFile });
  const { page } = desk;
  await desk.sitDown('facilitator');
  await desk.go(`/cases/${told.found.case}/${told.found.pathway}/screening`);
  await desk.press(desk.say('case', 'concern.action'));
  await desk.write(desk.say('case', 'concern.label'), 'A car stood outside twice.');
  await desk.settled();
  writeFileSync(slow, '');

  const send = page.getByRole('dialog').getByRole('button').last();
  const before = await page.locator('h1').boundingBox();
  await send.dispatchEvent('click');
  await send.dispatchEvent('click');
  await page.getByRole('status').getByText(desk.say('shell', 'working'), { exact: true }).waitFor();
  expect(await page.locator('h1').boundingBox()).toEqual(before);
  await expect.poll(() => page.getByRole('dialog').count(), { timeout: 20_000 }).toBe(0);

  // While an answer is awaited, another place can be gone to.
  await desk.goTo('program');
  await desk.goTo('cases');
  await desk.heading(desk.say('cases', 'title')).waitFor();
  const view = await desk.ask('cases.view', { case: told.found.case });
  expect(view.pathways[0]?.concerns).toHaveLength(1);
}, 180_000);

test('a full disk is said in words, keeps what is on the page, and lets a survivor leave', async () => {
  const disk = smallDisk(16);
  cpSync(told.copy(), disk, { recursive: true });
  const desk = await Desk.open('en', disk);
  const { page } = desk;
  await desk.sitDown('facilitator');
  await desk.go(`/cases/${told.found.case}`);
  const makeRoom = fillUp(disk);
  await desk.go(`/cases/${told.found.case}/people`);
  const person = { part: 'community', name: 'D. Wu', language: 'en', pressured: false, contacts: [] };
  const refused = await page.evaluate((given) => window.circlekeeper.call('people.add', given), {
    case: told.found.case,
    person,
  });
  expect(refused).toMatchObject({ ok: false, error: { message: desk.say('vault', 'disk-full') } });
  await desk.go('/cases/new');
  const name = page.getByRole('textbox', { name: desk.say('cases', 'new.name.label'), exact: true });
  await name.fill('x'.repeat(100));
  await name.fill('Lantern Street');
  await desk.settled();
  expect(await name.inputValue()).toBe('Lantern Street');

  await desk.go(`/cases/${told.found.case}`);
  await leave(desk, 'Mara T.', page.locator('main'));
  const ended = async () => (await desk.ask('cases.view', { case: told.found.case })).pathways[0]?.ended?.as;
  await expect.poll(ended, { timeout: 20_000 }).toBe('withdrawn');
  makeRoom();
});

test('a second window on a store that is open says so kindly, and can be closed', async () => {
  const store = told.copy();
  const first = await Desk.open('en', store);
  await first.sitDown('facilitator');
  const second = await Desk.open('en', store);
  await second.page.getByText(people.facilitator.name, { exact: true }).click();
  await second.field(second.say('setup', 'unlock.passphrase')).fill(people.facilitator.passphrase);
  await second.button(second.say('setup', 'unlock.open')).click();
  await second.page.getByText(second.say('vault', 'store-in-use')).first().waitFor();
  await second.isAccessible();
  await second.close();
  await first.goTo('cases');
});
