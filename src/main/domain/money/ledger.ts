import type { LedgerLine, Money } from '#shared/vocabulary/money.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import { type Pathway, planInForce } from '../state.ts';
import { less, none, sum } from './amounts.ts';

/** A plan line that money is promised on, or was in an earlier plan under which some came in. */
interface MoneyLine {
  readonly line: PlanLine;
  readonly money: Money;
  readonly inForce: boolean;
}

/** The lines of a pathway that payments belong to. Nothing is due on one that is no longer in the plan. */
export function moneyLines(pathway: Pathway): readonly MoneyLine[] {
  const current = planInForce(pathway)?.version;
  const paidOn = new Set<string>(pathway.payments.map(({ line }) => line));
  const found = new Map<string, MoneyLine>();
  for (const { version, approvedOn, lines } of pathway.plans) {
    if (approvedOn === undefined) continue;
    for (const line of lines) {
      const { money } = line;
      if (money === undefined || line.decision === 'strike') continue;
      const inForce = version === current;
      if (inForce || paidOn.has(line.id)) found.set(line.id, { line, money, inForce });
    }
  }
  return [...found.values()].sort((one, other) => Number(other.inForce) - Number(one.inForce));
}

/**
 * What is due, paid and open on each line. A payment that was taken back counts nothing; one that is more than what was
 * due is named as that, and lessens no other line.
 */
export function ledgerOf(pathway: Pathway): readonly LedgerLine[] {
  const takenBack = new Set(pathway.corrections.map(({ of }) => of));
  return moneyLines(pathway).map(({ line, money, inForce }) => {
    const counted = pathway.payments.filter(
      (payment) => payment.line === line.id && !takenBack.has(payment.id),
    );
    const due = inForce ? money : none(money.currency);
    const paid = sum(
      counted.map(({ amount }) => amount),
      money.currency,
    );
    return {
      line: line.id,
      text: line.text,
      until: line.until,
      inForce,
      due,
      paid,
      open: less(due, paid),
      over: less(paid, due),
    };
  });
}
