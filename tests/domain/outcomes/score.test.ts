import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '#domain/outcomes/change.ts';
import { checkMeasure } from '#domain/outcomes/measure.ts';
import { asksForSafety, scoreOf } from '#domain/outcomes/score.ts';
import after from '#policies/measures/after-circle-survivor.json' with { type: 'json' };
import pcl from '#policies/measures/pcl-5.json' with { type: 'json' };
import { measureSchema } from '#shared/vocabulary/measure.ts';

const pcl5 = measureSchema.parse(pcl);
const ids = pcl5.items.map(({ id }) => id);
const sheet = (of: (place: number) => number) =>
  Object.fromEntries(ids.map((id, place) => [id, of(place + 1)]));
const without = (answers: Readonly<Record<string, number>>, item: number) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== `item-${item}`));
const sums = (answers: Readonly<Record<string, number>>) =>
  scoreOf(pcl5, answers)?.clusters.map(({ sum }) => sum);
const marginsOf = (id: string) => {
  const found = pcl5.margins?.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no margins ${id}`);
  return found;
};

describe('the sums of the PCL-5', () => {
  it('are nothing where nothing troubles, and 80 at most: 20, 8, 28 and 24', () => {
    expect(
      scoreOf(
        pcl5,
        sheet(() => 0),
      ),
    ).toEqual({
      total: 0,
      clusters: [
        { id: 'b', sum: 0 },
        { id: 'c', sum: 0 },
        { id: 'd', sum: 0 },
        { id: 'e', sum: 0 },
      ],
      missing: [],
      pattern: 'notMet',
    });
    expect(
      scoreOf(
        pcl5,
        sheet(() => 4),
      ),
    ).toMatchObject({ total: 80, pattern: 'met' });
    expect(sums(sheet(() => 4))).toEqual([20, 8, 28, 24]);
  });

  it.each([
    [1, [1, 0, 0, 0]],
    [5, [1, 0, 0, 0]],
    [6, [0, 1, 0, 0]],
    [7, [0, 1, 0, 0]],
    [8, [0, 0, 1, 0]],
    [14, [0, 0, 1, 0]],
    [15, [0, 0, 0, 1]],
    [20, [0, 0, 0, 1]],
  ])('count item %i where it belongs', (item, expected) => {
    expect(sums(sheet((place) => (place === item ? 1 : 0)))).toEqual(expected);
  });

  it('are not made up where an item is missing: no total, and no sum of its cluster', () => {
    const answers = without(
      sheet(() => 3),
      14,
    );
    expect(scoreOf(pcl5, answers)).toEqual({
      clusters: [{ id: 'b', sum: 15 }, { id: 'c', sum: 6 }, { id: 'd' }, { id: 'e', sum: 18 }],
      missing: ['item-14'],
      pattern: 'notKnown',
    });
    expect(scoreOf(pcl5, {})?.total).toBeUndefined();
    expect(scoreOf(pcl5, {})?.missing).toEqual(ids);
  });

  it('follow the provisional pattern at its very edge', () => {
    const least = new Set([1, 6, 8, 9, 15, 16]);
    const edge = sheet((place) => (least.has(place) ? 2 : 1));
    expect(scoreOf(pcl5, edge)).toMatchObject({ total: 26, pattern: 'met' });
    for (const place of least) {
      expect(scoreOf(pcl5, { ...edge, [`item-${place}`]: 1 })?.pattern, `item ${place}`).toBe('notMet');
    }
  });

  it('rise with every answer, and the total is what the clusters make together', () => {
    const answer = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 20, maxLength: 20 }), fc.nat(19), (values, place) => {
        const answers = sheet((item) => values[item - 1] ?? 0);
        const before = scoreOf(pcl5, answers);
        expect(before?.total).toBe(before?.clusters.reduce((all, { sum = Number.NaN }) => all + sum, 0));
        const value = values[place] ?? 0;
        fc.pre(value < 4);
        const more = scoreOf(pcl5, { ...answers, [`item-${place + 1}`]: value + 1 });
        expect(more?.total).toBe((before?.total ?? 0) + 1);
        if (before?.pattern === 'met') expect(more?.pattern).toBe('met');
      }),
      { seed: 20261125, numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? 20_000 : 300 },
    );
  });

  it('are not made of answers that stand each for itself', () => {
    expect(scoreOf(measureSchema.parse(after), { voice: 4 })).toBeUndefined();
  });
});

describe('a talk about safety', () => {
  it('is asked for by an answer of 2 or more to item 16, and by nothing else', () => {
    expect([0, 1, 2, 3, 4].map((value) => asksForSafety(pcl5, { 'item-16': value }))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(
      asksForSafety(
        pcl5,
        without(
          sheet(() => 4),
          16,
        ),
      ),
    ).toBe(false);
    expect(asksForSafety(measureSchema.parse(after), { care: 0 })).toBe(false);
  });
});

describe('a change between two totals', () => {
  const edges = (id: string, earlier: number, differences: readonly number[]) =>
    differences.map((less) => {
      const { reliable, meaningful } = changeBetween(earlier, earlier - less, marginsOf(id));
      return `${less} ${reliable} ${meaningful}`;
    });

  it('is told by each source exactly at its edges', () => {
    expect(edges('ncptsd-older', 60, [0, 4, 5, 9, 10, 19, 20])).toEqual([
      '0 no no',
      '4 no no',
      '5 between no',
      '9 between no',
      '10 yes between',
      '19 yes between',
      '20 yes yes',
    ]);
    expect(edges('qxmd', 60, [4, 5, 9, 10])).toEqual(['4 no no', '5 yes no', '9 yes no', '10 yes yes']);
    expect(edges('blanchard-2023', 60, [5, 6, 8, 9, 11, 12])).toEqual([
      '5 no no',
      '6 yes no',
      '8 yes no',
      '9 yes between',
      '11 yes between',
      '12 yes yes',
    ]);
    expect(edges('marx-2022', 80, [14, 15, 17, 18, 51, 52])).toEqual([
      '14 no no',
      '15 between no',
      '17 between no',
      '18 yes no',
      '51 yes no',
      '52 yes yes',
    ]);
  });

  it('comes under a score only from above it, and no surer than the change is', () => {
    const marx = marginsOf('marx-2022');
    expect(changeBetween(29, 28, marx)).toMatchObject({ reliable: 'no', meaningful: 'no' });
    expect(changeBetween(43, 28, marx)).toMatchObject({ reliable: 'between', meaningful: 'between' });
    expect(changeBetween(46, 28, marx)).toMatchObject({ reliable: 'yes', meaningful: 'yes' });
    expect(changeBetween(46, 29, marx)).toMatchObject({ meaningful: 'no' });
    expect(changeBetween(28, 8, marx)).toMatchObject({ reliable: 'yes', meaningful: 'no' });
    expect(changeBetween(28, 60, marx)).toMatchObject({ direction: 'more', meaningful: 'no' });
  });

  it('says which way it went and by how much', () => {
    const qxmd = marginsOf('qxmd');
    expect(changeBetween(40, 30, qxmd)).toEqual({
      points: 10,
      direction: 'less',
      reliable: 'yes',
      meaningful: 'yes',
    });
    expect(changeBetween(30, 34, qxmd)).toEqual({
      points: 4,
      direction: 'more',
      reliable: 'no',
      meaningful: 'no',
    });
    expect(changeBetween(30, 30, qxmd).direction).toBe('same');
  });
});

describe('a measure that does not hold together', () => {
  const { scoring, margins = [], safety } = pcl5;
  if (scoring === undefined || safety === undefined) throw new Error('the PCL-5 is added up');
  const [first, ...others] = scoring.clusters;
  const [preset] = margins;
  if (first === undefined || preset === undefined) throw new Error('the PCL-5 has clusters and margins');
  it.each([
    [
      'an item twice',
      { ...pcl5, items: [...pcl5.items, ...pcl5.items.slice(0, 1)] },
      'has the same id twice',
    ],
    [
      'choices that fall',
      { ...pcl5, choices: pcl5.choices.toReversed() },
      'do not rise from one to the next',
    ],
    [
      'an item in no cluster',
      { ...pcl5, scoring: { ...scoring, clusters: others } },
      'do not hold each item once',
    ],
    [
      'a pattern nobody can meet',
      { ...pcl5, scoring: { ...scoring, clusters: [{ ...first, endorsed: 6 }, ...others] } },
      'asks for more items than the cluster has',
    ],
    [
      'margins the wrong way round',
      { ...pcl5, margins: [{ ...preset, reliable: { from: 6, to: 5 } }] },
      'begins after its end',
    ],
    ['margins twice', { ...pcl5, margins: [preset, preset] }, 'has the same id twice'],
    [
      'a safety item that is not there',
      { ...pcl5, safety: { ...safety, items: ['item-21'] } },
      'names an item that is not there',
    ],
  ])('is told of %s', (_, measure, says) => {
    expect(checkMeasure(measure).map((fault) => fault.says)).toContain(says);
  });

  it('is none of those that ship', () => {
    expect([pcl5, measureSchema.parse(after)].flatMap(checkMeasure)).toEqual([]);
  });
});
