import { type Drawing, inLines, LEADING, type Mark, paragraph, SMALL } from './drawing.ts';
import { legend } from './legend.ts';
import type { Telling } from './telling.ts';

/** As many as are taken in at one look; the list has all. */
const SHOWN = 12;
const BAR = 12;

interface Row {
  /** The question. */
  readonly words: string;
  readonly due: number;
  readonly notAsked: number;
  readonly declined: number;
}

interface Shown {
  readonly title: string;
  /** The most often left open first. */
  readonly rows: readonly Row[];
}

/** The questions that were most often left open: not asked, or not answered by choice. */
export function leftOpenPicture({ title, rows }: Shown, { t, voice }: Telling, width: number): Drawing {
  const marks: Mark[] = [];
  const told = (row: Row) =>
    t('reports:open.counts', {
      due: voice.count(row.due),
      notAsked: voice.count(row.notAsked),
      declined: voice.count(row.declined),
    });
  let y = 2;
  const most = Math.max(1, ...rows.map(({ due }) => due));
  for (const row of rows.slice(0, SHOWN)) {
    const question = inLines(row.words, width, SMALL, 3);
    marks.push(...paragraph(question, { x: 0, y: y + 14, size: SMALL, strong: true }));
    y += question.length * LEADING;
    const counts = inLines(told(row), width, SMALL, 2);
    marks.push(...paragraph(counts, { x: 0, y: y + 14, size: SMALL, tone: 'ink-second' }));
    y += counts.length * LEADING + 4;
    if ([row.due, row.notAsked, row.declined].every((count) => count === 0 || voice.tells(count))) {
      const wide = (count: number) => Math.round((count / most) * (width - 4));
      marks.push(
        bar(1, wide(row.due), 'whole'),
        ...(row.notAsked > 0 ? [bar(1, wide(row.notAsked), 'notAsked')] : []),
        ...(row.declined > 0 ? [bar(1 + wide(row.notAsked), wide(row.declined), 'declined')] : []),
      );
      y += BAR;
    }
    y += 14;
  }
  const signs = (['notAsked', 'declined', 'whole'] as const).map((kind) => ({
    words: t(`reports:open.key.${kind}`),
    draw: (x: number, at: number) => [{ ...bar(x - 9, 18, kind), y: at - BAR / 2 }],
  }));
  const key = rows.length === 0 ? { marks: [], height: 0 } : legend(signs, y, width);
  marks.push(...key.marks);
  y += key.height;

  function bar(x: number, wide: number, kind: 'whole' | 'notAsked' | 'declined'): Mark {
    const at = { shape: 'box', x, y, width: Math.max(2, wide), height: BAR } as const;
    switch (kind) {
      case 'whole':
        return { ...at, stroke: 'edge', weight: 1 };
      case 'notAsked':
        return { ...at, fill: 'accent' };
      case 'declined':
        return { ...at, fill: 'accent-soft', stroke: 'accent', weight: 1.5 };
    }
  }

  return {
    title,
    width,
    height: Math.ceil(y + 8),
    marks,
    list: rows.map((row) => ({ words: row.words, items: [{ words: told(row) }] })),
  };
}
