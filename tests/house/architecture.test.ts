import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { page } from './pages.ts';

const { imports }: { imports: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The part of the house that a source belongs to, as the picture names it. */
function partOf(path: string): string | undefined {
  const [, inMain, other] = /^src\/(?:main\/([^/.]+)|([^/]+))/.exec(path) ?? [];
  return inMain ?? other;
}

/** An import's name as a path from the root; a package has none. */
function pathOf(file: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name);
  const alias = Object.entries(imports).find(([from]) => name.startsWith(from.slice(0, -1)));
  return alias && posix.join(alias[1].slice(0, -1), name.slice(alias[0].length - 1));
}

function arrowsOfSources(): string[] {
  const found = new Set<string>();
  for (const file of globSync('src/**/*.{ts,tsx}').map((path) => path.replaceAll('\\', '/'))) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const target = pathOf(file, name);
      const [from, to] = [partOf(file), target === undefined ? undefined : partOf(target)];
      if (from !== undefined && to !== undefined && from !== to) found.add(`${from} --> ${to}`);
    }
  }
  return [...found].toSorted();
}

test('the picture in ARCHITECTURE.md has the arrows that the sources have', () => {
  const drawn = [...page('ARCHITECTURE.md').matchAll(/^ {2}(\w+ --> \w+)$/gm)].flatMap(
    ([, arrow]) => arrow ?? [],
  );
  expect(drawn.toSorted()).toEqual(arrowsOfSources());
});
