import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { ServiceKind } from '#shared/vocabulary/obligation.ts';
import contactStyles from './contacts.module.css';
import styles from './forms.module.css';
import { need, useNeeded } from './needed.ts';

/** A service begins in one of these ways; how it ends is recorded later. */
const BEGINNINGS = ['wanted', 'offered', 'begun'] as const;

const serviceFormSchema = z.object({
  person: z.string(),
  kind: z.string(),
  standing: z.enum([...BEGINNINGS, '']),
  provider: z.string(),
  note: z.string(),
  on: z.string(),
});
type ServiceForm = z.infer<typeof serviceFormSchema>;

interface AddServiceProps {
  readonly view: CaseView;
  readonly kinds: readonly ServiceKind[];
  readonly today: string;
  readonly onDone: FormDone;
}

/** Records a service somebody wants, was offered or has begun. */
export function AddService({ view, kinds, today, onDone }: AddServiceProps) {
  const { t } = useTranslation(['services']);
  const say = useBilingual();
  const record = useTell('service.record');
  const [fresh] = useState<ServiceForm>(() => ({
    person: '',
    kind: '',
    standing: '',
    provider: '',
    note: '',
    on: today,
  }));
  const form = useKeptForm(`case:${view.id}/services`, serviceFormSchema, fresh);
  const value = form.value ?? fresh;
  const known = form.value !== undefined;
  const change = (part: Partial<ServiceForm>) => form.change({ ...value, ...part });
  const needed = useNeeded([
    ...need(value.person === '', 'service-person', t('services:needed.person')),
    ...need(value.kind === '', 'service-kind', t('services:needed.kind')),
    ...need(value.standing === '', 'standing-wanted', t('services:needed.standing')),
    ...need(value.on === '', 'service-on', t('services:needed.on')),
  ]);
  useFirstField('service-person', known);
  if (!known) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      const { person, kind, standing, provider, note, on } = value;
      if (standing === '') return;
      record.mutate(
        {
          case: view.id,
          person,
          kind,
          standing,
          on,
          ...(provider.trim() !== '' && { provider }),
          ...(note.trim() !== '' && { note }),
        },
        { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
      );
    });
  };
  return (
    <Panel title={t('services:add.title')} kind="next">
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={contactStyles.fields}>
          <NativeSelect
            id="service-person"
            label={t('services:person')}
            value={value.person}
            error={needed.errorAt('service-person')}
            data={[
              { value: '', label: t('services:choose') },
              ...view.people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => change({ person: event.currentTarget.value })}
          />
          <NativeSelect
            id="service-kind"
            label={t('services:kind')}
            value={value.kind}
            error={needed.errorAt('service-kind')}
            data={[
              { value: '', label: t('services:choose') },
              ...kinds.map(({ id, text }) => ({ value: id, label: say(text) })),
            ]}
            onChange={(event) => change({ kind: event.currentTarget.value })}
          />
        </div>
        <ChoiceCards
          id="standing"
          label={t('services:how')}
          options={BEGINNINGS.map((standing) => ({
            value: standing,
            label: t(`services:standing.${standing}`),
          }))}
          value={value.standing === '' ? undefined : value.standing}
          error={needed.errorAt('standing-wanted')}
          onChange={(standing) => change({ standing })}
        />
        <div className={contactStyles.fields}>
          <TextInput
            label={t('services:provider')}
            value={value.provider}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change({ provider: event.currentTarget.value })}
          />
          <TextInput
            label={t('services:note')}
            value={value.note}
            maxLength={1000}
            autoComplete="off"
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
        <DateField
          id="service-on"
          label={t('services:on')}
          value={value.on}
          max={today}
          error={needed.errorAt('service-on')}
          onChange={(on) => change({ on })}
        />
        <ErrorNote error={record.error} />
        <FormEnd
          action={t('services:add.action')}
          busy={record.isPending}
          form={form}
          onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
        />
      </form>
    </Panel>
  );
}
