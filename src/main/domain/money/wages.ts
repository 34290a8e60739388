import { ok, type Result, refuse } from '#shared/result.ts';
import type {
  Currency,
  Interest,
  WageResult,
  WageStep,
  WageTable,
  WageWork,
  WorkPeriod,
} from '#shared/vocabulary/money.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays, daysBetween } from '../days.ts';
import { checkAmount, less, type MoneyPolicy, none, share, sum } from './amounts.ts';

/** Hours of a workweek that are paid at the plain rate; those above at one and a half (29 U.S.C. 207(a)(1)). */
const PLAIN_MINUTES = 40 * 60;
const WEEK = 7;
/** Twenty years and a little: a longer pattern is a slip in a date. */
const MOST_WEEKS = 1_100;

/**
 * Reckons unpaid wages, a workweek at a time: what forty hours at the minimum and the rest at one and a half come to,
 * less what was paid, never below nothing. A week that was paid too well makes up for no other. Each amount of each step
 * is rounded half up to the hundredth; interest is simple, over 365 days a year, from the day after each week ends.
 */
export function reckonWages(
  { periods, interest }: Omit<WageWork, 'table'>,
  table: WageTable,
  policy: MoneyPolicy,
): Result<WageResult> {
  const ordered = periods.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const steps: WageStep[] = [];
  let before: WorkPeriod | undefined;
  for (const period of ordered) {
    const amiss = faultOf(period, before, table, policy);
    if (!amiss.ok) return amiss;
    if (interest !== undefined && interest.until < period.until) return refuse('interest-ends-before');
    steps.push(...stepsOf(period, table, interest));
    before = period;
  }
  const { currency } = table;
  const unpaid = sum(
    steps.map((step) => step.unpaidInAll),
    currency,
  );
  return ok({
    steps,
    unpaid,
    liquidated: unpaid,
    withLiquidated: sum([unpaid, unpaid], currency),
    interest: sum(
      steps.map((step) => step.interest),
      currency,
    ),
  });
}

function faultOf(
  period: WorkPeriod,
  before: WorkPeriod | undefined,
  table: WageTable,
  policy: MoneyPolicy,
): Result<void> {
  const days = daysBetween(period.from, period.until) + 1;
  if (days < 1) return refuse('weeks-end-before');
  if (days > WEEK && days % WEEK !== 0) return refuse('weeks-not-whole');
  if (days > WEEK * MOST_WEEKS) return refuse('weeks-too-many');
  // Two entries for one day would count its hours twice.
  if (before !== undefined && period.from <= before.until) return refuse('weeks-overlap');
  if (period.minutes > days * 24 * 60) return refuse('hours-too-many');
  if (period.paid.currency !== table.currency) {
    return refuse('money-other-currency', { params: { currency: table.currency } });
  }
  if (rateAt(table, period.from) === undefined) return refuse('wage-unknown-then');
  return checkAmount(period.paid, policy);
}

/** A run of weeks for each rate that was in force. */
function stepsOf(period: WorkPeriod, table: WageTable, interest: Interest | undefined): readonly WageStep[] {
  const runs: {
    from: Day;
    until: Day;
    weeks: number;
    rate: WageTable['rates'][number];
    rateChanges: boolean;
  }[] = [];
  for (let from = period.from; from <= period.until; from = addDays(from, WEEK)) {
    const until = addDays(from, Math.min(WEEK - 1, daysBetween(from, period.until)));
    const rate = rateAt(table, from);
    if (rate === undefined) throw new Error('The first day of a period was found in the table');
    const rateChanges = rateAt(table, until) !== rate;
    const run = runs.at(-1);
    if (run?.rate === rate && run.rateChanges === rateChanges) {
      run.until = until;
      run.weeks += 1;
    } else runs.push({ from, until, weeks: 1, rate, rateChanges });
  }
  return runs.map((run) => stepOf(run, period, table.currency, interest));
}

function stepOf(
  run: Pick<WageStep, 'from' | 'until' | 'weeks' | 'rate' | 'rateChanges'>,
  { minutes, paid }: WorkPeriod,
  currency: Currency,
  interest: Interest | undefined,
): WageStep {
  const perHour = { minor: run.rate.perHour, currency };
  const straight = share(perHour, Math.min(minutes, PLAIN_MINUTES), 60);
  const overtime = share(perHour, 3 * Math.max(minutes - PLAIN_MINUTES, 0), 2 * 60);
  const owed = sum([straight, overtime], currency);
  const unpaid = less(owed, paid);
  const interestDays = interest === undefined ? 0 : daysOwed(run, interest.until);
  return {
    ...run,
    minutes,
    straight,
    overtime,
    owed,
    paid,
    unpaid,
    unpaidInAll: share(unpaid, run.weeks, 1),
    interestDays,
    interest:
      interest === undefined ? none(currency) : share(unpaid, interest.perYear * interestDays, 10_000 * 365),
  };
}

/** How many days each of these weeks has been owed, added up: whole weeks lie seven days apart. */
function daysOwed({ until: last, weeks }: Pick<WageStep, 'until' | 'weeks'>, until: Day): number {
  return weeks * daysBetween(last, until) + (WEEK * weeks * (weeks - 1)) / 2;
}

/** The minimum in force on a day. */
function rateAt(table: WageTable, day: Day): WageTable['rates'][number] | undefined {
  return table.rates
    .filter((rate) => rate.from <= day)
    .reduce<WageTable['rates'][number] | undefined>(
      (latest, rate) => (latest === undefined || rate.from > latest.from ? rate : latest),
      undefined,
    );
}
