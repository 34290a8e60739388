import type { Setting } from './lines.ts';
import type { Block } from './model.ts';
import { type Column, type Element, MEASURE, type Sheet } from './sheet.ts';

type Table = Extract<Block, { block: 'table' }>;

const CELL: Setting = { face: 'body', size: 9.5, leading: 13.5 };
const HEAD: Setting = { ...CELL, face: 'strong' };
const CAPTION: Setting = { face: 'strong', size: 10.5, leading: 15.5 };
const GAP = 12;
const PAD = 4;

/** One row ready to be drawn: the lines of each cell, and how they are set and marked. */
interface Row {
  readonly cells: readonly {
    lines: readonly string[];
    setting: Setting;
    type: 'TH' | 'TD';
    scope?: 'Row' | 'Column';
  }[];
}

/** A table with its caption; a row may go on over the page, and each page begins with the column heads. */
export function writeTable(sheet: Sheet, parent: Element, table: Table): void {
  const columns = columnsOf(sheet, table);
  const head = headOf(sheet, table, columns);
  sheet.room(CAPTION.leading + heightOf(head) + 3 * CELL.leading);

  const element = sheet.element({ parent, type: 'Table' });
  sheet.text({ parent: element, type: 'Caption' }, table.caption, CAPTION);
  sheet.y += 2;
  sheet.rule(sheet.y);
  const thead = sheet.element({ parent: element, type: 'THead' });
  writeRow(sheet, thead, head, columns, head);
  thead.end();
  sheet.rule(sheet.y, MEASURE, 1);
  const tbody = sheet.element({ parent: element, type: 'TBody' });
  for (const cells of table.rows) {
    writeRow(sheet, tbody, rowOf(sheet, cells, columns), columns, head);
    sheet.rule(sheet.y, MEASURE, 0.25);
  }
  tbody.end();
  element.end();
}

function writeRow(sheet: Sheet, parent: Element, row: Row, columns: readonly Column[], head: Row): void {
  const tr = sheet.element({ parent, type: 'TR' });
  const elements = row.cells.map(({ type, scope }) =>
    sheet.element({ parent: tr, type, ...(scope === undefined ? {} : { scope }) }),
  );
  const tallest = Math.max(...row.cells.map(({ lines }) => lines.length));
  let from = 0;
  while (from < tallest) {
    const left = tallest - from;
    const fit = Math.floor((sheet.bottom - sheet.y - 2 * PAD) / CELL.leading);
    if (fit < Math.min(2, left)) {
      turnWithHead(sheet, head, columns);
      continue;
    }
    const take = Math.min(fit, left);
    sheet.y += PAD;
    for (const [index, { lines, setting, type }] of row.cells.entries()) {
      const element = elements[index];
      const column = columns[index];
      if (element === undefined || column === undefined) continue;
      sheet.place(element, type, lines.slice(from, from + take), setting, column);
    }
    sheet.y += take * CELL.leading + PAD;
    from += take;
  }
  for (const element of elements) element.end();
  tr.end();
}

/** The column heads again on a new page: for the eye only, a listener has them from the structure. */
function turnWithHead(sheet: Sheet, head: Row, columns: readonly Column[]): void {
  sheet.turn();
  sheet.artifact('Pagination', () => {
    for (const [index, { lines, setting }] of head.cells.entries()) {
      const column = columns[index];
      if (column !== undefined) sheet.draw(lines, setting, column.x, sheet.y + PAD);
    }
  });
  sheet.y += heightOf(head);
  sheet.rule(sheet.y, MEASURE, 1);
}

function headOf(sheet: Sheet, table: Table, columns: readonly Column[]): Row {
  return {
    cells: columns.map((column, index) => ({
      lines: sheet.break(table.columns[index] ?? '', HEAD, column),
      setting: HEAD,
      type: 'TH',
      scope: 'Column',
    })),
  };
}

function rowOf(sheet: Sheet, texts: readonly string[], columns: readonly Column[]): Row {
  return {
    cells: columns.map((column, index) => {
      const text = texts[index] ?? '';
      return index === 0
        ? { lines: sheet.break(text, HEAD, column), setting: HEAD, type: 'TH', scope: 'Row' }
        : { lines: sheet.break(text, CELL, column), setting: CELL, type: 'TD' };
    }),
  };
}

function heightOf(row: Row): number {
  return Math.max(...row.cells.map(({ lines }) => lines.length)) * CELL.leading + 2 * PAD;
}

/** Widths after what stands in the columns: none less than a share, none so wide that it starves the others. */
function columnsOf(sheet: Sheet, table: Table): Column[] {
  const count = table.columns.length;
  const usable = MEASURE.width - GAP * (count - 1);
  const least = usable / (count * 2);
  const wishes = table.columns.map((name, index) => {
    const texts = [name, ...table.rows.slice(0, 50).map((row) => row[index] ?? '')];
    const widest = Math.max(
      ...texts.map((text) => sheet.typeface.width(text.slice(0, 80), 'strong', CELL.size)),
    );
    return Math.min(Math.max(widest, least), usable / 2);
  });
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  let x = MEASURE.x;
  return wishes.map((wish) => {
    const column = { x, width: (wish / total) * usable };
    x += column.width + GAP;
    return column;
  });
}
