import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { minorTyped } from '#shared/typed-amounts.ts';
import type { Money, WageReckoning } from '#shared/vocabulary/money.ts';
import { AmountField } from './AmountField.tsx';
import { typedOf } from './typedOf.ts';

interface LineMoneyProps {
  readonly id: string;
  readonly money: Money | undefined;
  /** What was reckoned on this pathway: an amount of it is taken into the line by one press. */
  readonly reckonings: readonly WageReckoning[];
  readonly onChange: (money: Money | undefined) => void;
}

/** What is to be paid under a line of the plan in all, if anything. */
export function LineMoney({ id, money, reckonings, onChange }: LineMoneyProps) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const program = useAsk('program.view', {});
  const currency = money?.currency ?? program.data?.policy.money.currency;
  const [typed, setTyped] = useState(typedOf(money));
  if (currency === undefined) return null;
  const take = (amount: Money) => {
    setTyped(typedOf(amount));
    onChange(amount);
  };
  return (
    <>
      <AmountField
        id={id}
        label={t('line.amount')}
        description={t('line.amountHow')}
        currency={currency}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          const minor = minorTyped(text);
          onChange(minor === undefined || minor === 0 ? undefined : { minor, currency });
        }}
      />
      {reckonings.length > 0 && (
        <div className="row">
          {reckonings.map(({ id: reckoning, on, result }) => (
            <Button key={reckoning} onClick={() => take(result.unpaid)}>
              {t('line.take', { amount: write.money(result.unpaid), day: write.shortDay(on) })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
