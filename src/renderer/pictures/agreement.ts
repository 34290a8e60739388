import type { Output } from '#shared/contract/index.ts';
import type { Estimate } from '#shared/vocabulary/agreement.ts';
import { type Drawing, type Item, inLines, LEADING, type Mark, PLAIN, paragraph, SMALL } from './drawing.ts';
import type { Telling } from './telling.ts';

export type AgreementGroup = Output<'supervision.agreement'>['groups'][number];

const MEASURES = ['percent', 'kappa', 'ac1'] as const;
/** Room for one line from the lowest to the highest value, with its dot. */
const AXIS = 24;

interface Shown {
  readonly title: string;
  readonly groups: readonly AgreementGroup[];
  /** What a group is called on the page; in a file, a facilitator has no name. */
  readonly nameOf: (group: AgreementGroup) => string;
}

/**
 * Each number of an agreement as a dot on its interval, with what it can and cannot say. The groups keep the order they
 * come in, and nothing in the picture is better or worse than another.
 */
export function agreementPicture(
  { title, groups, nameOf }: Shown,
  { t, voice, write }: Telling,
  width: number,
): Drawing {
  const marks: Mark[] = [];
  const list: Item[] = [];
  const lowest = Math.min(
    0,
    ...groups.flatMap(({ agreement }) =>
      MEASURES.flatMap((measure) => {
        const { value, interval } = agreement[measure] ?? { value: 0 };
        return [value, interval?.low ?? value];
      }),
    ),
  );
  const low = lowest < 0 ? -1 : 0;
  const [from, to] = [9, width - 9];
  const x = (value: number) => Math.round(from + ((value - low) / (1 - low)) * (to - from));
  let y = 2;

  const say = (words: string, size: number, more: { strong?: boolean; most?: number } = {}) => {
    const { strong = false, most = 8 } = more;
    const lines = inLines(words, width, size, most);
    marks.push(...paragraph(lines, { x: 0, y: y + 15, size, strong, tone: strong ? 'ink' : 'ink-second' }));
    y += lines.length * LEADING;
  };

  for (const group of groups) {
    const { agreement } = group;
    const tooFew = !voice.tells(agreement.pairs);
    const name =
      group.by === 'facilitator' && !voice.namesPeople ? t('reports:agreement.someone') : nameOf(group);
    const items: Item[] = [];
    say(name, PLAIN, { strong: true, most: 3 });
    const counted = tooFew
      ? t('reports:agreement.tooFew', { pairs: voice.count(agreement.pairs) })
      : t('reports:agreement.counted', {
          count: agreement.pairs,
          agreed: write.number(agreement.agreed),
        });
    say(counted, SMALL);
    for (const measure of tooFew ? [] : MEASURES) {
      const estimate = agreement[measure];
      if (estimate === undefined) continue;
      const said = sayEstimate(measure, estimate);
      items.push({ words: said });
      y += 4;
      say(said, SMALL);
      marks.push(...onAxis(estimate));
      y += AXIS;
    }
    if (!tooFew) {
      for (const caution of agreement.cautions) {
        const words = t(`reports:caution.${caution}`);
        items.push({ words });
        say(words, SMALL);
      }
    }
    y += 22;
    list.push({ words: t('reports:agreement.group', { name, counted }), items });
  }
  const key = t(low < 0 ? 'reports:agreement.keyFromMinusOne' : 'reports:agreement.key');
  if (groups.some(({ agreement }) => agreement.percent !== undefined)) say(key, SMALL);

  function sayEstimate(measure: (typeof MEASURES)[number], { value, interval }: Estimate): string {
    const figure = measure === 'percent' ? write.share : write.decimal;
    const name = t(`reports:measure.${measure}`);
    return interval === undefined
      ? t('reports:agreement.valueAlone', { name, value: figure(value) })
      : t('reports:agreement.value', {
          name,
          value: figure(value),
          low: figure(interval.low),
          high: figure(interval.high),
        });
  }

  function onAxis({ value, interval }: Estimate): Mark[] {
    const middle = y + AXIS / 2;
    const line = (left: number, right: number): Pick<Extract<Mark, { shape: 'path' }>, 'x' | 'y' | 'd'> => ({
      x: left,
      y: middle,
      d: `M0 0 H${Math.max(1, right - left)}`,
    });
    const ticks = [low, 0, 1].map(
      (at): Mark => ({ shape: 'path', x: x(at), y: middle - 5, d: 'M0 0 V10', stroke: 'edge', weight: 1 }),
    );
    return [
      { shape: 'path', ...line(x(low), x(1)), stroke: 'edge', weight: 1 },
      ...ticks,
      ...(interval === undefined
        ? []
        : [
            {
              shape: 'path' as const,
              ...line(x(interval.low), x(interval.high)),
              stroke: 'accent' as const,
              weight: 5,
            },
          ]),
      { shape: 'circle', x: x(value), y: middle, r: 6, fill: 'sheet', stroke: 'ink', weight: 2.5 },
    ];
  }

  return { title, width, height: Math.ceil(y + 8), marks, list };
}
