import type { Setting } from './lines.ts';
import type { Block } from './model.ts';
import { type Column, type Element, MEASURE, type Sheet, together } from './sheet.ts';
import { writeTable } from './table.ts';

export const TITLE: Setting = { face: 'title', size: 25, leading: 31 };
export const SUBTITLE: Setting = { face: 'words', size: 13, leading: 19 };
const HEADING: Setting = { face: 'title', size: 15.5, leading: 21 };
export const BODY: Setting = { face: 'body', size: 10.5, leading: 15.5 };
const STRONG: Setting = { ...BODY, face: 'strong' };
const QUOTATION: Setting = { face: 'words', size: 11.5, leading: 17 };
const WORD: Setting = { face: 'words', size: 15, leading: 25 };
const WORD_NUMBER: Setting = { face: 'body', size: 10.5, leading: 25 };

const INDENT: Column = { x: MEASURE.x + 16, width: MEASURE.width - 16 };
const TERM: Column = { x: MEASURE.x, width: 124 };
const DEFINITION: Column = { x: MEASURE.x + 136, width: MEASURE.width - 136 };
const AFTER_BLOCK = 8;

/** A heading, never alone at the foot of a page: it takes room for the beginning of what it heads. */
export function writeHeading(sheet: Sheet, parent: Element, heading: string): void {
  if (!sheet.atTop) sheet.y += 12;
  const height = sheet.break(heading, HEADING, MEASURE).length * HEADING.leading;
  sheet.room(height + 6 * BODY.leading);
  sheet.text({ parent, type: 'H2' }, heading, HEADING);
  sheet.y += 4;
}

/** One block, with the distance that comes after it. */
export function writeBlock(sheet: Sheet, parent: Element, block: Block): void {
  switch (block.block) {
    case 'paragraph':
      sheet.text({ parent, type: 'P' }, block.text, BODY);
      break;
    case 'quotation':
      writeQuotation(sheet, parent, block.text);
      break;
    case 'list':
      writeList(sheet, parent, block.items);
      break;
    case 'table':
      writeTable(sheet, parent, block);
      break;
    case 'facts':
      writeFacts(sheet, parent, block.pairs);
      break;
    case 'wordList':
      writeWords(sheet, parent, block.words);
      break;
  }
  sheet.y += AFTER_BLOCK;
}

function writeQuotation(sheet: Sheet, parent: Element, words: string): void {
  const quotation = sheet.element({ parent, type: 'BlockQuote' });
  sheet.text({ parent: quotation, type: 'P' }, words, QUOTATION, INDENT);
  quotation.end();
}

function writeList(sheet: Sheet, parent: Element, items: readonly string[]): void {
  const list = sheet.element({ parent, type: 'L' });
  list.dictionary.data.A = { O: 'List', ListNumbering: 'Disc' };
  for (const item of items) {
    const lines = sheet.break(item, BODY, INDENT);
    writeItem(sheet, list, {
      label: ['• '],
      labelSetting: BODY,
      labelColumn: MEASURE,
      lines,
      column: INDENT,
    });
    sheet.y += 3;
  }
  list.end();
}

function writeFacts(
  sheet: Sheet,
  parent: Element,
  pairs: readonly { term: string; definition: string }[],
): void {
  const list = sheet.element({ parent, type: 'L' });
  list.dictionary.data.A = { O: 'List', ListNumbering: 'None' };
  for (const { term, definition } of pairs) {
    const label = sheet.break(`${term} `, STRONG, TERM);
    const lines = sheet.break(definition, BODY, DEFINITION);
    writeItem(sheet, list, { label, labelSetting: STRONG, labelColumn: TERM, lines, column: DEFINITION });
    sheet.y += 3;
  }
  list.end();
}

/** What stands beside what: a bullet and its text, a term and its definition. */
interface Item {
  readonly label: readonly string[];
  readonly labelSetting: Setting;
  readonly labelColumn: Column;
  readonly lines: readonly string[];
  readonly column: Column;
}

function writeItem(
  sheet: Sheet,
  list: Element,
  { label, labelSetting, labelColumn, lines, column }: Item,
): void {
  sheet.room(Math.max(label.length, together(lines.length)) * BODY.leading);
  const item = sheet.element({ parent: list, type: 'LI' });
  const labelElement = sheet.element({ parent: item, type: 'Lbl' });
  const labelEnd = sheet.y + label.length * BODY.leading;
  sheet.place(labelElement, 'Lbl', label, labelSetting, labelColumn);
  labelElement.end();
  const page = sheet.page;
  const body = sheet.element({ parent: item, type: 'LBody' });
  sheet.flow(body, 'LBody', lines, BODY, column);
  body.end();
  item.end();
  if (sheet.page === page) sheet.y = Math.max(sheet.y, labelEnd);
}

function writeWords(sheet: Sheet, parent: Element, words: readonly string[]): void {
  const rows = Math.ceil(words.length / 2);
  sheet.room(rows * WORD.leading);
  const list = sheet.element({ parent, type: 'L' });
  list.dictionary.data.A = { O: 'List', ListNumbering: 'Decimal' };
  const top = sheet.y;
  for (const [index, word] of words.entries()) {
    const x = MEASURE.x + (index < rows ? 0 : MEASURE.width / 2);
    sheet.y = top + (index % rows) * WORD.leading;
    const item = sheet.element({ parent: list, type: 'LI' });
    const label = sheet.element({ parent: item, type: 'Lbl' });
    sheet.place(label, 'Lbl', [`${index + 1} `], WORD_NUMBER, { x, width: 28 });
    const body = sheet.element({ parent: item, type: 'LBody' });
    sheet.place(body, 'LBody', [word], WORD, { x: x + 28, width: MEASURE.width / 2 - 28 });
    item.end();
  }
  list.end();
  sheet.y = top + rows * WORD.leading;
}
