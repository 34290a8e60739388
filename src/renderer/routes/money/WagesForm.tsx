import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import forms from '#renderer/routes/case/forms.module.css';
import type { Input } from '#shared/contract/index.ts';
import type { WageTable } from '#shared/vocabulary/money.ts';
import type { AboutMoney } from './about.ts';
import styles from './money.module.css';
import { PeriodFields } from './PeriodFields.tsx';
import { WageResultView } from './WageResultView.tsx';
import { emptyPeriod, type WagesDraft, wagesDraftSchema, workOf } from './wagesDraft.ts';

interface WagesFormProps extends AboutMoney {
  readonly tables: readonly WageTable[];
  readonly onDone: FormDone;
}

/** Hours and pay, week by week or in a pattern of weeks; what they come to is shown first, and kept only when asked. */
export function WagesForm({ walk, on, today, currency, tables, onDone }: WagesFormProps) {
  const { t } = useTranslation('money');
  const say = useBilingual();
  const keep = useTell('wages.keep');
  const [fresh] = useState<WagesDraft>(() => ({
    table: tables[0]?.id ?? '',
    periods: [emptyPeriod()],
    withInterest: false,
    rate: '',
    until: today,
    rule: '',
  }));
  const form = useKeptForm(`case:${on.case}/money/wages/${walk.pathway.id}`, wagesDraftSchema, fresh);
  const [tried, setTried] = useState(false);
  const [work, setWork] = useState<Input<'wages.reckon'>['work']>();
  const reckoned = useAsk(
    'wages.reckon',
    { work: work ?? { table: fresh.table, periods: [] } },
    { enabled: work !== undefined },
  );
  const draft = form.value;
  if (draft === undefined) return null;
  const change = (part: Partial<WagesDraft>) => {
    setWork(undefined);
    form.change({ ...draft, ...part });
  };
  const money = tables.find(({ id }) => id === draft.table)?.currency ?? currency;
  const whole = workOf(draft, money);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (work === undefined || reckoned.data === undefined) return setWork(whole);
    keep.mutate({ ...on, work }, { onSuccess: () => void form.discard().then(() => onDone('recorded')) });
  };
  return (
    <form className={forms.form} onSubmit={submit} noValidate>
      <NativeSelect
        label={t('wages.table')}
        value={draft.table}
        data={tables.map(({ id, title }) => ({ value: id, label: say(title) }))}
        onChange={(event) => change({ table: event.currentTarget.value })}
      />
      <p className="quiet">{t('wages.weeksHow')}</p>
      {draft.periods.map((period, place) => (
        <PeriodFields
          key={period.key}
          period={period}
          number={place + 1}
          currency={money}
          today={today}
          tried={tried}
          onChange={(next) => change({ periods: draft.periods.with(place, next) })}
          {...(draft.periods.length > 1 && {
            onTakeOff: () => change({ periods: draft.periods.toSpliced(place, 1) }),
          })}
        />
      ))}
      <div>
        <Button onClick={() => change({ periods: [...draft.periods, emptyPeriod()] })}>
          {t('wages.more')}
        </Button>
      </div>
      <Tick
        label={t('wages.withInterest')}
        checked={draft.withInterest}
        onChange={(event) => change({ withInterest: event.currentTarget.checked })}
      />
      {draft.withInterest && (
        <div className={styles.fields}>
          <TextInput
            label={t('wages.rate')}
            description={t('wages.rateHow')}
            value={draft.rate}
            inputMode="decimal"
            maxLength={8}
            autoComplete="off"
            onChange={(event) => change({ rate: event.currentTarget.value })}
          />
          <DateField label={t('wages.until')} value={draft.until} onChange={(until) => change({ until })} />
          <TextInput
            label={t('wages.rule')}
            description={t('wages.ruleHow')}
            value={draft.rule}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change({ rule: event.currentTarget.value })}
          />
        </div>
      )}
      {tried && whole === undefined && <Notice kind="waits" title={t('wages.needAll')} alert />}
      <ErrorNote error={reckoned.error ?? keep.error} />
      {work !== undefined && reckoned.data !== undefined && (
        <div role="status">
          <WageResultView work={work} result={reckoned.data.result} tables={tables} />
        </div>
      )}
      <FormEnd
        action={t(work !== undefined && reckoned.data !== undefined ? 'wages.keep' : 'wages.reckon')}
        busy={keep.isPending || reckoned.isFetching}
        form={form}
        onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
      />
    </form>
  );
}
