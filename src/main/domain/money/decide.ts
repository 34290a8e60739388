import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import {
  type LedgerEntryId,
  ledgerEntryIdSchema,
  type ReckoningId,
  reckoningIdSchema,
} from '#shared/vocabulary/ids.ts';
import type { WageTable } from '#shared/vocabulary/money.ts';
import { type Context, type Decided, decidedWith } from '../context.ts';
import { findPathway } from '../process/require.ts';
import type { CaseState } from '../state.ts';
import { checkAmount } from './amounts.ts';
import { moneyLines } from './ledger.ts';
import { reckonWages } from './wages.ts';

/** The tables to reckon with: those that ship, and the program's own. */
export function wageTables(shipped: readonly WageTable[], context: Context): readonly WageTable[] {
  const own = new Set<string>(context.policy.money.wages.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !own.has(id)), ...context.policy.money.wages];
}

/** Keeps a reckoning of unpaid wages with the case. At any time, for it is counsel who asks. */
export function keepReckoning(
  state: CaseState,
  { pathway: id, work }: ParsedInput<'wages.keep'>,
  shipped: readonly WageTable[],
  context: Context,
): Decided<ReckoningId> {
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  const table = findTable(work.table, shipped, context);
  if (!table.ok) return table;
  if (work.periods.some(({ until }) => until > context.today)) return refuse('day-in-future');
  const result = reckonWages(work, table.value, context.policy.money);
  if (!result.ok) return result;
  const reckoning = reckoningIdSchema.parse(context.newId());
  return decidedWith(reckoning, {
    type: 'wagesReckoned',
    body: { pathway: id, reckoning: { id: reckoning, on: context.today, work, result: result.value } },
  });
}

/** The table of that name. */
export function findTable(id: string, shipped: readonly WageTable[], context: Context): Result<WageTable> {
  const table = wageTables(shipped, context).find((other) => other.id === id);
  return table === undefined ? refuse('wage-table-unknown') : ok(table);
}

/** Money that came in on a line of a plan in force, through somebody between. Also after the pathway has ended. */
export function recordPayment(
  state: CaseState,
  { case: _, pathway: id, ...paid }: ParsedInput<'payment.record'>,
  context: Context,
): Decided<LedgerEntryId> {
  if (paid.on > context.today) return refuse('day-in-future');
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  const line = moneyLines(pathway.value).find((other) => other.line.id === paid.line);
  if (line === undefined) return refuse('line-without-money');
  const { most } = context.policy.money;
  const amiss = checkAmount(paid.amount, { currency: line.money.currency, most });
  if (!amiss.ok) return amiss;
  const entry = ledgerEntryIdSchema.parse(context.newId());
  return decidedWith(entry, {
    type: 'paymentRecorded',
    body: { pathway: id, payment: { id: entry, ...paid } },
  });
}

/** Takes back a payment that was written down wrongly, by an entry against it. Once. */
export function correctPayment(
  state: CaseState,
  { case: _, pathway: id, entry: of, why }: ParsedInput<'payment.correct'>,
  context: Context,
): Decided<LedgerEntryId> {
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  if (!pathway.value.payments.some((payment) => payment.id === of)) return refuse('payment-unknown');
  if (pathway.value.corrections.some((correction) => correction.of === of))
    return refuse('payment-corrected');
  const entry = ledgerEntryIdSchema.parse(context.newId());
  return decidedWith(entry, {
    type: 'paymentCorrected',
    body: { pathway: id, correction: { id: entry, of, why, on: context.today } },
  });
}
