import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { minorTyped } from '#shared/typed-amounts.ts';
import type { Currency } from '#shared/vocabulary/money.ts';

interface AmountFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly currency: Currency;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** An amount as it is typed. What it is read as is said beneath, so that a slip of a point or a comma is seen. */
export function AmountField({
  label,
  description,
  error,
  currency,
  value,
  onChange,
  ...rest
}: AmountFieldProps) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const minor = minorTyped(value);
  const unclear = value.trim() !== '' && minor === undefined ? t('amount.unclear') : undefined;
  const read =
    minor === undefined ? description : t('amount.read', { amount: write.money({ minor, currency }) });
  return (
    <TextInput
      label={`${label} (${currency})`}
      description={read}
      value={value}
      inputMode="decimal"
      maxLength={24}
      autoComplete="off"
      error={error ?? unclear}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
