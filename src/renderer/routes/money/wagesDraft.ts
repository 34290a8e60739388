import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import { minorTyped, minutesTyped, percentTyped } from '#shared/typed-amounts.ts';
import type { Currency } from '#shared/vocabulary/money.ts';

const periodSchema = z.object({
  key: z.string(),
  from: z.string(),
  until: z.string(),
  hours: z.string(),
  paid: z.string(),
});
export type PeriodDraft = z.infer<typeof periodSchema>;

/** Work as it is typed: anything may still be empty. */
export const wagesDraftSchema = z.object({
  table: z.string(),
  periods: z.array(periodSchema),
  withInterest: z.boolean(),
  rate: z.string(),
  until: z.string(),
  rule: z.string(),
});
export type WagesDraft = z.infer<typeof wagesDraftSchema>;

/** Another line of work, empty. */
export function emptyPeriod(): PeriodDraft {
  return { key: crypto.randomUUID(), from: '', until: '', hours: '', paid: '' };
}

/** The work as the core takes it; nothing while something is missing. */
export function workOf(draft: WagesDraft, currency: Currency): Input<'wages.reckon'>['work'] | undefined {
  const periods = draft.periods.flatMap(({ from, until, hours, paid }) => {
    const minutes = minutesTyped(hours);
    const minor = minorTyped(paid);
    if (from === '' || until === '' || minutes === undefined || minor === undefined) return [];
    return [{ from, until, minutes, paid: { minor, currency } }];
  });
  const perYear = percentTyped(draft.rate);
  if (draft.table === '' || periods.length < draft.periods.length) return undefined;
  if (!draft.withInterest) return { table: draft.table, periods };
  if (perYear === undefined || draft.until === '' || draft.rule.trim() === '') return undefined;
  return { table: draft.table, periods, interest: { perYear, until: draft.until, rule: draft.rule } };
}
