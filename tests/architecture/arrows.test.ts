import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArrows } from '../../scripts/arrows.ts';

test('every arrow in the house points down', () => {
  expect(checkArrows(process.cwd())).toEqual([]);
});

/** A house with the given files in it and nothing else. */
function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  const imports = {
    '#shared/*': './src/shared/*',
    '#domain/*': './src/main/domain/*',
    '#main/*': './src/main/*',
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ imports }));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

test.each([
  ['src/main/domain/a.ts', "import { x } from '#main/vault/key.ts';", 'src/main/vault/key.ts'],
  ['src/main/domain/a.ts', "import type { x } from '../record/event.ts';", 'src/main/record/event.ts'],
  ['src/main/domain/a.ts', "import { readFile } from 'node:fs';", 'node:fs'],
  ['src/main/domain/a.ts', "export * from '@node-rs/argon2';", '@node-rs/argon2'],
  ['src/main/domain/a.ts', 'export const now = () => Date.now();', 'Date.now'],
  ['src/main/domain/a.ts', 'export const now = () => new Date();', 'new Date()'],
  ['src/main/domain/a.ts', 'export const any = () => Math.random();', 'Math.random'],
  ['src/main/vault/a.ts', "import { x } from '#main/record/event.ts';", 'src/main/record/event.ts'],
  ['src/main/application/a.ts', "const x = await import('#main/hosts/fork.ts');", 'src/main/hosts/fork.ts'],
  ['src/main/hosts/a.ts', "import { x } from '#domain/a.ts';", 'src/main/domain/a.ts'],
  ['src/main/documents/a.ts', "import { app } from 'electron';", 'electron'],
  ['src/preload/a.ts', "import { x } from '../main/hosts/words.ts';", 'src/main/hosts/words.ts'],
  ['src/renderer/a.tsx', "import { x } from '#main/core.ts';", 'src/main/core.ts'],
  ['src/shared/a.ts', "import { x } from '#domain/a.ts';", 'src/main/domain/a.ts'],
])('a wrong one is found: %s: %s', (path, source, named) => {
  const problems = checkArrows(house({ [path]: source }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(path);
  expect(problems[0]).toContain(named);
});

test('a right one is let be, and so is a comment', () => {
  const files = {
    'src/main/domain/a.ts':
      "// Date.now() and Math.random() are not for here.\nimport { z } from 'zod';\nimport { ok } from '#shared/result.ts';\nexport const day = (at: string) => new Date(at);",
    'src/main/application/a.ts': "import { day } from '#domain/a.ts';\nimport { readFile } from 'node:fs';",
  };
  expect(checkArrows(house(files))).toEqual([]);
});

test('a cycle is found, and told once', () => {
  const files = {
    'src/shared/a.ts': "import { b } from './b.ts';",
    'src/shared/b.ts': "import { c } from './c.ts';",
    'src/shared/c.ts': "import { a } from './a.ts';",
  };
  const problems = checkArrows(house(files));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^a cycle: /);
});
