import { ok, type Result, refuse } from '#shared/result.ts';
import type { Currency, Money } from '#shared/vocabulary/money.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';

/** What a program lets one amount be. */
export type MoneyPolicy = Pick<Policy['money'], 'currency' | 'most'>;

/** Nothing, in a currency. */
export function none(currency: Currency): Money {
  return { minor: 0, currency };
}

/** The sum of amounts of one currency. Two currencies have no sum: whoever adds them has not checked, and it throws. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  let minor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new Error('Amounts of two currencies have no sum');
    minor += amount.minor;
  }
  return { minor, currency };
}

/** What is left of `from` after `take`; nothing where `take` is more. */
export function less(from: Money, take: Money): Money {
  const { minor } = sum([take], from.currency);
  return { minor: Math.max(0, from.minor - minor), currency: from.currency };
}

/** An amount times a fraction, half up to the hundredth: exact, however many digits stand between. */
export function share({ minor, currency }: Money, numerator: number, denominator: number): Money {
  const twice = 2n * BigInt(minor) * BigInt(numerator) + BigInt(denominator);
  return { minor: Number(twice / (2n * BigInt(denominator))), currency };
}

/** Whether this program writes such an amount down: its own currency, and no more than policy calls likely. */
export function checkAmount({ minor, currency }: Money, policy: MoneyPolicy): Result<void> {
  if (currency !== policy.currency) {
    return refuse('money-other-currency', { params: { currency: policy.currency } });
  }
  if (minor > policy.most)
    return refuse('money-too-much', { params: { most: Math.floor(policy.most / 100) } });
  return ok(undefined);
}
