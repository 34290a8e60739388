import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/DateField.tsx';
import forms from '#renderer/routes/case/forms.module.css';
import { minorTyped, minutesTyped } from '#shared/typed-amounts.ts';
import type { Currency } from '#shared/vocabulary/money.ts';
import { AmountField } from './AmountField.tsx';
import styles from './money.module.css';
import type { PeriodDraft } from './wagesDraft.ts';

interface PeriodFieldsProps {
  readonly period: PeriodDraft;
  readonly number: number;
  readonly currency: Currency;
  readonly today: string;
  readonly tried: boolean;
  readonly onChange: (period: PeriodDraft) => void;
  readonly onTakeOff?: () => void;
}

/** Weeks that were alike: from when to when, how many hours a week, and what was paid for a week. */
export function PeriodFields({
  period,
  number,
  currency,
  today,
  tried,
  onChange,
  onTakeOff,
}: PeriodFieldsProps) {
  const { t } = useTranslation('money');
  const minutes = minutesTyped(period.hours);
  const lacks = (missing: boolean, words: string) => (tried && missing ? words : undefined);
  return (
    <fieldset>
      <legend className={forms.legend}>{t('wages.period', { number })}</legend>
      <div className={styles.fields}>
        <DateField
          label={t('wages.from')}
          value={period.from}
          max={today}
          error={lacks(period.from === '', t('wages.needDay'))}
          onChange={(from) => onChange({ ...period, from })}
        />
        <DateField
          label={t('wages.to')}
          value={period.until}
          max={today}
          error={lacks(period.until === '', t('wages.needDay'))}
          onChange={(until) => onChange({ ...period, until })}
        />
        <TextInput
          label={t('wages.hours')}
          description={t('wages.hoursHow')}
          value={period.hours}
          inputMode="decimal"
          maxLength={8}
          autoComplete="off"
          error={lacks(minutes === undefined, t('wages.needHours'))}
          onChange={(event) => onChange({ ...period, hours: event.currentTarget.value })}
        />
        <AmountField
          label={t('wages.paid')}
          description={t('wages.paidHow')}
          currency={currency}
          value={period.paid}
          error={lacks(minorTyped(period.paid) === undefined, t('wages.needPaid'))}
          onChange={(paid) => onChange({ ...period, paid })}
        />
      </div>
      {onTakeOff !== undefined && (
        <Button variant="transparent" onClick={onTakeOff}>
          {t('wages.takeOff', { number })}
        </Button>
      )}
    </fieldset>
  );
}
