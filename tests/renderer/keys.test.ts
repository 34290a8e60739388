import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  AREAS,
  type Area,
  binding,
  isKey,
  type KeyName,
  keysOfArea,
  placeOfKey,
  shownKeys,
} from '#renderer/keys/keys.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

/** Parts of the window that hear keys at the same time. */
const TOGETHER: readonly (readonly Area[])[] = [
  ['window', 'find', 'dialog'],
  ['window', 'interview', 'choice', 'dialog'],
  ['window', 'rows', 'choice', 'dialog'],
  ['window', 'room', 'choice', 'dialog'],
  ['window', 'list', 'choice'],
];

describe('the keys of the window', () => {
  test.each(TOGETHER.map((areas) => ({ areas, named: areas.join(', ') })))(
    'are apart in $named',
    ({ areas }) => {
      const all = areas.flatMap(keysOfArea).flatMap((name) => {
        const { keys, ctrl } = binding(name);
        return keys.map((key) => (ctrl ? `ctrl ${key}` : key));
      });
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  it('are all in an area that the map shows', () => {
    const names = AREAS.flatMap(keysOfArea);
    expect(names).toHaveLength(29);
    for (const name of names) expect(shownKeys(name, 'Space'), name).toMatch(/^(Ctrl )?\S+$/);
  });

  it('are heard with what they are pressed with, and with nothing else', () => {
    const cases: readonly [KeyName, ReturnType<typeof press>, boolean][] = [
      ['find', press('k', { ctrlKey: true }), true],
      ['find', press('K', { metaKey: true }), true],
      ['find', press('k'), false],
      ['find', press('k', { ctrlKey: true, altKey: true }), false],
      ['map', press('?'), true],
      ['map', press('?', { ctrlKey: true }), false],
      ['together', press('R'), true],
      ['pass', press(' '), true],
      ['hide', press('f9'), false],
    ];
    for (const [name, pressed, heard] of cases)
      expect(isKey(pressed, name), `${name} ${pressed.key}`).toBe(heard);
    expect(placeOfKey(press('3'), 'choose')).toBe(2);
    expect(placeOfKey(press('0'), 'choose')).toBeUndefined();
  });

  it('are asked for in their table and nowhere else, so that the map shows what is heard', () => {
    const files = globSync('src/renderer/**/*.{ts,tsx}');
    expect(files.length).toBeGreaterThan(100);
    const asking = files.filter((file) => {
      const code = readFileSync(file, 'utf8');
      return /event\.(nativeEvent\.)?(key|code|which)\b/.test(code) || /<Keys of="/.test(code);
    });
    expect(asking).toEqual(['src/renderer/keys/useKey.ts']);
  });

  it('are each used', () => {
    const code = globSync('src/renderer/**/*.{ts,tsx}')
      .filter((file) => !file.endsWith('keys/keys.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const heard = (name: string) =>
      new RegExp(`(isKey|placeOfKey)\\([^)]*'${name}'\\)|useKey\\('${name}'`).test(code);
    // Esc closes a dialog by itself; it is in the table for the pages that do not let it.
    expect(AREAS.flatMap(keysOfArea).filter((name) => !heard(name))).toEqual([]);
  });
});
