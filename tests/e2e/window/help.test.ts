import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCase } from '#main/cli/demo/steps.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { Desk } from './desk.ts';
import { tell } from './told.ts';

const told = await tell(async (story) => {
  await openCase(story, {
    name: 'Heron',
    officeReference: 'DA-0417',
    trafficking: ['labor'],
    survivors: [{ name: 'Zqora', language: 'en', contacts: [] }],
    accountableParties: [{ name: 'Zqvale', language: 'en', contacts: [] }],
  });
});

/** What the core was asked for, by name, less the calls that hold the session open and read what one likes. */
function callsSince(file: string, at: number): ReadonlySet<string> {
  const names = readFileSync(file, 'utf8').slice(at).trim().split('\n');
  return new Set(names.filter((name) => !/^(?:|session\..*|preferences\..*|store\.status)$/.test(name)));
}

describe.each(['en', 'es'] as const)('the newcomer’s walk in %s', (language) => {
  test.each<[Role, number]>([
    ['facilitator', 11],
    ['supervisor', 12],
    ['keyholder', 6],
  ])(
    'is offered to a %s once, and leaves the record as it was',
    { timeout: 120_000 },
    async (role, stops) => {
      const calls = join(mkdtempSync(join(tmpdir(), 'calls-')), 'calls');
      process.env.CORE_CALLS = calls;
      const coreFile = fileURLToPath(new URL('core-listed.ts', import.meta.url));
      const desk = await Desk.open(language, told.copy(), { coreFile });
      const { page } = desk;
      const say = (keys: string, gaps = {}) => desk.say('tour', keys, gaps);
      await desk.sitDown(role);
      const before = await desk.ask('record.audit', {});
      await desk.settled();
      const heard = readFileSync(calls, 'utf8').length;
      await desk.follow(say('offer.walk'));
      for (let stop = 1; stop <= stops; stop += 1) {
        await page.getByText(say('place', { place: stop, count: stops }), { exact: true }).waitFor();
        expect(await page.locator('h1:focus').count()).toBe(1);
        expect(await page.getByText(say('madeUp')).isVisible()).toBe(true);
        expect(await page.content()).not.toMatch(/Zq/);
        expect(await desk.faults(), `stop ${stop}`).toEqual([]);
        if (stop < stops) await desk.press(desk.say('common', 'next'));
      }
      expect(callsSince(calls, heard)).toEqual(new Set());
      await desk.press(say('done'));
      await page.getByRole('navigation', { name: desk.say('shell', 'places') }).waitFor();
      expect(await page.getByText(say('offer.title')).count()).toBe(0);
      expect(await desk.ask('preferences.get', {})).toMatchObject({ tourSeen: true });
      expect(await desk.ask('record.audit', {})).toEqual(before);
    },
  );
});

describe.each(['en', 'es'] as const)('help in %s', (language) => {
  test('finds a word while one types, in the order of the language, and explains it at its place', async () => {
    const desk = await Desk.open(language, told.copy());
    const { page } = desk;
    await desk.sitDown('facilitator');
    await desk.follow(desk.say('shell', 'help'));
    await desk.heading(desk.say('help', 'title')).waitFor();
    await desk.isAccessible();
    await desk.follow(desk.say('help', 'page.glossary.name'));
    await desk.heading(desk.say('glossary', 'title')).waitFor();
    await desk.isAccessible();
    const words = () => page.locator('dl dt').allTextContents();
    const { compare } = new Intl.Collator(language);
    const every = await words();
    expect(every.length).toBeGreaterThan(40);
    expect(every).toEqual(every.toSorted(compare));
    await desk.field(desk.say('glossary', 'find')).fill(language === 'en' ? 'PATHW' : 'coaccion');
    await expect
      .poll(async () => (await words())[0])
      .toBe(desk.say('glossary', `terms.${language === 'en' ? 'pathway' : 'coercion'}.name`));

    await desk.go('/tour');
    await desk.press(desk.say('common', 'next'));
    await desk.press(desk.say('common', 'next'));
    const word = page.locator('button[popovertarget]').first();
    const note = page.locator('[popover]:popover-open');
    const means = desk.say('glossary', 'terms.pathway.means');
    await word.click();
    expect(await note.textContent()).toContain(means);
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    await page.locator('h1').focus();
    await page.keyboard.press('Tab');
    expect(await note.textContent()).toContain(means);
    await desk.isAccessible();
    expect(await page.evaluate(() => document.activeElement?.ariaDescribedByElements?.[0]?.textContent)).toBe(
      means,
    );
    await page.keyboard.press('Tab');
    expect(await note.count()).toBe(0);
  });
});
