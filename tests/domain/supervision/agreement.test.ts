import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '#domain/supervision/agreement.ts';
import { raterAgreementSchema } from '#shared/vocabulary/agreement.ts';

/** The pairs behind a table: the first judgment in its rows, the second in its columns. */
function pairsOf(table: readonly (readonly number[])[]): [number, number][] {
  return table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): [number, number] => [one, other])),
  );
}
const of = (table: readonly (readonly number[])[]) => agreementOf([...table.keys()], pairsOf(table));

/** The standard error that an interval stands for. */
const errorOf = (estimate: ReturnType<typeof of>['ac1']): number => {
  const { low, high } = estimate?.interval ?? { low: Number.NaN, high: Number.NaN };
  return (high - low) / 2 / 1.959963984540054;
};

describe('published examples', () => {
  // Kappa with its interval, and Wilson's: cohens_kappa and proportion_confint of statsmodels 0.13.5 (Debian 12).
  test.each([
    {
      from: 'Cohen 1960, table 2 (published: kappa .492)',
      table: [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      percent: [0.7, 0.6332093162728073, 0.759252553176286],
      kappa: [0.49152542372881347, 0.3915637020535469, 0.59148714540408],
    },
    {
      from: 'cont3x3abstractors of irrCAC 1.0 (Gwet 2014)',
      table: [
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ],
      percent: [0.89, 0.8136870349691969, 0.9374580364293543],
      kappa: [0.7964094021839719, 0.6809465159614685, 0.9118722884064754],
    },
    {
      from: 'Gwet 2002, the paradox (published: kappa -0.0234)',
      table: [
        [118, 5],
        [2, 0],
      ],
      percent: [0.944, 0.8889121558924442, 0.9726117744945619],
      kappa: [-0.02339181286549608, -0.04747341343107997, 0.0006897877000878114],
    },
    {
      from: 'a fourth category that the first used and the second never',
      table: [
        [6, 1, 0, 0],
        [0, 5, 1, 0],
        [1, 1, 4, 0],
        [0, 1, 4, 0],
      ],
      percent: [0.625, 0.42709962442674265, 0.7884063244045123],
      kappa: [0.49176470588235294, 0.2522760647495439, 0.731253347015162],
    },
  ])('$from', ({ table, percent, kappa }) => {
    const agreement = of(table);
    for (const [estimate, expected] of [
      [agreement.percent, percent],
      [agreement.kappa, kappa],
    ] as const) {
      expect([estimate?.value, estimate?.interval?.low, estimate?.interval?.high]).toEqual(
        expected.map((value) => expect.closeTo(value, 9)),
      );
    }
  });

  // The vignette of irrCAC 1.0 (R): kappa2.table 0.7964094, se 0.05891072; gwet.ac1.table 0.8493305, se 0.04321747.
  test('AC1 of cont3x3abstractors', () => {
    const { kappa, ac1 } = of([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]);
    expect(kappa?.value).toBeCloseTo(0.7964094, 7);
    expect(errorOf(kappa)).toBeCloseTo(0.05891072, 7);
    expect(ac1?.value).toBeCloseTo(0.8493305, 7);
    expect(errorOf(ac1)).toBeCloseTo(0.04321747, 7);
  });

  test('AC1 of the paradox, which kappa falls into (Gwet 2002: 0.9408)', () => {
    const { ac1, cautions } = of([
      [118, 5],
      [2, 0],
    ]);
    expect(ac1?.value).toBeCloseTo(0.9408, 4);
    expect(cautions).toEqual(['oneSided']);
  });
});

describe('what a number can say at that count', () => {
  test('nothing, where nothing was judged twice', () => {
    expect(agreementOf(['a', 'b'], [])).toEqual({ pairs: 0, agreed: 0, cautions: ['noPairs'] });
  });

  test('very little of three that agree: no interval is made up', () => {
    const { percent, kappa, ac1, cautions } = of([
      [2, 0],
      [0, 1],
    ]);
    // Wilson's interval of three of three, by statsmodels 0.13.5.
    expect(percent?.interval?.low).toBeCloseTo(0.43850296824495444, 9);
    expect(percent?.interval?.high).toBe(1);
    expect([kappa, ac1]).toEqual([{ value: 1 }, { value: 1 }]);
    expect(cautions).toEqual(['veryFew', 'allAgree']);
  });

  test('no kappa where both said one thing throughout', () => {
    const { kappa, ac1, cautions } = of([
      [60, 0],
      [0, 0],
    ]);
    expect(kappa).toBeUndefined();
    expect(ac1).toEqual({ value: 1 });
    expect(cautions).toEqual(['kappaUndefined', 'allAgree']);
  });

  test('kappa and AC1 below zero where they differ throughout', () => {
    const { percent, kappa, ac1 } = of([
      [0, 6],
      [6, 0],
    ]);
    expect(percent?.value).toBe(0);
    expect(percent?.interval?.low).toBeCloseTo(0, 12);
    expect(kappa?.value).toBe(-1);
    expect(ac1?.value).toBeCloseTo(-1, 12);
  });

  test.each([
    [9, 'veryFew'],
    [10, 'unsure'],
    [49, 'unsure'],
    [50, 'ofTheseOnly'],
  ])('%i pairs: %s', (pairs, caution) => {
    const half = Math.floor(pairs / 2);
    expect(
      of([
        [half - 1, 1],
        [0, pairs - half],
      ]).cautions,
    ).toEqual([caution]);
  });

  test('many pairs that hardly agree are unsure as well, by their width', () => {
    expect(
      of([
        [13, 12],
        [13, 12],
      ]).cautions,
    ).toEqual(['unsure']);
  });

  test('no AC1 where there is nothing to choose', () => {
    expect(agreementOf(['a'], [['a', 'a']])).toMatchObject({ pairs: 1, agreed: 1 });
    expect(agreementOf(['a'], [['a', 'a']]).ac1).toBeUndefined();
  });
});

test('whatever was judged, the numbers are whole, in their bounds, and the same whoever is named first', () => {
  const categories = ['a', 'b', 'c'] as const;
  const pair = fc.tuple(fc.constantFrom(...categories), fc.constantFrom(...categories));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
      const agreement = raterAgreementSchema.parse(agreementOf(categories, pairs));
      for (const estimate of [agreement.percent, agreement.kappa, agreement.ac1]) {
        if (estimate?.interval === undefined) continue;
        const { low, high } = estimate.interval;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(estimate.value).toBeGreaterThanOrEqual(low - 1e-12);
        expect(estimate.value).toBeLessThanOrEqual(high + 1e-12);
      }
      const turned = agreementOf(
        categories,
        pairs.map(([one, other]) => [other, one] as const),
      );
      expect(turned.kappa?.value ?? 0).toBeCloseTo(agreement.kappa?.value ?? 0, 9);
      expect(turned.ac1?.value ?? 0).toBeCloseTo(agreement.ac1?.value ?? 0, 9);
    }),
    { seed: 20_261_125 },
  );
});
