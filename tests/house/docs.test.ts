import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { codeOf, linksOf, page, pages, proseOf, shellOf } from './pages.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const commands = pages.flatMap(({ path, text }) =>
  [...shellOf(text), ...codeOf(text)].map((command) => ({ path, command })),
);

/** A heading's anchor, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

describe.each(pages)('$path', ({ path, text }) => {
  test('leads only to files that are there', () => {
    const targets = linksOf(text).filter((target) => !/^[a-z]+:/.test(target));
    const missing = targets.filter((target) => !existsSync(join(dirname(path), target.replace(/#.*$/, ''))));
    expect(missing).toEqual([]);
  });

  test('leads only to headings that are there', () => {
    for (const target of linksOf(text).filter((link) => /^[^:]*#/.test(link))) {
      const [file = '', anchor] = target.split('#');
      const there = file === '' ? text : readFileSync(join(dirname(path), file), 'utf8');
      const headings = [...there.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
      expect(headings, target).toContain(anchor);
    }
  });

  test('names only files that are there', () => {
    const named = [...codeOf(text), ...shellOf(text)].flatMap(
      (code) => code.match(/(?<![\w/-])(?:src|tests|scripts|policies|locales|docs|\.ci)\/[\w./*-]*/g) ?? [],
    );
    const missing = named.filter((name) => !existsSync(name) && globSync(name).length === 0);
    expect(missing).toEqual([]);
  });

  test('names only procedures that the contract has', () => {
    const named = codeOf(text).filter((code) => /^[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+$/.test(code));
    const unknown = named.filter(
      (name) => !/\.(json|ts|tsx|css|md|db|sh)$/.test(name) && !(name in contract),
    );
    expect(unknown).toEqual([]);
  });

  test('puts no label on anyone, and no trace of how it was made', () => {
    const prose = proseOf(text);
    expect(prose.match(/\b(?:offenders?|perpetrators?|victims?|abusers?)\b/gi) ?? []).toEqual([]);
    expect(text.match(/(?<![\w&/])#\d+|\b(?:session|issue) #?\d+/gi) ?? []).toEqual([]);
    expect(text.match(/(?<![\w.~-])\/(?:work|tmp|root|home)\//g) ?? []).toEqual([]);
  });
});

describe('the commands in the documentation', () => {
  test('that npm runs are in package.json', () => {
    const asked = commands.flatMap(({ path, command }) =>
      [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))\b/g)].map(([, run, short]) => ({
        path,
        script: run ?? short ?? '',
      })),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ script }) => !(script in scripts))).toEqual([]);
  });

  test('that Circlekeeper itself has are there', () => {
    const named = new Set(
      commands.flatMap(({ command }) => /src\/main\/cli\.ts (\w+)/.exec(command)?.[1] ?? []),
    );
    expect(named.size).toBeGreaterThan(2);
    for (const name of named) {
      expect(spawnSync(process.execPath, ['src/main/cli.ts', name, '--help']).status, name).toBe(0);
    }
  });

  test('with which a change is checked are the ones in .ci/run', () => {
    const checked = readFileSync('.ci/run', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('npm '))
      .map((line) => line.replace(/ --\S+/g, ''));
    const told = shellOf(page('README.md')).flatMap((line) => line.split(' && '));
    expect(checked).toEqual(['npm ci', 'npm test']);
    expect(told).toEqual(expect.arrayContaining([...checked, 'npm start']));
  });
});

