import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import fieldStyles from '#renderer/components/Field.module.css';
import { Field } from '#renderer/components/Field.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { appointmentSchema } from '#shared/vocabulary/schedule.ts';
import type { OneForm } from './oneForm.ts';
import styles from './schedule.module.css';

const { way: waySchema } = appointmentSchema.shape;
const draftSchema = z.object({ person: z.string(), way: waySchema, on: z.string(), at: z.string() });
type Draft = z.infer<typeof draftSchema>;

/** With whom, how and when. */
export function AppointmentForm({ at, form }: { readonly at: AtPathway; readonly form: OneForm }) {
  const { t } = useTranslation(['schedule', 'words']);
  const write = useWriting();
  const appoint = useTell('schedule.appoint');
  const [fresh] = useState<Draft>(() => ({ person: '', way: 'call', on: '', at: '' }));
  const kept = useKeptForm(at.form('appointment'), draftSchema, fresh);
  const value = kept.value ?? fresh;
  const known = kept.value !== undefined;
  const change = (part: Partial<Draft>) => kept.change({ ...value, ...part });
  const needed = useNeeded([
    ...need(value.person === '', 'appointment-person', t('schedule:appointment.withMissing')),
    ...need(value.on === '', 'appointment-on', t('schedule:pause.dayMissing')),
    ...need(value.at === '', 'appointment-at', t('schedule:appointment.timeMissing')),
  ]);
  useFirstField('appointment-person', known);
  if (!known) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() =>
      appoint.mutate(
        { ...at.on, appointment: value },
        {
          onSuccess: () =>
            void kept
              .discard()
              .then(() =>
                form.onSaid(t('schedule:appointment.saved', { day: write.day(value.on), time: value.at })),
              ),
        },
      ),
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <NativeSelect
          id="appointment-person"
          label={t('schedule:appointment.with')}
          value={value.person}
          error={needed.errorAt('appointment-person')}
          data={[
            { value: '', label: t('schedule:appointment.withMissing'), disabled: true },
            ...at.view.people.map(({ id, name, part }) => ({
              value: String(id),
              label: `${name}, ${t(`words:part.${part}`)}`,
            })),
          ]}
          onChange={(event) => change({ person: event.currentTarget.value })}
        />
        <InlineChoice
          label={t('schedule:appointment.way')}
          options={waySchema.options.map((way) => ({
            value: way,
            label: t(`schedule:appointment.${way}`),
          }))}
          value={value.way}
          onChange={(way) => change({ way })}
        />
      </div>
      <div className={styles.fields}>
        <DateField
          id="appointment-on"
          label={t('schedule:appointment.on')}
          value={value.on}
          min={at.today}
          error={needed.errorAt('appointment-on')}
          onChange={(on) => change({ on })}
        />
        <Field
          id="appointment-at"
          label={t('schedule:appointment.at')}
          error={needed.errorAt('appointment-at')}
        >
          {(control) => (
            <input
              type="time"
              className={fieldStyles.date}
              value={value.at}
              onChange={(event) => change({ at: event.currentTarget.value })}
              {...control}
            />
          )}
        </Field>
      </div>
      <ErrorNote error={appoint.error} />
      <FormEnd
        action={t('schedule:appointment.save')}
        busy={appoint.isPending}
        form={kept}
        onCancel={() => void kept.putAway().then(() => form.setOpen(undefined))}
      />
    </form>
  );
}
