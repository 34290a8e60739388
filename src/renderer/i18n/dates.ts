import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '#shared/vocabulary/money.ts';

/** A calendar day `YYYY-MM-DD` as a Date at local noon, so that no time zone moves it. */
function dayAsDate(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

function asDate(when: string | Date): Date {
  if (when instanceof Date) return when;
  if (when.length === 7) return dayAsDate(`${when}-15`);
  return when.length === 10 ? dayAsDate(when) : new Date(when);
}

const WHOLE_DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const SHORT_DAY: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
const WITH_YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
const SHORT_MONTH: Intl.DateTimeFormatOptions = { month: 'short' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** An amount as a language writes it: "$942.50", "942,50 US$". */
export function moneyIn(language: string, { minor, currency }: Money): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(minor / 100);
}

/** Dates, times, numbers and lists as the chosen language writes them. Takes ISO days, ISO instants or Dates. */
export function useWriting() {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language, options);
      return (when: string | Date) => {
        const date = asDate(when);
        // A field for days is empty while somebody types another day.
        return Number.isNaN(date.getTime()) ? '' : format.format(date);
      };
    };
    /** The year is said where it is not this one: a day of last year looks like one of this year otherwise. */
    const writeDay = (options: Intl.DateTimeFormatOptions) => {
      const thisYear = write(options);
      const another = write({ ...options, ...WITH_YEAR });
      return (when: string | Date) => {
        const isThisYear = asDate(when).getFullYear() === new Date().getFullYear();
        return isThisYear ? thisYear(when) : another(when);
      };
    };
    const number = new Intl.NumberFormat(language);
    const share = new Intl.NumberFormat(language, { style: 'percent' });
    const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const anyOf = new Intl.ListFormat(language, { type: 'disjunction' });
    const allOf = new Intl.ListFormat(language, { type: 'conjunction' });
    return {
      /** "November 24, 2026" */
      day: write(WHOLE_DAY),
      /** "Nov 24", or "Nov 24, 2025" in another year */
      shortDay: writeDay(SHORT_DAY),
      /** "Tuesday, November 24", with the year where it is another */
      weekday: writeDay(WEEKDAY),
      /** "November 2026", also of an ISO month */
      month: write(MONTH),
      /** "Nov" */
      shortMonth: write(SHORT_MONTH),
      /** "13:30" */
      time: write(TIME),
      /** "November 24, 2026, 13:30" */
      moment: write({ ...WHOLE_DAY, ...TIME }),
      number: (value: number) => number.format(value),
      /** "$942.50" */
      money: (money: Money) => moneyIn(language, money),
      /** "83%" */
      share: (value: number) => share.format(value),
      /** "0.67" */
      decimal: (value: number) => decimal.format(value),
      /** "Ana or Luis" */
      anyOf: (words: readonly string[]) => anyOf.format(words),
      /** "Ana and Luis" */
      allOf: (words: readonly string[]) => allOf.format(words),
    };
  }, [language]);
}
