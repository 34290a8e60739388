import { LEADING, type Mark, SMALL, textWidth } from './drawing.ts';

export interface Sign {
  readonly words: string;
  /** The sign, around a point. */
  readonly draw: (x: number, y: number) => readonly Mark[];
}

const SIGN = 30;
const AIR = 18;
const ROW = 26;

/** What the signs of a picture mean, in rows that fit; gives how tall it is. */
export function legend(
  signs: readonly Sign[],
  top: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  if (signs.length === 0) return { marks: [], height: 0 };
  const marks: Mark[] = [];
  let [x, y] = [0, top + ROW];
  for (const { words, draw } of signs) {
    const wide = SIGN + textWidth(words, SMALL);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += ROW;
    }
    marks.push(...draw(x + SIGN / 2, y - 4));
    marks.push({ shape: 'text', x: x + SIGN, y, words, size: SMALL, tone: 'ink-second' });
    x += wide + AIR;
  }
  return { marks, height: y - top + LEADING / 2 };
}
