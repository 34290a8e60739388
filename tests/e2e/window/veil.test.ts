import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  beginCircle,
  openCase,
  type Place,
  prepare,
  screenCalmly,
  untilAgreement,
} from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

const NAMES = ['Zqora Fenwick', 'Zqlim', 'Zqtano', 'Zqdessa'] as const;
/** Each a word that stands nowhere else. */
const CANARY = /Zq\p{L}+|Fenwick/gu;

let told: Told<Place>;
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: 'Heron',
      officeReference: 'DA-0417',
      trafficking: ['labor'],
      survivors: [
        { name: NAMES[0], language: 'en', contacts: [{ way: 'phone', detail: '555', safe: true }] },
      ],
      accountableParties: [{ name: NAMES[1], language: 'en', contacts: [] }],
    });
    const others = [
      { name: NAMES[2], part: 'family', pressured: false, note: 'Zqora calls him her rock.' },
      { name: NAMES[3], part: 'community', pressured: false },
    ] as const;
    for (const other of others) {
      const person = { ...other, language: 'en' as const, contacts: [], tiedTo: place.survivor };
      await story.ask('people.add', { case: place.case, person });
    }
    await untilAgreement(story, place, 'labor');
    await screenCalmly(story, place, 'first');
    await prepare(story, place, 'faceToFace');
    untilToday(story);
    await screenCalmly(story, place, 'beforeCircle');
    await beginCircle(story, place, 'faceToFace', [place.survivor, place.accountableParty]);
    return place;
  });
});

const OF_A_CASE = ['people', 'plan', 'circles', 'services', 'documents', 'record'];
const OF_A_PATHWAY = [
  'referral', 'eligibility', 'choice', 'agreement', 'community', 'safety', 'notice', 'complete',
  'screening', 'preparation', 'circle', 'needs', 'plan', 'check-in', 'violation',
]; // biome-ignore format: a list of words reads best as one

/** Every page on which somebody of a case may be named. */
function addresses({ case: id, pathway }: Place): string[] {
  return [
    ...['/', '/cases', '/people', '/circles', '/supervision', `/cases/${id}`],
    ...OF_A_CASE.map((page) => `/cases/${id}/${page}`),
    ...OF_A_PATHWAY.map((step) => `/cases/${id}/${pathway}/${step}`),
  ];
}

/** The canaries whose letters are painted: what stands on the page, less what the veil makes transparent. */
async function painted(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const clear = (colour: string) => colour === 'rgba(0, 0, 0, 0)';
    const letters: string[] = [];
    const veiled = new Map<Node, [number, number][]>();
    for (const range of CSS.highlights.get('veiled-name') ?? []) {
      const { startContainer: node, startOffset, endOffset } = range;
      const holder = node.parentElement;
      if (holder === null) continue;
      const style = getComputedStyle(holder, '::highlight(veiled-name)');
      const svg = holder instanceof SVGElement;
      if (!clear(style.color) || (svg && !clear(getComputedStyle(holder).fill))) continue;
      veiled.set(node, [...(veiled.get(node) ?? []), [startOffset, endOffset]]);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!node.parentElement?.checkVisibility()) continue;
      const covered = veiled.get(node) ?? [];
      const text = [...(node.nodeValue ?? '')];
      letters.push(text.map((it, at) => (covered.some(([a, b]) => at >= a && at < b) ? '█' : it)).join(''));
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      const hidden = clear(getComputedStyle(field).getPropertyValue('-webkit-text-fill-color'));
      if (!hidden && 'value' in field && field.checkVisibility()) letters.push(String(field.value));
    }
    return letters.join('\n');
  });
  return words.match(CANARY) ?? [];
}

async function veilNames(desk: Desk, namesVeiled: boolean): Promise<void> {
  const preferences = await desk.ask('preferences.get', {});
  if (preferences.namesVeiled !== namesVeiled) await desk.page.keyboard.press('F8');
  await expect.poll(() => desk.ask('preferences.get', {})).toMatchObject({ namesVeiled });
}

test('veiled, no letter of a name is painted on any page; not veiled, they are', {
  timeout: 240_000,
}, async () => {
  const desk = await Desk.open('en', told.copy());
  await desk.sitDown('facilitator');
  await desk.page.mouse.move(0, 0);
  const seen = { veiled: [] as string[], open: [] as string[] };
  await veilNames(desk, true);
  for (const address of addresses(told.found)) {
    await desk.go(address);
    for (const word of await painted(desk.page)) seen.veiled.push(`${word} at ${address}`);
  }
  await veilNames(desk, false);
  for (const address of addresses(told.found)) {
    await desk.go(address);
    if ((await painted(desk.page)).length > 0) seen.open.push(address);
  }
  expect(seen.veiled).toEqual([]);
  // All but the lists, which name no person.
  expect(seen.open.length).toBeGreaterThanOrEqual(addresses(told.found).length - 3);
});

/** How many colours the screen shows where this stands. */
async function coloursOf(page: Page, selector: string): Promise<number> {
  const clip = await page.evaluate((selector) => {
    const node = document.querySelector(selector)?.firstChild;
    const range = [...(CSS.highlights.get('veiled-name') ?? [])].find(
      ({ startContainer }) => startContainer === node,
    );
    const seen = document.createRange();
    seen.setStart(node ?? document, range?.startOffset ?? 0);
    seen.setEnd(node ?? document, range?.endOffset ?? node?.nodeValue?.length ?? 0);
    const { x, y, width, height } = seen.getBoundingClientRect();
    return {
      x: Math.ceil(x) + 1,
      y: Math.ceil(y) + 1,
      width: Math.floor(width) - 3,
      height: Math.floor(height) - 3,
    };
  }, selector);
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {
      data: new Uint8ClampedArray(),
    };
    return new Set(new Uint32Array(data.buffer)).size;
  }, picture);
}

test('a veiled name is one colour on the screen, in forced colours too, until somebody points at it or moves to it', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  await desk.go(`/cases/${told.found.case}/people`);
  await page.evaluate(() => {
    const spot = document.createElement('button');
    spot.id = 'spot';
    spot.textContent = 'Zqdessa';
    document.querySelector('main')?.prepend(spot);
  });
  const spot = () => coloursOf(page, '#spot');
  await page.mouse.move(0, 0);
  expect(await spot()).toBeGreaterThan(4);
  await veilNames(desk, true);
  expect(await spot()).toBe(1);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await spot()).toBe(1);
  await page.emulateMedia({ forcedColors: 'none' });

  // Chosen with everything else on the page, it stays a block.
  await page.keyboard.press('Control+a');
  expect(await spot()).toBe(1);
  await page.evaluate(() => getSelection()?.removeAllRanges());

  await page.hover('#spot');
  expect(await spot()).toBeGreaterThan(4);
  await page.mouse.move(0, 0);
  expect(await spot()).toBe(1);
  await page.keyboard.press('Tab');
  await page.focus('#spot');
  expect(await spot()).toBeGreaterThan(4);

  // Whoever listens to the page hears who is meant.
  expect(await page.getByRole('button', { name: 'Zqdessa' }).count()).toBe(1);
});
