import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { ScheduledItem } from '#shared/contract/schedule.ts';
import { verifierSchema } from '#shared/vocabulary/obligation.ts';
import { markStandingSchema } from '#shared/vocabulary/schedule.ts';
import type { OneForm } from './oneForm.ts';
import styles from './schedule.module.css';

const draftSchema = z.object({
  standing: markStandingSchema.optional(),
  on: z.string(),
  verifiedBy: verifierSchema,
  how: z.string(),
  done: z.string(),
  help: z.string(),
});
type Draft = z.infer<typeof draftSchema>;

interface MarkFormProps {
  readonly at: AtPathway;
  readonly item: ScheduledItem;
  readonly form: OneForm;
}

/** How one thing went that was due, who looked at it and how, and the help there was. */
export function MarkForm({ at, item, form }: MarkFormProps) {
  const { t } = useTranslation(['schedule', 'plan']);
  const mark = useTell('schedule.mark');
  const [fresh] = useState<Draft>(() => ({
    on: at.today,
    verifiedBy: item.verifier,
    how: '',
    done: '',
    help: '',
  }));
  const kept = useKeptForm(at.form(`mark/${item.id}`), draftSchema, fresh);
  const value: Draft = kept.value ?? fresh;
  const known = kept.value !== undefined;
  const change = (part: Partial<Draft>) => kept.change({ ...value, ...part });
  const { standing, on, verifiedBy } = value;
  const needed = useNeeded([
    ...need(standing === undefined, 'mark-kept', t('schedule:mark.howMissing')),
    ...need(standing === 'partly' && value.done.trim() === '', 'mark-done', t('schedule:mark.doneMissing')),
    ...need(on === '', 'mark-on', t('schedule:mark.onMissing')),
  ]);
  useFirstField('mark-kept', known);
  if (!known) return null;
  const notYet = (item.since ?? item.on) > at.today;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      if (standing === undefined) return;
      const words = { how: value.how, done: value.done, help: value.help };
      const written = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
      mark.mutate(
        { ...at.on, item: item.id, mark: { standing, on, verifiedBy, ...written } },
        {
          onSuccess: () =>
            void kept
              .discard()
              .then(() =>
                form.onSaid(t('schedule:mark.saved', { standing: t(`schedule:standing.${standing}`) })),
              ),
        },
      );
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <InlineChoice
        id="mark"
        label={t('schedule:mark.how')}
        options={markStandingSchema.options
          .filter((one) => one !== 'notKept' || !notYet)
          .map((one) => ({ value: one, label: t(`schedule:mark.${one}`) }))}
        value={standing}
        error={needed.errorAt('mark-kept')}
        onChange={(chosen) => change({ standing: chosen })}
      />
      {standing === 'partly' && (
        <TextInput
          id="mark-done"
          label={t('schedule:mark.done')}
          value={value.done}
          error={needed.errorAt('mark-done')}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => change({ done: event.currentTarget.value })}
        />
      )}
      <div className={styles.fields}>
        <DateField
          id="mark-on"
          label={t('schedule:mark.on')}
          value={on}
          max={at.today}
          error={needed.errorAt('mark-on')}
          onChange={(day) => change({ on: day })}
        />
        <NativeSelect
          label={t('schedule:mark.by')}
          value={verifiedBy}
          data={verifierSchema.options
            .filter((one) => one !== 'survivor' || item.verifier === 'survivor')
            .map((one) => ({ value: one, label: t(`plan:verifier.${one}`) }))}
          onChange={(event) => change({ verifiedBy: verifierSchema.parse(event.currentTarget.value) })}
        />
      </div>
      <TextInput
        label={t('schedule:mark.seen')}
        description={t('schedule:mark.seenHow')}
        value={value.how}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => change({ how: event.currentTarget.value })}
      />
      <TextInput
        label={t('schedule:mark.help')}
        value={value.help}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => change({ help: event.currentTarget.value })}
      />
      <ErrorNote error={mark.error} />
      <FormEnd
        action={t('schedule:mark.save')}
        busy={mark.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => form.setOpen(undefined))}
      />
    </form>
  );
}
