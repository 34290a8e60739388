import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Pause } from '#shared/vocabulary/schedule.ts';
import type { OneForm } from './oneForm.ts';
import { PauseForm } from './PauseForm.tsx';
import styles from './schedule.module.css';

interface PausesProps {
  readonly at: AtPathway;
  readonly pauses: readonly Pause[];
  readonly changes: boolean;
  readonly form: OneForm;
}

/** The times in which the plan stands still, and room for another. */
export function Pauses({ at, pauses, changes, form }: PausesProps) {
  const { t } = useTranslation('schedule');
  const write = useWriting();
  return (
    <Panel
      title={t('pause.title')}
      aside={
        changes && form.open !== 'pause' ? (
          <Button onClick={() => form.setOpen('pause')}>{t('pause.open')}</Button>
        ) : undefined
      }
    >
      <p className="quiet">{t('pause.what')}</p>
      {pauses.length === 0 && <p>{t('pause.none')}</p>}
      {pauses.map((pause) => {
        const name = `pause/${pause.id}`;
        return (
          <PanelRow
            key={pause.id}
            title={t('pause.is', {
              from: write.day(pause.from),
              until: write.day(pause.until),
              reason: t(`pause.reasons.${pause.reason}`),
            })}
            action={
              changes &&
              form.open !== name && (
                <Button onClick={() => form.setOpen(name)}>
                  <span aria-hidden="true">{t('pause.change')}</span>
                  <span className="visually-hidden">
                    {t('pause.changeOf', { from: write.day(pause.from) })}
                  </span>
                </Button>
              )
            }
          >
            {pause.words !== undefined && pause.words !== '' && <span className="serif">{pause.words}</span>}
            {form.open === name && <ChangePause at={at} pause={pause} form={form} />}
          </PanelRow>
        );
      })}
      {form.open === 'pause' && <PauseForm at={at} form={form} />}
    </Panel>
  );
}

interface ChangePauseProps {
  readonly at: AtPathway;
  readonly pause: Pause;
  readonly form: OneForm;
}

function ChangePause({ at, pause, form }: ChangePauseProps) {
  const { t } = useTranslation(['schedule', 'common']);
  const write = useWriting();
  const change = useTell('schedule.changePause');
  const [until, setUntil] = useState<string>(pause.until);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (until === '') return document.getElementById('pause-until')?.focus();
    change.mutate(
      { ...at.on, pause: pause.id, until },
      { onSuccess: () => form.onSaid(t('schedule:pause.changed', { until: write.day(until) })) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <DateField
        id="pause-until"
        label={t('schedule:pause.until')}
        value={until}
        min={pause.from}
        error={tried && until === '' ? t('schedule:pause.dayMissing') : undefined}
        onChange={setUntil}
      />
      <ErrorNote error={change.error} />
      <div className="row">
        <Button type="submit" variant="filled" loading={change.isPending}>
          {t('schedule:pause.saveChange')}
        </Button>
        <Button variant="transparent" onClick={() => form.setOpen(undefined)}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