describe('what the documentation says of the program', () => {
  test.each(['en', 'es'])('the guides quote it to the letter, in %s', (language) => {
    const sentences = globSync(`locales/${language}/*.json`).flatMap((path) =>
      textsOf(JSON.parse(readFileSync(path, 'utf8'))),
    );
    const quoted = pages
      .filter(({ path }) => path.startsWith('docs/es/') === (language === 'es'))
      .flatMap(({ text }) => [...text.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote));
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((quote) => !sentences.some((sentence) => sentence.includes(quote)))).toEqual([]);
  });

  test('every picture is shown by a page, and is no larger than it needs to be', () => {
    const shown = new Set(
      pages.flatMap(({ path, text }) =>
        linksOf(text).map((target) => posix.join(posix.dirname(path), target)),
      ),
    );
    const pictures = globSync('docs/pictures/*.png').map((path) => path.replaceAll('\\', '/'));
    // Those of a guide that is not translated yet are taken in Spanish too.
    const unseen = pictures.filter(
      (path) => !shown.has(path) && !shown.has(path.replace(/-es\.png$/, '-en.png')),
    );
    expect(unseen).toEqual([]);
    expect(pictures.filter((path) => statSync(path).size > 200_000)).toEqual([]);
  });

  test('every question of the screening is placed beside its source, and no other', () => {
    const [survivor, family] = ['survivor-1', 'family-1'].map((name) => questionsOf(name));
    const text = page('docs/screening-sources.md');
    const [ofSurvivor, ofFamily] = [new Set<string>(), new Set<string>()];
    for (const [, list = ''] of text.matchAll(/^Items: ([\s\S]*?)\.$/gm)) {
      const [own = '', relatives = ''] = list.split(/;\s+(?:in the family set|family:)/);
      for (const item of codeOf(own)) ofSurvivor.add(item);
      for (const item of codeOf(relatives)) ofFamily.add(item);
    }
    expect([...ofSurvivor].toSorted()).toEqual(survivor);
    expect([...ofFamily].toSorted()).toEqual(family);
    const [, others = ''] = /^The accountable party's own set: ([\s\S]*?)\. /m.exec(text) ?? [];
    expect(codeOf(others).toSorted()).toEqual(questionsOf('accountable-party-1'));
  });

  test('the supervisor’s table of the default policy is the default policy', () => {
    const policy = JSON.parse(readFileSync('policies/program/default.json', 'utf8'));
    const cells = new Map(
      [...page('docs/supervisor-guide.md').matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    expect(policy.eligibility).toEqual([]);
    expect(policy.possibleSurvivorSigns).toHaveLength(7);
    expect(cells.get('days a screening holds')).toBe(String(policy.screening.validDays));
    expect(cells.get('days until the next in the two years')).toBe(String(policy.screening.everyDays));
    expect(cells.get('judged blind; share audited')).toBe(
      `${policy.screening.blindAudit ? 'yes' : 'no'}; ${policy.screening.auditShare * 100}%`,
    );
    expect(cells.get('days to call everyone after a circle')).toBe(String(policy.circle.followUpDays));
    expect(cells.get('months of a plan; lines a month before it warns')).toBe(
      `${policy.plan.months}; ${policy.plan.monthlyLoad}`,
    );
    expect(cells.get('days between check-ins')).toBe(String(policy.checkInEveryDays));
    expect(cells.get('days a release can last')).toBe(String(policy.release.maxDays));
    expect(cells.get('minutes until the store locks')).toBe(String(policy.lockAfterMinutes));
  });

  test('the counts it gives are the counts there are', () => {
    const count = (path: string, list: string) => JSON.parse(readFileSync(path, 'utf8'))[list].length;
    const changes = page('CHANGELOG.md').replace(/\s+/g, ' ');
    expect(changes).toContain(`instrument of ${questionsOf('survivor-1').length} items`);
    expect(changes).toContain(`family instrument of ${questionsOf('family-1').length}`);
    expect(changes).toContain(
      `one of ${questionsOf('accountable-party-1').length} for the accountable party`,
    );
    expect(changes).toContain(`${count('policies/obligations/library.json', 'obligations')} obligations`);
    expect(changes).toContain(`${count('policies/services/kinds.json', 'kinds')} kinds of service`);
    expect(globSync('policies/program/*.json')).toHaveLength(3);
  });
});

function questionsOf(instrument: string): string[] {
  const { items }: { items: { id: string }[] } = JSON.parse(
    readFileSync(`policies/instruments/${instrument}.json`, 'utf8'),
  );
  return items.map(({ id }) => id).toSorted();
}

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}
