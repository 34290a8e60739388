import { breakLines, type Setting } from './lines.ts';
import { PAGE, type TaggedDocument } from './tagged-document.ts';
import { Typeface } from './typeface.ts';

export type Element = PDFKit.PDFStructureElement;

/** How an element of the structure tree is made: its parent, its type, and what it is the header of. */
export interface Place {
  readonly parent: Element;
  readonly type: string;
  readonly scope?: 'Row' | 'Column';
}

/** Where text stands across the page. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** The whole measure between the margins. */
export const MEASURE: Column = { x: PAGE.left, width: PAGE.right - PAGE.left };

/**
 * The paper as it is written on, from the top down: it knows how much room is left, turns the page, and marks
 * everything as either a part of the structure tree or an artifact.
 */
export class Sheet {
  readonly typeface: Typeface;
  readonly root: Element;
  readonly bottom: number;
  /** The top of what comes next. */
  y = 0;
  /** Which page is being written on, from 1. */
  page = 0;
  readonly #document: TaggedDocument;

  /** `bottom` is the lowest place that text may reach; the footer stands below it. */
  constructor(document: TaggedDocument, bottom: number) {
    this.#document = document;
    this.typeface = new Typeface(document);
    this.bottom = bottom;
    this.root = document.struct('Document');
    document.addStructure(this.root);
    this.turn();
  }

  /** Whether nothing stands on this page yet. */
  get atTop(): boolean {
    return this.y === PAGE.top;
  }

  /** Begins a new page. */
  turn(): void {
    this.#document.addPage();
    this.page += 1;
    this.y = PAGE.top;
  }

  /** Turns the page unless `height` still fits on this one. */
  room(height: number): void {
    if (this.y + height > this.bottom) this.turn();
  }

  /** A new element under its parent. Whoever makes it ends it. */
  element({ parent, type, scope }: Place): Element {
    const element = this.#document.struct(type, scope === undefined ? {} : { scope });
    parent.add(element);
    return element;
  }

  /** An element that holds one text and nothing else, flowing over as many pages as it needs. */
  text(place: Place, text: string, setting: Setting, column: Column = MEASURE): void {
    const element = this.element(place);
    this.flow(element, place.type, this.break(text, setting, column), setting, column);
    element.end();
  }

  break(text: string, setting: Setting, column: Column): string[] {
    return breakLines(text, setting, column.width, this.typeface);
  }

  /** Lines as content of `element`. No page ends after a text's first line, or begins with its last. */
  flow(element: Element, tag: string, lines: readonly string[], setting: Setting, column: Column): void {
    let from = 0;
    while (from < lines.length) {
      const fit = Math.floor((this.bottom - this.y) / setting.leading);
      const take = linesToTake(fit, lines.length - from);
      if (take < (from === 0 ? together(lines.length) : 1)) {
        this.turn();
        continue;
      }
      this.place(element, tag, lines.slice(from, from + take), setting, column);
      this.y += take * setting.leading;
      from += take;
    }
  }

  /** Lines as content of `element` at the present height, which stays what it is. */
  place(element: Element, tag: string, lines: readonly string[], setting: Setting, column: Column): void {
    if (lines.every((line) => line.trim() === '')) return;
    const content = this.#document.markStructureContent(tag);
    this.draw(lines, setting, column.x, this.y);
    this.#document.endMarkedContent();
    element.add(content);
  }

  /** What a reader who listens never needs to hear: rules, the mark, running heads and feet. */
  artifact(type: 'Pagination' | 'Layout', draw: (document: TaggedDocument) => void): void {
    this.#document.markContent('Artifact', { type });
    draw(this.#document);
    this.#document.endMarkedContent();
  }

  /** A hairline across the measure. */
  rule(y: number, { x, width }: Column = MEASURE, weight = 0.5): void {
    this.artifact('Layout', (document) => {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .strokeColor('#000000')
        .stroke();
    });
  }

  /** Draws lines from `top` down. What they belong to has to be marked around it. */
  draw(lines: readonly string[], { face, size, leading }: Setting, x: number, top: number): void {
    for (const [index, line] of lines.entries()) {
      this.typeface.draw(line, face, size, x, top + index * leading + (leading + size * 0.7) / 2);
    }
  }
}

/** How many lines at the beginning of a text of so many have to stand on one page. */
export function together(lines: number): number {
  return lines <= 3 ? lines : 2;
}

function linesToTake(fit: number, left: number): number {
  if (left <= fit) return left;
  return left - fit === 1 ? fit - 1 : fit;
}
