/** The inks of a picture: each is a token of the look, so that a picture follows the theme it is seen in. */
export type Tone =
  | 'paper'
  | 'sheet'
  | 'ink'
  | 'ink-second'
  | 'line'
  | 'edge'
  | 'accent'
  | 'accent-soft'
  | 'waits'
  | 'stop'
  | 'supervisor'
  | 'ring-1'
  | 'ring-2'
  | 'ring-3'
  | 'ring-4'
  | 'ring-ahead';

interface Ink {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly weight?: number;
  /** Lengths of strokes and gaps, as in SVG. */
  readonly dash?: string;
}

/** One mark of a drawing. `path` is in SVG's own language, from the place it is put at. */
export type Mark =
  | (Ink & { readonly shape: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  | (Ink & {
      readonly shape: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round?: number;
    })
  | (Ink & { readonly shape: 'path'; readonly x: number; readonly y: number; readonly d: string })
  | Text;

export interface Text {
  readonly shape: 'text';
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: Tone;
  readonly strong?: boolean;
  readonly serif?: boolean;
}

/** A line of the list that says the same as the drawing, with what belongs to it. */
export interface Item {
  readonly words: string;
  readonly items?: readonly Item[];
}

/** A picture as data: what is drawn, and the same in words. */
export interface Drawing {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly list: readonly Item[];
}

/** Sizes of letters: small beside marks, and the text of the page. */
export const SMALL = 13;
export const PLAIN = 15;
/** From one line to the next, of small and of plain letters. */
export const LEADING = 19;

/** How wide a text is at most, in the faces of the window and, with some air, in those of another machine. */
export function textWidth(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) {
    if (/[ijl.,:;|!'’ ]/.test(letter)) ems += 0.32;
    else if (/[mwMW@%—]/.test(letter)) ems += 0.92;
    else if (/\p{Lu}/u.test(letter)) ems += 0.7;
    else ems += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1.05 : 0.57;
  }
  return ems * size;
}

/** The words in lines that fit, at most so many; what does not fit any more is a dot leader, and stands in the list. */
export function inLines(words: string, width: number, size: number, most = 3): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const fitted = wordIn(word, width, size);
    const line = lines.at(-1);
    const longer = line === undefined ? fitted : `${line} ${fitted}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && textWidth(`${last} …`, size) > width) last = last.split(' ').slice(0, -1).join(' ');
  return [...kept, `${last} …`.trim()];
}

/** The same in as many lines, each about as long as the others: a title in the middle of something. */
export function inEvenLines(words: string, width: number, size: number, most = 3): readonly string[] {
  const lines = inLines(words, width, size, most);
  for (let narrower = width * 0.9; narrower > width / 3; narrower *= 0.9) {
    const tried = inLines(words, narrower, size, most + 1);
    if (tried.length > lines.length || tried.some((line) => line.includes('…'))) return lines;
    if (textWidth(tried[0] ?? '', size) <= textWidth(tried.at(-1) ?? '', size)) return tried;
  }
  return lines;
}

/** A word too long for its line is its first letter: half a name under a veil would tell the other half. */
function wordIn(word: string, width: number, size: number): string {
  return textWidth(word, size) <= width ? word : `${[...word][0] ?? ''}…`;
}

/** A rectangle around a text, as the tests and the layouts know it. */
export function boxOf({ x, y, words, size, anchor = 'start' }: Text) {
  const width = textWidth(words, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

/** Lines of text, one under the other, the first on `y`. */
export function paragraph(
  lines: readonly string[],
  at: Omit<Text, 'shape' | 'words'>,
  leading = LEADING,
): Text[] {
  return lines.map((words, line) => ({ shape: 'text', ...at, words, y: at.y + line * leading }));
}

/** To a tenth: the same picture is the same file. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
