import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from '#renderer/routes/case/forms.module.css';
import { pairName, walksOf } from '#renderer/routes/case/walk.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { OutcomesView } from '#shared/contract/outcomes.ts';
import { newChargesSchema } from '#shared/vocabulary/measure.ts';

interface NewChargesProps {
  readonly view: CaseView;
  readonly outcomes: OutcomesView;
}

/** Whether there were new arrests or charges: facts, each with its source. */
export function NewChargesPanel({ view, outcomes: { newCharges, today } }: NewChargesProps) {
  const { t } = useTranslation(['outcomes', 'case']);
  const write = useWriting();
  const [adding, setAdding] = useState(false);
  const walks = walksOf(view);
  const nameOf = (pathway: string) => {
    const walk = walks.find((other) => other.pathway.id === pathway);
    return walk === undefined ? '' : pairName(walk, t);
  };
  return (
    <>
      <Panel
        title={t('outcomes:charges.title')}
        rows
        aside={!adding && <Button onClick={() => setAdding(true)}>{t('outcomes:charges.open')}</Button>}
      >
        {newCharges.length === 0 && <PanelRow title={t('outcomes:charges.none')} />}
        {newCharges.toReversed().map((look) => (
          <PanelRow
            key={`${look.pathway} ${look.on} ${look.found} ${look.source}`}
            lead={write.shortDay(look.on)}
            title={t(`outcomes:charges.found.${look.found}`)}
          >
            {[
              nameOf(look.pathway),
              look.happenedOn && t('outcomes:charges.happened', { day: write.day(look.happenedOn) }),
              t('outcomes:charges.from', { source: look.source }),
              look.note,
            ]
              .filter(Boolean)
              .join(' ')}
          </PanelRow>
        ))}
        <PanelRow title={t('outcomes:charges.never')} />
      </Panel>
      {adding && <NewCharges view={view} today={today} onDone={() => setAdding(false)} />}
    </>
  );
}

const formSchema = z.object({
  pathway: z.string(),
  on: z.string(),
  found: newChargesSchema.shape.found,
  happenedOn: z.string(),
  source: z.string(),
  note: z.string(),
});

interface FormProps {
  readonly view: CaseView;
  readonly today: string;
  readonly onDone: () => void;
}

function NewCharges({ view, today, onDone }: FormProps) {
  const { t } = useTranslation(['outcomes', 'case']);
  const record = useTell('newCharges.record');
  const walks = walksOf(view);
  const [fresh] = useState<z.infer<typeof formSchema>>(() => ({
    pathway: walks[0]?.pathway.id ?? '',
    on: today,
    found: 'none',
    happenedOn: '',
    source: '',
    note: '',
  }));
  const form = useKeptForm(`case:${view.id}/outcomes`, formSchema, fresh);
  const { value } = form;
  if (value === undefined) return null;
  const change = (part: Partial<typeof value>) => form.change({ ...value, ...part });
  const isNews = value.found === 'arrest' || value.found === 'charge';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { pathway, on, found, happenedOn, source, note } = value;
    record.mutate(
      {
        case: view.id,
        pathway,
        on,
        found,
        source,
        ...(isNews && happenedOn !== '' && { happenedOn }),
        ...(note.trim() !== '' && { note }),
      },
      { onSuccess: () => void form.discard().then(onDone) },
    );
  };
  return (
    <Panel title={t('outcomes:charges.open')} kind="next">
      <form className={styles.form} onSubmit={submit} noValidate>
        {walks.length > 1 && (
          <NativeSelect
            label={t('outcomes:whose')}
            value={value.pathway}
            data={walks.map((walk) => ({ value: walk.pathway.id, label: pairName(walk, t) }))}
            onChange={(event) => change({ pathway: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          id="charges-found"
          label={t('outcomes:charges.what')}
          value={value.found}
          data={newChargesSchema.shape.found.options.map((found) => ({
            value: found,
            label: t(`outcomes:charges.found.${found}`),
          }))}
          onChange={(event) =>
            change({ found: newChargesSchema.shape.found.parse(event.currentTarget.value) })
          }
        />
        {isNews && (
          <DateField
            label={t('outcomes:charges.happenedOn')}
            value={value.happenedOn}
            max={today}
            onChange={(happenedOn) => change({ happenedOn })}
          />
        )}
        <TextInput
          label={t('outcomes:charges.source')}
          value={value.source}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <TextInput
          label={t('outcomes:charges.note')}
          value={value.note}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <DateField
          label={t('outcomes:charges.on')}
          value={value.on}
          max={today}
          onChange={(on) => change({ on })}
        />
        <ErrorNote error={record.error} />
        <FormEnd
          action={t('outcomes:charges.action')}
          main={false}
          busy={record.isPending}
          form={form}
          onCancel={() => void form.discard().then(onDone)}
        />
      </form>
    </Panel>
  );
}
