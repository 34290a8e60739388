import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { programFolder } from '#main/hosts/places.ts';
import { Desk, people, type Seat } from './desk.ts';
import { addresses, supervisorAddresses } from './every-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'pseudo-'));
const store = join(folder, 'demo/store');
const pages = join(folder, 'pages');

/** Letters so wide and strange that a text without them stands out: `Ｎｅｘｔ`. Gaps and marks stay as they are. */
function strange(text: string): string {
  return text.replace(/\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\)|[A-Za-z]/g, (part) =>
    part.length > 1 ? part : String.fromCodePoint((part.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** The window as it is, in a language that nobody speaks. */
const pseudo: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/locales\/en\/[\w-]+\.json$/.test(id)) return undefined;
    const words: unknown = JSON.parse(code, (_, value: unknown) =>
      typeof value === 'string' ? strange(value) : value,
    );
    return JSON.stringify(words);
  },
};

/** What the window may say that is no text of ours: names of keys, of the program, of the languages, and of a time zone. */
const NAMES = ['Circlekeeper', 'Ctrl', 'Shift', 'Enter', 'Esc', 'Tab', 'English', 'Español', 'UTC'];

/** What `Intl` writes in English: days, months, and lists. A fingerprint is in groups of four. */
const written = [
  ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1 + month)).flatMap((day) =>
    (['long', 'short'] as const).flatMap((size) => [
      day.toLocaleDateString('en', { month: size }),
      day.toLocaleDateString('en', { weekday: size }),
    ]),
  ),
  ...['and', 'or', 'at'],
];
const asWritten = new RegExp(
  `\\b(?:${[...NAMES, ...written].join('|')}|[0-9a-f]{4}|(?=[a-f]*\\d)[0-9a-f]{8,})\\b`,
  'g',
);

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [
    ...[join(programFolder, 'src/main/cli.ts'), 'demo', '--to', join(folder, 'demo')],
  ]);
  await build({
    configFile: join(programFolder, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [pseudo],
    build: { outDir: pages },
  });
});

/** Every text that can be seen or heard on the page as it is now. */
function textsOnPage(): string[] {
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && !/^(?:SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? ''))
      found.push(node.data);
    if (!(node instanceof Element)) continue;
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'])
      found.push(node.getAttribute(name) ?? '');
  }
  return found.filter((text) => text.trim() !== '');
}

/** Sentences and names among what the core answers: what people wrote, and the program's own texts. */
function dataIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (typeof answer === 'string' && (/\s/.test(answer) || /^\p{Lu}/u.test(answer))) found.add(answer);
  if (typeof answer === 'object' && answer !== null)
    for (const part of Object.values(answer)) dataIn(part, found);
  return found;
}

/** Every text of the practice's own files, which carry their languages themselves. */
function policyTexts(): readonly string[] {
  const files = globSync('policies/**/*.json', { cwd: programFolder });
  return files.flatMap((file) => [...dataIn(JSON.parse(readFileSync(join(programFolder, file), 'utf8')))]);
}

/** What of a text is left once the strange letters, the data and what `Intl` wrote are taken out of it. */
function unsaid(text: string, known: readonly string[]): string[] {
  let left = text;
  for (const data of known) left = left.replaceAll(data, ' ');
  return left.replace(asWritten, ' ').match(/[A-Za-z]{2,}/g) ?? [];
}

test('every word on screen is one that can be said in another language', { timeout: 400_000 }, async () => {
  const desk = await Desk.open('en', store, { rendererFolder: pages });
  const faults = new Set<string>();
  const look = async (place: string, known: readonly string[]) => {
    for (const text of await desk.page.evaluate(textsOnPage)) {
      const words = unsaid(text, known);
      if (words.length > 0) faults.add(`${place}: ${words.join(' ')} (in: ${text})`);
    }
  };
  const unlock = async (seat: Seat) => {
    await desk.page.getByText(people[seat].name, { exact: true }).click();
    await desk.page.locator('input[type=password]').fill(people[seat].passphrase);
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('navigation').first().waitFor();
  };
  const names = policyTexts();
  const staff = Object.values(people).map(({ name }) => name);
  await look('the door', [...names, ...staff, 'Harbor Circle']);

  await unlock('facilitator');
  const known = new Set(names);
  const { cases } = await desk.ask('cases.list', {});
  dataIn(cases, known);
  for (const { id } of cases) {
    const view = await desk.ask('cases.view', { case: id });
    dataIn(view, known);
    // A picture writes a name on as many lines as it needs.
    for (const { name } of view.people) for (const word of name.split(' ')) known.add(word);
    dataIn(await desk.ask('cases.record', { case: id }), known);
  }
  dataIn(await desk.ask('session.me', {}), known);
  dataIn(await desk.ask('users.list', {}), known);
  // The longest first: a name may stand inside another.
  const longestFirst = [...known].sort((one, other) => other.length - one.length);
  for (const address of await addresses(desk)) {
    await desk.go(address);
    await look(address, longestFirst);
  }
  await desk.page.keyboard.press('Control+l');
  await desk.page.locator('input').first().waitFor();
  await unlock('supervisor');
  for (const address of await supervisorAddresses(desk)) {
    await desk.go(address);
    await look(`${address}, for a supervisor`, longestFirst);
  }
  expect([...faults]).toEqual([]);

  // And it would have been seen.
  await desk.page.locator('h1').evaluate((title) => title.insertAdjacentText('beforeend', 'Forgotten'));
  await look('a text of no language', longestFirst);
  expect([...faults].join()).toContain('a text of no language: Forgotten');
});
