import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Every text and every edge of a control, on every ground it may lie on, in every look: read from the style sheets that
 * the window is drawn with, and measured as WCAG 2.2 does.
 */

const TEXT = ['ink', 'ink-second', 'ink-third', 'accent-deep', 'waits', 'stop', 'supervisor'];
const RINGS = ['ring-1', 'ring-2', 'ring-3', 'ring-4'];
const GROUNDS = ['paper', 'sheet', 'raised'];

/** A text and the ground it is written on. */
const texts: readonly (readonly [text: string, ground: string])[] = [
  ...TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...RINGS.map((ring) => [ring, 'sheet'] as const),
  ['ink', 'accent-soft'],
  ['ink-second', 'accent-soft'],
  ['accent-deep', 'accent-soft'],
  ['waits', 'waits-soft'],
  ['stop', 'stop-soft'],
  ['supervisor', 'supervisor-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['printed-ink', 'printed-paper'],
];

/** What must be seen of a control, or of a drawing that says something, and what it is seen against. */
const edges: readonly (readonly [edge: string, ground: string])[] = [
  ...['edge', 'accent', 'focus', 'waits', 'stop'].flatMap((edge) =>
    GROUNDS.map((ground) => [edge, ground] as const),
  ),
  ...RINGS.map((ring) => [ring, 'sheet'] as const),
  ['edge', 'accent-soft'],
  ['accent', 'accent-soft'],
];

const looks = [
  { look: 'light', side: 'light', more: false },
  { look: 'dark', side: 'dark', more: false },
  { look: 'high contrast', side: 'light', more: true },
  { look: 'high contrast in the dark', side: 'dark', more: true },
] as const;

describe.each(looks)('In the look $look', ({ side, more }) => {
  const colours = tokensOf(side, more);
  const ratio = (one: string, other: string) => contrast(colours.get(one), colours.get(other));

  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(more ? 7 : 4.5);
  });

  it.each(edges)('%s can be seen against %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(more ? 7 : 3);
  });
});

it('High contrast gives every colour of its own that the other looks have', () => {
  const base = [...tokensIn('colours', 'light').keys()].filter((name) => !name.startsWith('printed-'));
  expect([...tokensIn('contrast', 'light').keys()]).toEqual(base);
});

it.each(['light', 'dark'] as const)('High contrast means nothing by a soft ground, %s', (side) => {
  const colours = tokensOf(side, true);
  for (const ground of ['sheet', 'raised', 'accent-soft', 'waits-soft', 'stop-soft', 'supervisor-soft']) {
    expect(colours.get(ground)).toBe(colours.get('paper'));
  }
});

it('Nothing has a colour but those', () => {
  const sheets = globSync('src/renderer/**/*.{css,tsx}').filter((path) => !/colours|contrast/.test(path));
  const own = sheets.filter((path) =>
    /#[\da-f]{3,8}\b(?=[^'"]*[;,)])|\b(?:rgb|hsl|oklch)a?\(/i.test(readFileSync(path, 'utf8')),
  );
  expect(own).toEqual([]);
});

function tokensOf(side: 'light' | 'dark', more: boolean): ReadonlyMap<string, string> {
  return new Map([...tokensIn('colours', side), ...(more ? tokensIn('contrast', side) : [])]);
}

/** The colours of one style sheet on its light or its dark side. */
function tokensIn(sheet: string, side: 'light' | 'dark'): Map<string, string> {
  const css = readFileSync(new URL(`../../src/renderer/theme/${sheet}.css`, import.meta.url), 'utf8');
  const pairs = css.matchAll(
    /--([\w-]+): (?:light-dark\((?<light>#\w{6}), (?<dark>#\w{6})\)|(?<both>#\w{6}));/g,
  );
  return new Map(
    [...pairs].map(({ 1: name = '', groups = {} }) => [name, groups.both ?? groups[side] ?? '']),
  );
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) throw new Error('There is no such colour');
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
