import { breakLines, type Setting } from './lines.ts';
import type { DocumentModel } from './model.ts';
import { MEASURE, type Sheet } from './sheet.ts';
import { PAGE, type TaggedDocument } from './tagged-document.ts';
import { dayInWords, fill, texts } from './texts.ts';
import { Typeface } from './typeface.ts';

const FOOT: Setting = { face: 'body', size: 8.5, leading: 11.5 };
const PROGRAM: Setting = { face: 'strong', size: 10, leading: 16 };
const FOOT_END = PAGE.height - 40;

/** What stands at the foot of every page. */
export interface Foot {
  readonly lines: readonly string[];
  readonly top: number;
}

/** For whom the pages are, until when and why, broken to the measure; it decides where the text must end. */
export function footOf(model: DocumentModel, document: TaggedDocument): Foot {
  const sentence = forWhom(model);
  const lines = sentence === '' ? [] : breakLines(sentence, FOOT, MEASURE.width, new Typeface(document));
  return { lines, top: FOOT_END - (lines.length + 1) * FOOT.leading - 5 };
}

/** The foot on every page that has been written. It is an artifact: what it says stands in the head too. */
export function writeFeet(sheet: Sheet, document: TaggedDocument, model: DocumentModel, foot: Foot): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    sheet.rule(foot.top);
    sheet.artifact('Pagination', () => {
      const top = foot.top + 5;
      sheet.draw(foot.lines, FOOT, MEASURE.x, top);
      const last = top + foot.lines.length * FOOT.leading;
      const number = fill(texts(model.language).page.of, { page: page + 1, pages: count });
      const left = MEASURE.x + MEASURE.width - sheet.typeface.width(number, FOOT.face, FOOT.size);
      const [program = ''] = breakLines(model.program, FOOT, left - MEASURE.x - 12, sheet.typeface);
      sheet.draw([program], FOOT, MEASURE.x, last);
      sheet.draw([number], FOOT, left, last);
    });
  }
}

/** The ring, and the program's name beside it. The ring is drawn open, as a circle is that one can leave. */
export function writeMark(sheet: Sheet, program: string): void {
  const radius = 9;
  const x = MEASURE.x + radius + 1;
  const y = sheet.y + radius;
  const [from, to] = [-0.28 * Math.PI, 1.34 * Math.PI];
  sheet.artifact('Layout', (document) => {
    document.lineWidth(2).lineCap('round').strokeColor('#000000');
    document.arc(x, y, radius, from, to, false).stroke();
    document.circle(x + radius * Math.cos(from), y + radius * Math.sin(from), 2.4).fill('#000000');
  });
  const column = { x: x + radius + 10, width: MEASURE.width - 2 * radius - 11 };
  sheet.y += radius - PROGRAM.leading / 2;
  sheet.text({ parent: sheet.root, type: 'P' }, program, PROGRAM, column);
  sheet.y += 26;
}

function forWhom({ kind, language, recipient, validUntil }: DocumentModel): string {
  const { page } = texts(language);
  if (kind === 'recoverySheet') return page.keep;
  if (kind === 'blankForm') return page.form;
  if (kind === 'decision') return page.forFile;
  if (kind === 'auditReport' && recipient === undefined) return page.forFile;
  if (recipient === undefined) return '';
  const gaps = { recipient: recipient.name, purpose: recipient.purpose };
  return validUntil === undefined
    ? fill(page.for, gaps)
    : fill(page.forUntil, { ...gaps, until: dayInWords(validUntil, language) });
}
