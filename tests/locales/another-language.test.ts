import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a tool of the project over the copy; what it says when it fails is what the test shows. */
function run(copy: string, tool: string, ...given: string[]): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', tool), ...given], {
      cwd: copy,
      encoding: 'utf8',
    });
  } catch (failure) {
    return failure instanceof Error && 'stdout' in failure ? String(failure.stdout) : String(failure);
  }
}

test('another language is a folder, and its name in two files, as CONTRIBUTING says', {
  timeout: 120_000,
}, () => {
  const copy = mkdtempSync(join(tmpdir(), 'language-'));
  for (const part of ['src', 'locales', 'policies', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const change = (file: string, from: string, to: string) => {
    const before = readFileSync(join(copy, file), 'utf8');
    expect(before).toContain(from);
    writeFileSync(join(copy, file), before.replace(from, to));
  };

  cpSync(join(copy, 'locales/en'), join(copy, 'locales/fr'), { recursive: true });
  change(
    'src/shared/vocabulary/text.ts',
    '  es: textSchema,\n',
    '  es: textSchema,\n  fr: textSchema.exactOptional(),\n',
  );
  // The first line alone is not enough, and the compiler says where the second belongs.
  expect(run(copy, 'typescript/bin/tsc')).toContain("Property 'fr' does not exist");
  change(
    'locales/core.ts',
    "import * as es from './es/core.ts';\n",
    "import * as es from './es/core.ts';\nimport * as fr from './fr/core.ts';\n",
  );
  change('locales/core.ts', '{ en, es }', '{ en, es, fr }');

  expect(run(copy, 'typescript/bin/tsc')).toBe('');
});
