import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { ServiceKind } from '#shared/vocabulary/obligation.ts';
import { type Service, serviceStandingSchema } from '#shared/vocabulary/services.ts';
import contactStyles from './contacts.module.css';
import styles from './forms.module.css';

interface ServiceRowProps {
  readonly caseId: string;
  readonly service: Service;
  readonly kinds: readonly ServiceKind[];
  readonly today: string;
  /** Whether the person at work may record how it stands. */
  readonly changes: boolean;
}

/** One service of one person: what it is, how it stands and since when. */
export function ServiceRow({ caseId, service, kinds, today, changes }: ServiceRowProps) {
  const { t } = useTranslation('services');
  const say = useBilingual();
  const write = useWriting();
  const [changing, setChanging] = useState(false);
  const kind = kinds.find(({ id }) => id === service.kind);
  const about = [
    t('since', { standing: t(`standing.${service.standing}`), day: write.day(service.changedOn) }),
    service.provider && t('by', { provider: service.provider }),
    service.note,
  ];
  return (
    <PanelRow
      title={kind === undefined ? service.kind : say(kind.text)}
      action={changes && !changing && <Button onClick={() => setChanging(true)}>{t('change.open')}</Button>}
    >
      {about.filter(Boolean).join(' ')}
      {changing && (
        <ChangeService caseId={caseId} service={service} today={today} onDone={() => setChanging(false)} />
      )}
    </PanelRow>
  );
}

const changeSchema = z.object({ standing: serviceStandingSchema, provider: z.string(), note: z.string() });

interface ChangeServiceProps {
  readonly caseId: string;
  readonly service: Service;
  readonly today: string;
  readonly onDone: () => void;
}

function ChangeService({ caseId, service, today, onDone }: ChangeServiceProps) {
  const { t } = useTranslation(['services', 'common']);
  const change = useTell('service.change');
  const [fresh] = useState(() => ({
    standing: service.standing,
    provider: service.provider ?? '',
    note: service.note ?? '',
  }));
  const form = useKeptForm(`case:${caseId}/services/${service.id}`, changeSchema, fresh);
  const { value } = form;
  if (value === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { standing, provider, note } = value;
    change.mutate(
      {
        case: caseId,
        service: service.id,
        standing,
        on: today,
        ...(provider.trim() !== '' && { provider }),
        ...(note.trim() !== '' && { note }),
      },
      { onSuccess: () => void form.discard().then(onDone) },
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={contactStyles.fields}>
        <NativeSelect
          label={t('services:change.standing')}
          value={value.standing}
          data={serviceStandingSchema.options.map((standing) => ({
            value: standing,
            label: t(`services:standing.${standing}`),
          }))}
          onChange={(event) =>
            form.change({ ...value, standing: serviceStandingSchema.parse(event.currentTarget.value) })
          }
        />
        <TextInput
          label={t('services:provider')}
          value={value.provider}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => form.change({ ...value, provider: event.currentTarget.value })}
        />
        <TextInput
          label={t('services:note')}
          value={value.note}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => form.change({ ...value, note: event.currentTarget.value })}
        />
      </div>
      <ErrorNote error={change.error} />
      <div className="row">
        <Button type="submit" loading={change.isPending}>
          {t('services:change.action')}
        </Button>
        <Button variant="transparent" onClick={() => void form.discard().then(onDone)}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
