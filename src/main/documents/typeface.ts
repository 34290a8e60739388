import { createRequire } from 'node:module';

/** The four voices of a page: titles and spoken words in Literata, the rest in Atkinson Hyperlegible Next. */
export type Face = 'title' | 'words' | 'body' | 'strong';

/** A stretch of text that one font can draw. */
interface Run {
  readonly font: string;
  readonly text: string;
}

const packages = createRequire(import.meta.url);

const literata = (weight: 400 | 500): string[] =>
  ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map(
    (script) => `@fontsource/literata/files/literata-${script}-${weight}-normal.woff`,
  );

const atkinson = (weight: 400 | 700): string[] =>
  ['latin', 'latin-ext'].map(
    (script) =>
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-${weight}-normal.woff`,
  );

/** The font files a face tries for a character, in order. Names in other scripts fall back to Literata. */
const FILES: Readonly<Record<Face, readonly string[]>> = {
  title: literata(500),
  words: literata(400),
  body: [...atkinson(400), ...literata(400)],
  strong: [...atkinson(700), ...literata(500)],
};

/** The bundled fonts as one document uses them: opened when first needed, embedded as subsets. */
export class Typeface {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts = new Map<string, string | undefined>();
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** How wide the text is, in points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#runs(text, face).reduce((sum, run) => sum + this.#runWidth(run, 1000), 0);
      this.#widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** Draws one line of text with its baseline at `baseline`. */
  draw(text: string, face: Face, size: number, x: number, baseline: number): void {
    let left = x;
    for (const run of this.#runs(text, face)) {
      const width = this.#runWidth(run, size);
      this.#document.text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
      left += width;
    }
  }

  /**
   * The text as runs, each in a font that has all of its characters. A character that no bundled font draws is
   * written out as its number, `[U+4E2D]`: nothing is lost in silence, and no page carries an empty box.
   */
  #runs(text: string, face: Face): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = this.#fontFor(codePoint, face);
      if (font === undefined) {
        runs.push(...this.#runs(`[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`, face));
        continue;
      }
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
    return runs;
  }

  #fontFor(codePoint: number, face: Face): string | undefined {
    const key = `${face} ${codePoint}`;
    if (!this.#fonts.has(key)) {
      this.#fonts.set(
        key,
        FILES[face].find((file) => this.#use(file)._font.font.hasGlyphForCodePoint(codePoint)),
      );
    }
    return this.#fonts.get(key);
  }

  #runWidth(run: Run, size: number): number {
    return this.#use(run.font).fontSize(size).widthOfString(run.text);
  }

  #use(file: string): PDFKit.PDFDocument {
    return this.#document.font(packages.resolve(file));
  }
}
