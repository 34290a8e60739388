import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import forms from '#renderer/routes/case/forms.module.css';
import type { Payment } from '#shared/vocabulary/money.ts';
import type { AboutMoney } from './about.ts';
import styles from './money.module.css';

interface PaymentsProps extends AboutMoney {
  readonly line: string;
  readonly onTakenBack: () => void;
}

/** Every payment on a line, by its day; one that was taken back stays to be seen, with the reason. */
export function Payments({ line, walk, on, writes, onTakenBack }: PaymentsProps) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const payments = walk.pathway.payments
    .filter((payment) => payment.line === line)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  if (payments.length === 0) return <p className="quiet">{t('payment.none')}</p>;
  return (
    <ul className={styles.entries}>
      {payments.map((payment) => {
        const back = walk.pathway.corrections.find(({ of }) => of === payment.id);
        return (
          <li key={payment.id} data-back={back !== undefined}>
            <span className={styles.amount}>{write.money(payment.amount)}</span> {write.day(payment.on)},{' '}
            {t(`through.${payment.through}`)}: {payment.agent}.{' '}
            {payment.proof !== undefined && t('payment.proofIs', { proof: payment.proof })}{' '}
            {back !== undefined && t('payment.takenBackWhy', { day: write.day(back.on), why: back.why })}
            {writes && back === undefined && <TakeBack payment={payment} on={on} onDone={onTakenBack} />}
          </li>
        );
      })}
    </ul>
  );
}

interface TakeBackProps {
  readonly payment: Payment;
  readonly on: AboutMoney['on'];
  readonly onDone: () => void;
}

function TakeBack({ payment, on, onDone }: TakeBackProps) {
  const { t } = useTranslation(['money', 'common']);
  const write = useWriting();
  const correct = useTell('payment.correct');
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  if (!open) {
    return (
      <Button className="not-printed" variant="transparent" onClick={() => setOpen(true)}>
        {t('money:payment.takeBack')}
        <span className="visually-hidden">: {write.money(payment.amount)}</span>
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() !== '') correct.mutate({ ...on, entry: payment.id, why }, { onSuccess: onDone });
  };
  return (
    <form className={forms.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('money:payment.why')}
        description={t('money:payment.whyHow')}
        value={why}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        error={tried && why.trim() === '' ? t('money:payment.needWhy') : undefined}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <ErrorNote error={correct.error} />
      <div className="row">
        <Button type="submit" loading={correct.isPending}>
          {t('money:payment.takeBack')}
        </Button>
        <Button variant="transparent" onClick={() => setOpen(false)}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
