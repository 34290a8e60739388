import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { pauseReasonSchema } from '#shared/vocabulary/schedule.ts';
import type { OneForm } from './oneForm.ts';
import styles from './schedule.module.css';

const draftSchema = z.object({
  from: z.string(),
  until: z.string(),
  reason: pauseReasonSchema.optional(),
  words: z.string(),
});
type Draft = z.infer<typeof draftSchema>;

/** From which day to which the plan stands still, and why. */
export function PauseForm({ at, form }: { readonly at: AtPathway; readonly form: OneForm }) {
  const { t } = useTranslation('schedule');
  const write = useWriting();
  const pause = useTell('schedule.pause');
  const [fresh] = useState<Draft>(() => ({ from: at.today, until: '', words: '' }));
  const kept = useKeptForm(at.form('pause'), draftSchema, fresh);
  const value: Draft = kept.value ?? fresh;
  const known = kept.value !== undefined;
  const change = (part: Partial<Draft>) => kept.change({ ...value, ...part });
  const { from, until, reason, words } = value;
  const needed = useNeeded([
    ...need(from === '', 'pause-from', t('pause.dayMissing')),
    ...need(until === '', 'pause-until', t('pause.dayMissing')),
    ...need(reason === undefined, 'pause-reason', t('pause.reasonMissing')),
  ]);
  useFirstField('pause-from', known);
  if (!known) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      if (reason === undefined) return;
      pause.mutate(
        { ...at.on, pause: { from, until, reason, ...(words.trim() !== '' && { words }) } },
        {
          onSuccess: () =>
            void kept
              .discard()
              .then(() => form.onSaid(t('pause.saved', { from: write.day(from), until: write.day(until) }))),
        },
      );
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <DateField
          id="pause-from"
          label={t('pause.from')}
          value={from}
          error={needed.errorAt('pause-from')}
          onChange={(day) => change({ from: day })}
        />
        <DateField
          id="pause-until"
          label={t('pause.until')}
          value={until}
          min={from}
          error={needed.errorAt('pause-until')}
          onChange={(day) => change({ until: day })}
        />
        <NativeSelect
          id="pause-reason"
          label={t('pause.reason')}
          value={reason ?? ''}
          error={needed.errorAt('pause-reason')}
          data={[
            { value: '', label: t('pause.reasonMissing'), disabled: true },
            ...pauseReasonSchema.options.map((one) => ({ value: one, label: t(`pause.reasons.${one}`) })),
          ]}
          onChange={(event) => {
            const chosen = pauseReasonSchema.safeParse(event.currentTarget.value);
            if (chosen.success) change({ reason: chosen.data });
          }}
        />
      </div>
      <TextInput
        label={t('pause.words')}
        value={words}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <ErrorNote error={pause.error} />
      <FormEnd
        action={t('pause.save')}
        busy={pause.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => form.setOpen(undefined))}
      />
    </form>
  );
}
