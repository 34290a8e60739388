import type { Drawing, Item, Mark, Tone } from './drawing.ts';

/** What each ink comes to where a picture stands alone. */
export type Inks = (tone: Tone) => string;

const SANS = '"Atkinson Hyperlegible Next", "Segoe UI", system-ui, sans-serif';
const SERIF = 'Literata, Georgia, serif';

/**
 * A drawing as a file of its own. There is nothing in it but the drawing and its words: no editor, no author, no date.
 */
export function asSvg({ title, width, height, marks, list }: Drawing, inks: Inks): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="title desc" font-family='${SANS}'>`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(inSentences(list))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${inks('sheet')}"/>`,
    ...marks.map((mark) => markAsSvg(mark, inks)),
    '</svg>\n',
  ].join('');
}

/** A list as running text. */
export function inSentences(list: readonly Item[]): string {
  const said = (words: string) => (/[.?!:]$/.test(words) ? words : `${words}.`);
  return list.map(({ words, items = [] }) => [said(words), inSentences(items)].join(' ').trim()).join(' ');
}

function markAsSvg(mark: Mark, inks: Inks): string {
  if (mark.shape === 'text') {
    const { x, y, words, size, anchor = 'start', tone = 'ink', strong, serif } = mark;
    const face = serif ? ` font-family='${SERIF}'` : '';
    const weight = strong ? ' font-weight="600"' : '';
    return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${inks(tone)}"${weight}${face}>${escaped(words)}</text>`;
  }
  const { fill, stroke, weight = 1, dash } = mark;
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${inks(stroke)}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"` +
        (dash === undefined ? '' : ` stroke-dasharray="${dash}"`);
  const inked = ` fill="${fill === undefined ? 'none' : inks(fill)}"${line}/>`;
  switch (mark.shape) {
    case 'circle':
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.r}"${inked}`;
    case 'box':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.round ?? 0}"${inked}`;
    case 'path':
      return `<path transform="translate(${mark.x} ${mark.y})" d="${mark.d}"${inked}`;
  }
}

/** What no XML may hold, however it is written: one of them, and nothing opens the file. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(NO_XML, '').replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
