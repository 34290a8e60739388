import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import forms from '#renderer/routes/case/forms.module.css';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { minorTyped } from '#shared/typed-amounts.ts';
import { type LedgerLine, payingAgentSchema } from '#shared/vocabulary/money.ts';
import { AmountField } from './AmountField.tsx';
import type { AboutMoney } from './about.ts';
import styles from './money.module.css';

const paymentFormSchema = z.object({
  amount: z.string(),
  on: z.string(),
  through: z.enum([...payingAgentSchema.options, '']),
  agent: z.string(),
  proof: z.string(),
});

interface PaymentFormProps extends AboutMoney {
  readonly line: LedgerLine;
  readonly onDone: FormDone;
}

/** Records money that came in on a line: how much, when, through whom, and what proves it. */
export function PaymentForm({ line, on, today, onDone }: PaymentFormProps) {
  const { t } = useTranslation('money');
  const record = useTell('payment.record');
  const [fresh] = useState(() => ({ amount: '', on: today, through: '' as const, agent: '', proof: '' }));
  const form = useKeptForm(`case:${on.case}/money/payment/${line.line}`, paymentFormSchema, fresh);
  const value = form.value ?? fresh;
  const known = form.value !== undefined;
  const minor = minorTyped(value.amount);
  const needed = useNeeded([
    ...need(minor === undefined || minor === 0, 'payment-amount', t('payment.needAmount')),
    ...need(value.on === '', 'payment-on', t('payment.needOn')),
    ...need(value.through === '', 'payment-through', t('payment.needThrough')),
    ...need(value.agent.trim() === '', 'payment-agent', t('payment.needAgent')),
  ]);
  useFirstField('payment-amount', known);
  if (!known) return null;
  const change = (part: Partial<typeof value>) => form.change({ ...value, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      const { through, agent, proof } = value;
      if (minor === undefined || through === '') return;
      record.mutate(
        {
          ...on,
          line: line.line,
          amount: { minor, currency: line.due.currency },
          on: value.on,
          through,
          agent,
          ...(proof.trim() !== '' && { proof }),
        },
        { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
      );
    });
  };
  return (
    <form className={forms.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <AmountField
          id="payment-amount"
          label={t('payment.amount')}
          currency={line.due.currency}
          value={value.amount}
          error={needed.errorAt('payment-amount')}
          onChange={(amount) => change({ amount })}
        />
        <DateField
          id="payment-on"
          label={t('payment.on')}
          value={value.on}
          max={today}
          error={needed.errorAt('payment-on')}
          onChange={(day) => change({ on: day })}
        />
        <NativeSelect
          id="payment-through"
          label={t('payment.through')}
          description={t('payment.throughHow')}
          value={value.through}
          error={needed.errorAt('payment-through')}
          data={[
            { value: '', label: t('choose') },
            ...payingAgentSchema.options.map((agent) => ({ value: agent, label: t(`through.${agent}`) })),
          ]}
          onChange={(event) =>
            change({ through: paymentFormSchema.shape.through.parse(event.currentTarget.value) })
          }
        />
        <TextInput
          id="payment-agent"
          label={t('payment.agent')}
          value={value.agent}
          maxLength={200}
          autoComplete="off"
          error={needed.errorAt('payment-agent')}
          onChange={(event) => change({ agent: event.currentTarget.value })}
        />
        <TextInput
          label={t('payment.proof')}
          description={t('payment.proofHow')}
          value={value.proof}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ proof: event.currentTarget.value })}
        />
      </div>
      <ErrorNote error={record.error} />
      <FormEnd
        action={t('payment.action')}
        busy={record.isPending}
        form={form}
        onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
      />
    </form>
  );
}
