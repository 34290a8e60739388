import type { Money } from '#shared/vocabulary/money.ts';

/** An amount as it is typed into a field; empty where there is none. */
export function typedOf(money: Money | undefined): string {
  if (money === undefined) return '';
  const places = String(money.minor % 100).padStart(2, '0');
  return `${Math.floor(money.minor / 100)}.${places}`;
}
