import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share } from '#domain/money/amounts.ts';
import { reckonWages } from '#domain/money/wages.ts';
import type { WageTable } from '#shared/vocabulary/money.ts';
import { wages } from '../process/program.ts';

const policy = { currency: 'USD', most: 1_000_000_000 } as const;
const usd = (minor: number) => ({ minor, currency: 'USD' as const });
const [federal] = wages.filter(({ id }) => id === 'us-federal') as [WageTable];

const week = (from: string, until: string, hours: number, paid = 0) => ({
  from,
  until,
  minutes: hours * 60,
  paid: usd(paid),
});
function reckoned(work: Parameters<typeof reckonWages>[0]) {
  const result = reckonWages(work, federal, policy);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const refused = (...periods: ReturnType<typeof week>[]) => {
  const result = reckonWages({ periods }, federal, policy);
  return result.ok ? 'done' : result.error.code;
};

describe('unpaid wages', () => {
  test('of a hundred hours in one week at the federal minimum are 942.50, and doubled 1,885.00', () => {
    const { steps, ...sums } = reckoned({ periods: [week('2026-01-05', '2026-01-11', 100)] });
    expect(sums).toEqual({
      unpaid: usd(94_250),
      liquidated: usd(94_250),
      withLiquidated: usd(188_500),
      interest: usd(0),
    });
    expect(steps).toEqual([
      {
        from: '2026-01-05',
        until: '2026-01-11',
        weeks: 1,
        minutes: 6_000,
        rate: federal.rates.at(-1),
        rateChanges: false,
        straight: usd(29_000),
        overtime: usd(65_250),
        owed: usd(94_250),
        paid: usd(0),
        unpaid: usd(94_250),
        unpaidInAll: usd(94_250),
        interestDays: 0,
        interest: usd(0),
      },
    ]);
  });

  test('of a hundred hours in two weeks of fifty are 797.50: each week has its own forty hours', () => {
    const both = reckoned({ periods: [week('2026-01-05', '2026-01-18', 50)] });
    expect(both.unpaid).toEqual(usd(79_750));
    expect(both.steps[0]).toMatchObject({
      weeks: 2,
      straight: usd(29_000),
      overtime: usd(10_875),
      owed: usd(39_875),
    });
    const apart = [week('2026-01-12', '2026-01-18', 50), week('2026-01-05', '2026-01-11', 50)];
    expect(reckoned({ periods: apart }).unpaid).toEqual(usd(79_750));
  });

  test('have no overtime up to forty hours, and have it from the first minute after', () => {
    const at = (hours: number) => reckoned({ periods: [week('2026-01-05', '2026-01-11', hours)] }).steps[0];
    expect(at(40)).toMatchObject({ straight: usd(29_000), overtime: usd(0) });
    // A minute of overtime is 18.125 cents.
    expect(at(40 + 1 / 60)).toMatchObject({ straight: usd(29_000), overtime: usd(18) });
    expect(at(0)).toMatchObject({ owed: usd(0), unpaid: usd(0) });
  });

  test('are less what was paid, and a week paid too well makes up for no other', () => {
    const periods = [
      week('2026-01-05', '2026-01-11', 72, 20_000),
      week('2026-01-12', '2026-01-18', 10, 90_000),
    ];
    const { steps, unpaid } = reckoned({ periods });
    expect(steps.map((step) => step.owed)).toEqual([usd(63_800), usd(7_250)]);
    expect(steps.map((step) => step.unpaid)).toEqual([usd(43_800), usd(0)]);
    expect(unpaid).toEqual(usd(43_800));
  });

  test('take the minimum in force on the first day of each week, and mark the week in which it changes', () => {
    const { steps } = reckoned({ periods: [week('2009-07-06', '2009-08-02', 40)] });
    expect(
      steps.map(({ from, weeks, rate, rateChanges, unpaidInAll }) => [
        from,
        weeks,
        rate.perHour,
        rateChanges,
        unpaidInAll.minor,
      ]),
    ).toEqual([
      ['2009-07-06', 2, 655, false, 52_400],
      ['2009-07-20', 1, 655, true, 26_200],
      ['2009-07-27', 1, 725, false, 29_000],
    ]);
  });

  test('bear simple interest from the day after each week ends, over 365 days, half up to the cent', () => {
    const interest = { perYear: 1_000, until: '2026-02-01', rule: 'Civil Code 3289' };
    const one = reckoned({ periods: [week('2026-01-05', '2026-01-11', 100)], interest });
    // 942.50 at ten percent for 21 days: 5.4226
    expect(one.steps[0]).toMatchObject({ interestDays: 21, interest: usd(542) });
    const pattern = reckoned({ periods: [week('2026-01-05', '2026-01-25', 100)], interest });
    expect(pattern.steps[0]).toMatchObject({ weeks: 3, interestDays: 21 + 14 + 7, interest: usd(1_085) });
    expect(pattern.interest).toEqual(usd(1_085));
  });

  test('are refused where days or hours cannot be', () => {
    expect(refused(week('2026-01-11', '2026-01-05', 10))).toBe('weeks-end-before');
    expect(refused(week('2026-01-05', '2026-01-14', 10))).toBe('weeks-not-whole');
    expect(refused(week('2026-01-05', '2026-01-05', 10))).toBe('done');
    expect(refused(week('2026-01-05', '2026-01-06', 49))).toBe('hours-too-many');
    expect(refused(week('2026-01-05', '2026-01-06', 48))).toBe('done');
    expect(refused(week('2026-01-05', '2026-01-11', 10), week('2026-01-11', '2026-01-17', 10))).toBe(
      'weeks-overlap',
    );
    expect(refused(week('1990-01-01', '1990-01-07', 10))).toBe('wage-unknown-then');
    expect(refused(week('2000-01-03', '2026-01-04', 10))).toBe('weeks-too-many');
    expect(refused(week('2026-01-05', '2026-01-11', 10, policy.most + 1))).toBe('money-too-much');
    const early = reckonWages(
      {
        periods: [week('2026-01-05', '2026-01-11', 10)],
        interest: { perYear: 100, until: '2026-01-10', rule: 'R' },
      },
      federal,
      policy,
    );
    expect(early.ok ? 'done' : early.error.code).toBe('interest-ends-before');
    const pesos = { ...week('2026-01-05', '2026-01-11', 10), paid: { minor: 1, currency: 'MXN' as const } };
    const mixed = reckonWages({ periods: [pesos] }, federal, policy);
    expect(mixed).toEqual({
      ok: false,
      error: { code: 'money-other-currency', params: { currency: 'USD' } },
    });
  });

  test('of a pattern are those of its weeks one by one', () => {
    fc.assert(
      fc.property(fc.nat(167), fc.nat(100_000), fc.integer({ min: 1, max: 6 }), (hours, paid, weeks) => {
        const day = (count: number) => new Date(Date.UTC(2026, 0, 5 + count)).toISOString().slice(0, 10);
        const whole = reckoned({ periods: [week(day(0), day(weeks * 7 - 1), hours, paid)] });
        const apart = Array.from({ length: weeks }, (_, at) =>
          week(day(at * 7), day(at * 7 + 6), hours, paid),
        );
        expect(whole.unpaid).toEqual(reckoned({ periods: apart }).unpaid);
      }),
      { numRuns: 50 },
    );
  });
});

test('a share is rounded half up to the hundredth, exactly, however large', () => {
  expect(share(usd(1), 1, 2)).toEqual(usd(1));
  expect(share(usd(1), 49, 100)).toEqual(usd(0));
  expect(share(usd(725), 3, 2)).toEqual(usd(1_088));
  expect(share(usd(10_000_000_000), 5_000 * 36_500, 10_000 * 365)).toEqual(usd(500_000_000_000));
});
