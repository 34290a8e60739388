import { correctPayment, findTable, keepReckoning, recordPayment, wageTables } from '#domain/money/decide.ts';
import { reckonWages } from '#domain/money/wages.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';

/** Wages that are owed, and money that comes in. */
export const moneyHandlers: HandlersOf<
  'wages.tables' | 'wages.reckon' | 'wages.keep' | 'payment.record' | 'payment.correct'
> = {
  'wages.tables': (_, work) => ok({ tables: [...wageTables(work.policies.wages, work.context())] }),

  'wages.reckon': ({ work: worked }, work) => {
    const context = work.context();
    const table = findTable(worked.table, work.policies.wages, context);
    if (!table.ok) return table;
    const result = reckonWages(worked, table.value, context.policy.money);
    return result.ok ? ok({ result: result.value }) : result;
  },

  'wages.keep': (input, work) => {
    const kept = work.change(input.case, (state, context) =>
      keepReckoning(state, input, work.policies.wages, context),
    );
    return kept.ok ? ok({ reckoning: kept.value }) : kept;
  },

  'payment.record': (input, work) => {
    const recorded = work.change(input.case, (state, context) => recordPayment(state, input, context));
    return recorded.ok ? ok({ entry: recorded.value }) : recorded;
  },

  'payment.correct': (input, work) => {
    const corrected = work.change(input.case, (state, context) => correctPayment(state, input, context));
    return corrected.ok ? ok({ entry: corrected.value }) : corrected;
  },
};
