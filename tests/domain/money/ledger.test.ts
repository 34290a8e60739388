import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAmount, less, sum } from '#domain/money/amounts.ts';
import { ledgerOf } from '#domain/money/ledger.ts';
import { stageOf } from '#domain/process/chart.ts';
import { latestPlan, type Pathway, planInForce } from '#domain/state.ts';
import type { Result } from '#shared/result.ts';
import { ledgerEntryIdSchema } from '#shared/vocabulary/ids.ts';
import { moneySchema } from '#shared/vocabulary/money.ts';
import { Practice } from '../process/practice.ts';
import { goOn, line, screen } from '../process/steps.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' as const });
const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

function draft(practice: Practice, minor: number, why?: string): Result<unknown> {
  const pathway = practice.pathway().id;
  const lines = [{ ...line(practice), money: usd(minor) }, line(practice, 'Say what happened')];
  return practice.ask('plan.draft', { pathway, lines, ...(why === undefined ? {} : { why }) });
}

function approve(practice: Practice): void {
  screen(practice, practice.pathway());
  const pathway = practice.pathway().id;
  for (const { id } of latestPlan(practice.pathway())?.lines ?? []) {
    practice.ask('plan.decideLine', { pathway, line: id, decision: 'keep' });
  }
  const { today } = practice;
  const done = practice.ask('plan.approve', {
    pathway,
    approvedOn: today,
    startsOn: today,
    bySurvivor: true,
  });
  if (!done.ok) throw new Error(done.error.code);
}

/** A plan in force under which five hundred dollars are to be paid. */
function inForce(): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'planning') goOn(practice, practice.pathway());
  practice.ask('needs.record', {
    pathway: practice.pathway().id,
    needs: { on: practice.today, needs: ['repair'] },
  });
  draft(practice, 50_000);
  approve(practice);
  return practice;
}

const moneyLine = (practice: Practice, at = 0) => planInForce(practice.pathway())?.lines[at]?.id ?? 'none';
const pay = (practice: Practice, minor: number, more: object = {}) =>
  practice.ask('payment.record', {
    pathway: practice.pathway().id,
    line: moneyLine(practice),
    amount: usd(minor),
    on: practice.today,
    through: 'court',
    agent: 'Clerk of the court',
    ...more,
  });
const take = (practice: Practice, entry: string) =>
  practice.ask('payment.correct', { pathway: practice.pathway().id, entry, why: 'Meant for another case' });

