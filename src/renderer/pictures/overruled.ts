import { type Drawing, inLines, LEADING, type Mark, PLAIN, paragraph, SMALL } from './drawing.ts';
import { legend } from './legend.ts';
import type { Telling } from './telling.ts';

/** As many as are taken in at one look; the list has all. */
const SHOWN = 12;
const BAR = 14;

/** What people decided where one rule fired, or one answer decided. */
export interface OverruledRow {
  readonly words: string;
  readonly followed: number;
  readonly milder: number;
  readonly sterner: number;
}

interface Shown {
  readonly title: string;
  /** All decisions together, and then each rule or answer. */
  readonly rows: readonly OverruledRow[];
}

/** How often people decided otherwise: milder to the left, sterner to the right, neither of them a fault. */
export function overruledPicture({ title, rows }: Shown, { t, voice }: Telling, width: number): Drawing {
  const marks: Mark[] = [];
  const middle = Math.round(width / 2);
  const most = Math.max(1, ...rows.flatMap(({ milder, sterner }) => [milder, sterner]));
  const wide = (count: number) => Math.round((count / most) * (middle - 6));
  const drawn = (count: number) => count > 0 && voice.tells(count);
  const told = ({ followed, milder, sterner }: OverruledRow) =>
    t('reports:overruled.counts', {
      followed: voice.count(followed),
      milder: voice.count(milder),
      sterner: voice.count(sterner),
    });
  let y = 2;
  for (const [place, row] of rows.slice(0, SHOWN).entries()) {
    const name = inLines(row.words, width, place === 0 ? PLAIN : SMALL, 3);
    marks.push(...paragraph(name, { x: 0, y: y + 14, size: place === 0 ? PLAIN : SMALL, strong: true }));
    y += name.length * LEADING;
    const counts = inLines(told(row), width, SMALL, 2);
    marks.push(...paragraph(counts, { x: 0, y: y + 14, size: SMALL, tone: 'ink-second' }));
    y += counts.length * LEADING + 4;
    marks.push({ shape: 'path', x: 1, y: y + BAR / 2, d: `M0 0 H${width - 2}`, stroke: 'line', weight: 1 });
    if (drawn(row.milder)) marks.push(bar(middle - wide(row.milder), wide(row.milder), 'milder'));
    if (drawn(row.sterner)) marks.push(bar(middle, wide(row.sterner), 'sterner'));
    marks.push({ shape: 'path', x: middle, y: y - 2, d: `M0 0 V${BAR + 4}`, stroke: 'ink', weight: 1.5 });
    y += BAR + 14;
  }
  const signs = (['milder', 'sterner'] as const).map((kind) => ({
    words: t(`reports:overruled.key.${kind}`),
    draw: (x: number, at: number) => [{ ...bar(x - 9, 18, kind), y: at - BAR / 2 }],
  }));
  const key = legend(signs, y, width);
  marks.push(...key.marks);
  y += key.height;

  function bar(x: number, width: number, kind: 'milder' | 'sterner'): Mark {
    const at = { shape: 'box', x, y, width: Math.max(3, width), height: BAR, round: 2 } as const;
    return kind === 'milder'
      ? { ...at, fill: 'sheet', stroke: 'ring-2', weight: 2 }
      : { ...at, fill: 'ring-2', stroke: 'ring-2', weight: 2 };
  }

  return {
    title,
    width,
    height: Math.ceil(y + 8),
    marks,
    list: rows.map((row) => ({ words: row.words, items: [{ words: told(row) }] })),
  };
}
