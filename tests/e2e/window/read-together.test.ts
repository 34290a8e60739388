import { beforeAll, describe, expect, test } from 'vitest';
import { openCase, type Place, planCircle, prepare, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

/** Each a word that stands nowhere else. The first is whose words may be on the table. */
const OWN = 'Zqora wants her papers back.';
const OTHERS = {
  otherSurvivor: 'Zqlumen Other',
  accountableParty: 'Zqvale Charged',
  family: 'Zqtia Family',
  contact: '555 Zqphone',
  note: 'Zqnote about the aunt',
  reasons: 'Zqreasons of the facilitator',
  preparation: 'Zqhopes of the charged man',
  concern: 'Zqconcern was raised',
  arrivals: 'Zqarrivals at the back',
  service: 'Zqprovider of another',
} as const;
const CASE = 'Zqheron';
const CANARY = /Zq(?!ora)\p{L}+/u;

let told: Told<Place>;
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: CASE,
      officeReference: 'DA-Zqref',
      trafficking: ['labor'],
      survivors: [
        { name: 'Zqora', language: 'es', contacts: [{ way: 'phone', detail: OTHERS.contact, safe: true }] },
        {
          name: OTHERS.otherSurvivor,
          language: 'en',
          contacts: [{ way: 'phone', detail: '556', safe: true }],
        },
      ],
      accountableParties: [{ name: OTHERS.accountableParty, language: 'en', contacts: [] }],
    });
    const at = { case: place.case, pathway: place.pathway };
    await story.ask('people.add', {
      case: place.case,
      person: {
        part: 'family',
        name: OTHERS.family,
        language: 'es',
        pressured: false,
        contacts: [],
        tiedTo: place.survivor,
        note: OTHERS.note,
      },
    });
    await untilAgreement(story, place, 'labor');
    const decision = { outcome: 'noConcern' as const, reasons: OTHERS.reasons, safeguards: [] };
    await screen(story, place, { occasion: 'first', decision });
    await prepare(story, place, 'faceToFace');
    await story.ask('preparation.record', {
      ...at,
      preparation: {
        person: place.accountableParty,
        on: story.today,
        hopes: OTHERS.preparation,
        ready: true,
      },
    });
    await story.ask('needs.record', {
      ...at,
      needs: { on: story.today, needWords: OWN, needs: ['repair', 'answers'] },
    });
    untilToday(story);
    await screen(story, place, { occasion: 'beforeCircle', decision });
    await planCircle(story, place, 'faceToFace', [place.survivor, place.accountableParty]);
    await story.ask('concern.raise', { ...at, words: OTHERS.concern });
    return place;
  });
});

const PAGES = [
  'case', 'choice', 'agreement', 'questions', 'needs', 'circle', 'services', 'documents', 'safety', 'plan',
]; // biome-ignore format: a list of words reads best as one

/** Everything that stands in the page, seen or not, and the window's own title. */
const all = (desk: Desk) =>
  desk.page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`);

describe.each(['en', 'es'] as const)('at the table, with the window in %s', (language) => {
  test('lies large and plain text in the reader’s language, and not a word about anybody else', {
    timeout: 240_000,
  }, async () => {
    const desk = await Desk.open(language, told.copy());
    const { page } = desk;
    await desk.sitDown('facilitator');
    const { case: id, pathway } = told.found;
    const seen: string[] = [];
    for (const name of PAGES) {
      await desk.go(`/cases/${id}`);
      // On the page behind, others are named: the hunt would find them.
      await expect.poll(async () => CANARY.test(await all(desk))).toBe(true);
      await desk.go(`/together/${id}/${pathway}/${name}`);
      const theirs = name === 'agreement' ? 'en' : 'es';
      expect(
        await page.locator('main').evaluate((main) => main.closest<HTMLElement>('[lang]')?.lang),
        name,
      ).toBe(theirs);
      for (let sheet = 1; ; sheet += 1) {
        for (const word of (await all(desk)).match(new RegExp(CANARY, 'gu')) ?? [])
          seen.push(`${word} on ${name}`);
        const sizes = await page
          .locator('main :is(h1, p, li)')
          .evaluateAll((parts) => parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)));
        expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(24);
        if (sheet <= 2) expect(await desk.faults(), name).toEqual([]);
        const next = page.locator('footer [data-variant=filled]:enabled');
        if ((await next.count()) === 0) break;
        await next.click();
        await page.locator('h1:focus').waitFor();
      }
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await page.getByRole('link').count()).toBe(0);
    }
    expect(seen).toEqual([]);

    // Their own words are there.
    await desk.go(`/together/${id}/${pathway}/needs`);
    expect(await all(desk)).toContain(OWN);
  });
});

test('closing asks nothing and leads back to the page, with what was typed; the keys that hide and lock work', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const { case: id, pathway } = told.found;
  await desk.go(`/cases/${id}/${pathway}/needs`);
  await desk.write(desk.say('plan', 'needs.harm'), 'Half a sent');
  await desk.follow(desk.say('together', 'open'));
  await page.locator('main h1:focus').waitFor();
  await page.keyboard.press('F9');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('F9');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { name: desk.say('together', 'needs.title') }).waitFor();
  await desk.press(desk.say('together', 'close'));
  await desk.heading(desk.say('plan', 'needs.title')).waitFor();
  await expect.poll(() => desk.field(desk.say('plan', 'needs.harm')).inputValue()).toBe('Half a sent');
  await desk.follow(desk.say('together', 'open'));
  await page.locator('main h1:focus').waitFor();
  await desk.lock();
});
