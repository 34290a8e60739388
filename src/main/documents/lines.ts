import type { Face, Typeface } from './typeface.ts';

/** How a piece of text is set: its voice, its size in points, and the distance between its baselines. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly leading: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text broken into lines no wider than `width`. Words too long for a line are broken where they must be.
 * Every line that a space follows keeps it, so that the text read back from the file has its words apart.
 */
export function breakLines(text: string, setting: Setting, width: number, typeface: Typeface): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => breakLine(line, setting, width, typeface));
}

/**
 * The characters of a text that can be printed: composed (NFC), tabs as spaces, and without control and
 * format characters, among them those that make text run the other way and so read as something else.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
}

function breakLine(text: string, { face, size }: Setting, width: number, typeface: Typeface): string[] {
  const measure = (piece: string) => typeface.width(piece, face, size);
  const space = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').filter((piece) => piece !== '')) {
    for (const [place, piece] of pieces(word, width, measure).entries()) {
      const wide = measure(piece);
      const gap = line === '' || place > 0 ? 0 : space;
      if (line !== '' && used + gap + wide > width) {
        lines.push(place > 0 ? line : `${line} `);
        line = piece;
        used = wide;
      } else {
        line += gap > 0 ? ` ${piece}` : piece;
        used += gap + wide;
      }
    }
  }
  lines.push(line);
  return lines;
}

/** A word whole if it fits on a line, else in the longest pieces that do. */
function pieces(word: string, width: number, measure: (piece: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = measure(segment);
    if (piece !== '' && used + wide > width) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...found, piece];
}