describe('the ledger', () => {
  test('says what is due, paid and open on a line, and nothing of lines without money', () => {
    const practice = inForce();
    expect(code(pay(practice, 20_000, { proof: 'Receipt 17' }))).toBe('done');
    expect(code(pay(practice, 1))).toBe('done');
    expect(ledgerOf(practice.pathway())).toEqual([
      {
        line: moneyLine(practice),
        text: 'Pay for therapy',
        until: line(practice).until,
        inForce: true,
        due: usd(50_000),
        paid: usd(20_001),
        open: usd(29_999),
        over: usd(0),
      },
    ]);
  });

  test('names what was paid beyond what was due', () => {
    const practice = inForce();
    pay(practice, 60_000);
    expect(ledgerOf(practice.pathway())[0]).toMatchObject({ open: usd(0), over: usd(10_000) });
  });

  test('takes a payment back by an entry against it, once, and keeps both to be seen', () => {
    const practice = inForce();
    pay(practice, 20_000);
    const entry = practice.pathway().payments[0]?.id ?? '';
    expect(code(take(practice, entry))).toBe('done');
    expect(code(take(practice, entry))).toBe('payment-corrected');
    expect(code(take(practice, 'no-entry'))).toBe('payment-unknown');
    expect(ledgerOf(practice.pathway())[0]).toMatchObject({ paid: usd(0), open: usd(50_000) });
    expect(practice.pathway().payments).toHaveLength(1);
    expect(practice.pathway().corrections).toMatchObject([
      { of: entry, why: 'Meant for another case', on: practice.today },
    ]);
  });

  test('takes no money on a line without any, of another currency, of a day to come, or of nothing', () => {
    const practice = inForce();
    expect(code(pay(practice, 10, { line: moneyLine(practice, 1) }))).toBe('line-without-money');
    expect(code(pay(practice, 10, { amount: { minor: 10, currency: 'MXN' } }))).toBe('money-other-currency');
    expect(code(pay(practice, 10, { on: practice.day(1) }))).toBe('day-in-future');
    expect(code(pay(practice, 0))).toBe('input-invalid');
    expect(code(pay(practice, -5))).toBe('input-invalid');
    expect(code(pay(practice, 0.5))).toBe('input-invalid');
    expect(code(pay(practice, 1e300))).toBe('input-invalid');
    expect(code(pay(practice, practice.policy.money.most + 1))).toBe('money-too-much');
    expect(code(pay(practice, 10, { through: 'hand' }))).toBe('input-invalid');
    expect(practice.pathway().payments).toEqual([]);
  });

  test('keeps what came in under an earlier plan apart, where nothing is due any more', () => {
    const practice = inForce();
    const before = moneyLine(practice);
    pay(practice, 20_000);
    draft(practice, 80_000, 'More was found');
    approve(practice);
    expect(ledgerOf(practice.pathway())).toMatchObject([
      { line: moneyLine(practice), inForce: true, due: usd(80_000), paid: usd(0), open: usd(80_000) },
      { line: before, inForce: false, due: usd(0), paid: usd(20_000), open: usd(0), over: usd(20_000) },
    ]);
    // It may still be put right there.
    expect(code(take(practice, practice.pathway().payments[0]?.id ?? ''))).toBe('done');
  });

  test('holds no draft to be in force, and no amount beyond what policy lets one be', () => {
    const practice = inForce();
    expect(code(draft(practice, practice.policy.money.most + 1, 'More'))).toBe('money-too-much');
    expect(code(draft(practice, 90_000, 'More'))).toBe('done');
    expect(ledgerOf(practice.pathway())[0]).toMatchObject({ due: usd(50_000) });
  });

  test('comes to the same in any order, and open less over is due less paid', () => {
    const practice = inForce();
    const pathway = practice.pathway();
    const entries = fc.array(
      fc.record({ minor: fc.integer({ min: 1, max: 40_000 }), takenBack: fc.boolean() }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (written, order) => {
        const payments = written.map(({ minor }, at) => ({
          id: ledgerEntryIdSchema.parse(`entry-${at}`),
          line: planInForce(pathway)?.lines[0]?.id ?? pathway.plans[0]?.lines[0]?.id,
          amount: usd(minor),
          on: practice.today,
          through: 'bank' as const,
          agent: 'Bank',
        }));
        const corrections = written.flatMap(({ takenBack }, at) =>
          takenBack
            ? [
                {
                  id: ledgerEntryIdSchema.parse(`back-${at}`),
                  of: ledgerEntryIdSchema.parse(`entry-${at}`),
                  why: 'x',
                  on: practice.today,
                },
              ]
            : [],
        );
        const shuffled = payments
          .map((payment) => ({ payment, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ payment }) => payment);
        const one = ledgerOf({ ...pathway, payments, corrections } as Pathway);
        const other = ledgerOf({
          ...pathway,
          payments: shuffled,
          corrections: corrections.toReversed(),
        } as Pathway);
        expect(other).toEqual(one);
        const counted = written.reduce((all, { minor, takenBack }) => all + (takenBack ? 0 : minor), 0);
        const [ledger] = one;
        expect(ledger?.paid).toEqual(usd(counted));
        expect((ledger?.open.minor ?? 0) - (ledger?.over.minor ?? 0)).toBe(50_000 - counted);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an amount', () => {
  test('is whole hundredths of one currency, and never below nothing', () => {
    for (const minor of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000_000_001, '5']) {
      expect(moneySchema.safeParse({ minor, currency: 'USD' }).success).toBe(false);
    }
    expect(moneySchema.safeParse({ minor: 5, currency: 'XYZ' }).success).toBe(false);
    expect(less(usd(5), usd(7))).toEqual(usd(0));
    expect(less(usd(7), usd(5))).toEqual(usd(2));
    expect(sum([usd(1), usd(2)], 'USD')).toEqual(usd(3));
    expect(() => sum([usd(1), { minor: 1, currency: 'MXN' }], 'USD')).toThrow();
    expect(checkAmount(usd(10), { currency: 'USD', most: 10 }).ok).toBe(true);
    expect(checkAmount(usd(1_050), { currency: 'USD', most: 1_049 })).toEqual({
      ok: false,
      error: { code: 'money-too-much', params: { most: 10 } },
    });
  });
});
