import { type Drawing, type Mark, SMALL, tenth } from './drawing.ts';
import { glyph } from './glyphs.ts';
import type { Telling } from './telling.ts';
import { timeAxis } from './timeAxis.ts';

interface Asked {
  /** One person's totals, by day; a day without one had a skipped question. */
  readonly points: readonly { readonly on: string; readonly total?: number | undefined }[];
  readonly most: number;
  /** Whose margins a change is told by. */
  readonly margins: string;
}

const HIGH = 160;

/** How one person has been over time: their own totals on one line, and nobody else's. No colour judges them. */
export function outcomeInTime(
  { points, most, margins }: Asked,
  { t, write }: Telling,
  width: number,
): Drawing {
  const first = points[0]?.on ?? '';
  const last = points.at(-1)?.on ?? first;
  const axis = timeAxis(first, last, 44, width - 24);
  const top = 28;
  const y = (total: number) => tenth(top + HIGH - (total / most) * HIGH);
  const known = points.flatMap(({ on, total }) => (total === undefined ? [] : [{ on, total }]));
  const line = known.map(({ on, total }, place) => `${place === 0 ? 'M' : 'L'}${axis.x(on)} ${y(total)}`);
  const scale = [0, most / 2, most].flatMap((total): Mark[] => [
    { shape: 'path', x: 0, y: y(total), d: `M36 0 H${width - 12}`, stroke: 'line', weight: 1 },
    {
      shape: 'text',
      x: 30,
      y: y(total) + 4,
      words: write.number(total),
      size: SMALL,
      anchor: 'end',
      tone: 'ink-second',
    },
  ]);
  return {
    title: t('pictures:outcomes.title'),
    width,
    height: top + HIGH + 24,
    marks: [
      ...axis.months(write.shortMonth, top - 4, top + HIGH),
      ...scale,
      ...(line.length > 1
        ? [{ shape: 'path', x: 0, y: 0, d: line.join(' '), stroke: 'accent', weight: 2.5 } as const]
        : []),
      ...known.flatMap(({ on, total }) => glyph('open', axis.x(on), y(total))),
    ],
    list: [
      ...points.map(({ on, total }) => ({
        words:
          total === undefined
            ? t('pictures:outcomes.noTotal', { day: write.day(on) })
            : t('pictures:outcomes.point', { day: write.day(on), total, most }),
      })),
      { words: t('pictures:outcomes.note', { margins }) },
    ],
  };
}
