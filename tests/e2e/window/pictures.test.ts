import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  openCase,
  type Place,
  planCircle,
  planWithSurvivor,
  prepare,
  screenCalmly,
  untilAgreement,
} from '#main/cli/demo/steps.ts';
import { filesUnder, hunt } from './canary-hunt.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

/** Names, and other words that were typed, none of which may leave in a picture. */
const CANARIES = ['Zuleyka', 'Quixworth', 'Bartholomea', 'Xochimancas', 'Wrenfield'] as const;

let told: Told<{ readonly circle: Place; readonly years: Place }>;

beforeAll(async () => {
  told = await tell(async (story) => {
    const opened = async (name: string) => {
      const [place] = await openCase(story, {
        name,
        officeReference: 'DA-77',
        trafficking: ['labor'],
        survivors: [
          {
            name: 'Zuleyka M.',
            language: 'es',
            contacts: [{ way: 'phone', detail: 'Xochimancas 3', safe: true }],
          },
        ],
        accountableParties: [{ name: 'Mr. Quixworth', language: 'en', contacts: [] }],
      });
      await story.ask('people.add', {
        case: place.case,
        person: {
          part: 'supporter',
          name: 'Bartholomea',
          language: 'en',
          pressured: false,
          contacts: [{ way: 'phone', detail: 'Xochimancas 4', safe: false }],
          tiedTo: place.survivor,
        },
      });
      await story.ask('service.record', {
        case: place.case,
        person: place.survivor,
        kind: 'housing',
        standing: 'begun',
        provider: 'Xochimancas House',
        on: story.today,
      });
      await untilAgreement(story, place, 'labor');
      await screenCalmly(story, place, 'first');
      return place;
    };
    const years = await opened('Wrenfield Lane');
    await prepare(story, years, 'letter');
    await planWithSurvivor(story, years, ['answers', 'repair']);
    await screenCalmly(story, years, 'beforePlan');
    await story.ask('plan.approve', {
      case: years.case,
      pathway: years.pathway,
      approvedOn: story.today,
      startsOn: story.today,
      bySurvivor: true,
    });
    untilToday(story);
    const circle = await opened('Wrenfield Court');
    await prepare(story, circle, 'faceToFace');
    await screenCalmly(story, circle, 'beforeCircle');
    await planCircle(story, circle, 'faceToFace', [circle.survivor, circle.accountableParty]);
    return { circle, years };
  });
}, 120_000);

/** Where each picture is, and words that its list must say. */
function addresses({ circle, years }: (typeof told)['found']) {
  const on = ({ case: id, pathway }: Place, step: string) => `/cases/${id}/${pathway}/${step}`;
  return [
    [`/cases/${circle.case}`, ['Zuleyka M.', 'Mr. Quixworth']],
    [`/cases/${circle.case}/people`, ['Zuleyka M.', 'Mr. Quixworth', 'Bartholomea']],
    [on(circle, 'circle'), ['Zuleyka M.', 'Mr. Quixworth']],
    [on(circle, 'screening'), []],
    [`/cases/${years.case}/services`, ['Zuleyka M.']],
    [on(years, 'plan'), []],
    [on(years, 'check-in'), []],
    ['/program', []],
  ] as const;
}

describe('the pictures', () => {
  test.each(['en', 'es'] as const)(
    'say the same as a list, shut nobody out, and leave without a name, in %s',
    { timeout: 240_000 },
    async (language) => {
      const desk = await Desk.open(language, told.copy());
      await desk.sitDown('facilitator');
      mkdirSync(desk.downloads, { recursive: true });
      let saved = 0;
      for (const [address, names] of addresses(told.found)) {
        await desk.go(address);
        const picture = desk.page.getByRole('figure').first();
        await picture.waitFor();
        const list = picture.locator('ul').first();
        const listed = await list.textContent();
        const drawn = (await picture.locator('svg[role=img] text').allTextContents()).join(' ');
        expect(drawn).not.toBe('');
        for (const name of names) {
          expect(drawn, address).toContain(name);
          expect(listed, address).toContain(name);
        }
        await picture.getByRole('button', { name: desk.say('pictures', 'list') }).click();
        expect(await list.isVisible()).toBe(true);
        expect(await desk.faults(), address).toEqual([]);
        for (const kind of ['savePng', 'saveSvg'] as const) {
          await picture.getByRole('button', { name: desk.say('pictures', kind) }).click();
          saved += 1;
          await expect.poll(() => filesUnder(desk.downloads).length, { timeout: 20_000 }).toBe(saved);
        }
      }
      expect(hunt([desk.downloads], CANARIES)).toEqual([]);
      const files = filesUnder(desk.downloads);
      for (const file of files) expect(file).toMatch(/picture-[\d-]+\.(svg|png)$/);
      // The control: the hunt reads what is in a picture.
      const someone = desk.say('pictures', 'someone.survivor', { number: 1 });
      expect(hunt([desk.downloads], [someone]).length).toBeGreaterThan(3);
      for (const file of files.filter((name) => name.endsWith('.png'))) {
        // A picture and its size, and no words beside it.
        const chunks = (await readFile(file)).toString('latin1');
        expect(chunks.slice(1, 4)).toBe('PNG');
        expect(chunks).not.toMatch(/tEXt|iTXt|zTXt|eXIf|tIME/);
      }
    },
  );

  test('are printed alone, with the names that the page shows', { timeout: 120_000 }, async () => {
    const desk = await Desk.open('en', told.copy());
    await desk.sitDown('facilitator');
    await desk.go(`/cases/${told.found.circle.case}/people`);
    const picture = desk.page.getByRole('figure').first();
    await picture.waitFor();
    // The window's own dialog is not for a test: while it stands open, the page is seen as it is printed.
    await desk.page.emulateMedia({ media: 'print' });
    await desk.page.evaluate(() => {
      window.print = () => {
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
        document.title = JSON.stringify({
          picture: shown('figure svg'),
          tools: shown('figure button'),
          rail: shown('nav'),
          heading: shown('h1'),
        });
      };
    });
    await picture
      .getByRole('button', { name: desk.say('pictures', 'print'), includeHidden: true })
      .evaluate((button: HTMLElement) => button.click());
    const printed: unknown = JSON.parse(await desk.page.title());
    expect(printed).toEqual({ picture: true, tools: false, rail: false, heading: false });
  });
});
