import type { Output } from '#shared/contract/index.ts';
import type { Stage } from '#shared/vocabulary/stations.ts';
import { type Drawing, inLines, LEADING, type Mark, PLAIN, paragraph, SMALL } from './drawing.ts';
import type { Telling } from './telling.ts';

export type Overview = Output<'program.overview'>;
type Part = keyof Pick<Overview, 'stages' | 'waits' | 'outcomes' | 'forms' | 'endings'>;

const PARTS: readonly Part[] = ['stages', 'waits', 'outcomes', 'forms', 'endings'];
/** Where nobody is any more: these are counted as ends, in the period. */
const ENDED: readonly string[] = [
  'completed',
  'withdrawn',
  'prosecution',
  'returned',
  'closed',
] satisfies readonly Stage[];
/** As many dots as somebody counts; beyond, a bar stands for them. */
const COUNTABLE = 24;
const DOT = 13;

/**
 * Where all pathways are and what came of them. In a file, a count that could tell who is meant is neither written nor
 * drawn, and there is no sum from which it could be had back.
 */
export function overviewOf(overview: Overview, { t, voice, write }: Telling, width: number): Drawing {
  const marks: Mark[] = [];
  const narrow = width < 460;
  const column = narrow ? width : Math.min(250, width * 0.42);
  const most = Math.max(...PARTS.flatMap((part) => overview[part].map(({ count }) => count)), 1);
  let y = 4;
  const list = PARTS.map((part) => {
    marks.push({
      shape: 'text',
      x: 0,
      y: y + 20,
      words: t(`pictures:overview.part.${part}`),
      size: PLAIN,
      strong: true,
      serif: true,
    });
    y += 34;
    const rows = overview[part]
      .filter(({ what }) => part !== 'stages' || !ENDED.includes(what))
      .map(({ what, count }) => ({ name: nameOf(part, what), count }));
    for (const { name, count } of rows) {
      const told = voice.count(count);
      const shown = voice.tells(count);
      const lines = inLines(name, column - 8, SMALL, 2);
      marks.push(...paragraph(lines, { x: 0, y: y + 13, size: SMALL, tone: 'ink-second' }));
      if (narrow) y += lines.length * LEADING;
      const x = narrow ? 0 : column;
      const drawn = shown ? amountOf(count, x, y + 9, width - x - 60, most) : { marks: [], end: x };
      marks.push(...drawn.marks);
      marks.push({
        shape: 'text',
        x: drawn.end + (drawn.end > x ? 10 : 0),
        y: y + 13,
        words: told,
        size: SMALL,
        strong: shown && count > 0,
      });
      y += (narrow ? LEADING : lines.length * LEADING) + 5;
    }
    y += 12;
    return {
      words: t(`pictures:overview.part.${part}`),
      items: rows.map(({ name, count }) => ({
        words: t('pictures:overview.row', { name, count: voice.count(count) }),
      })),
    };
  });

  function nameOf(part: Part, what: string): string {
    switch (part) {
      case 'stages':
        return t(`cases:stage.${what}`);
      case 'waits':
        return t(`pictures:overview.waits.${what}`);
      case 'outcomes':
        return t(`screening:outcome.${what}`);
      case 'forms':
        return t(`circles:form.${what}.name`);
      case 'endings':
        return t(`pictures:overview.ending.${what}`);
    }
  }

  return {
    title: t('pictures:overview.title', { from: write.day(overview.from), until: write.day(overview.until) }),
    width,
    height: Math.ceil(y),
    marks,
    list,
  };
}

/** Dots that can be counted, or a bar in proportion to the largest. */
function amountOf(count: number, x: number, y: number, room: number, most: number) {
  const fitting = Math.min(COUNTABLE, Math.floor(room / DOT));
  if (count <= fitting && most <= COUNTABLE * 2) {
    const marks = Array.from(
      { length: count },
      (_, dot): Mark => ({ shape: 'circle', x: x + 5 + dot * DOT, y, r: 5, fill: 'accent' }),
    );
    return { marks, end: x + count * DOT };
  }
  const wide = Math.max(2, Math.round((count / most) * Math.min(room, 320)));
  const marks: Mark[] =
    count === 0 ? [] : [{ shape: 'box', x, y: y - 5, width: wide, height: 10, round: 5, fill: 'accent' }];
  return { marks, end: count === 0 ? x : x + wide };
}
