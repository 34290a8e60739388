import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';
import styles from '#renderer/routes/case/forms.module.css';
import type { Measure } from '#shared/vocabulary/measure.ts';
import { type Language, languageSchema } from '#shared/vocabulary/text.ts';

interface FromPaperProps {
  readonly sitting: {
    readonly case: string;
    readonly person: string;
    readonly measure: string;
    readonly occasion: 'baseline' | 'again' | 'afterCircle' | 'soonAfter' | 'laterAfter' | 'asked';
    readonly circle?: string;
  };
  readonly measure: Measure;
  readonly language: Language;
  readonly today: string;
  readonly onDone: FormDone;
}

const SKIPPED = 'skipped';

/** What a person answered on paper, or aloud, written in by the facilitator; by keyboard alone, arrow by arrow. */
export function FromPaper({ sitting, measure, language, today, onDone }: FromPaperProps) {
  const { t } = useTranslation('outcomes');
  const say = useBilingual();
  const record = useTell('measure.record');
  const [schema] = useState(() =>
    z.object({
      answers: z.record(z.string(), z.number()).default({}),
      on: z.string().default(today),
      language: languageSchema.default(language),
      how: z.enum(['paper', 'readAloud']).default('paper'),
    }),
  );
  const [fresh] = useState(() => schema.parse({}));
  const { case: caseId, person, occasion, circle } = sitting;
  const name = [person, measure.id, occasion, ...(circle === undefined ? [] : [circle])].join('/');
  const form = useKeptForm(`case:${caseId}/outcomes/${name}`, schema, fresh);
  const { value } = form;
  if (value === undefined) return null;
  const choose = (item: string, chosen: string) => {
    const { [item]: _, ...others } = value.answers;
    form.change({
      ...value,
      answers: chosen === SKIPPED ? others : { ...others, [item]: Number(chosen) },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(
      { ...sitting, ...value },
      { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
    );
  };
  const options = [
    ...measure.choices.map(({ value: number, text }) => ({
      value: String(number),
      label: `${number} ${say(text)}`,
    })),
    { value: SKIPPED, label: t('paper.skipped') },
  ];
  return (
    <Panel title={t('paper.title')} kind="next">
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>{say(measure.ask)}</p>
        {measure.items.map((item) => (
          <InlineChoice
            key={item.id}
            id={`paper-${item.id}`}
            label={say(item.text)}
            options={options}
            value={String(value.answers[item.id] ?? SKIPPED)}
            onChange={(chosen) => choose(item.id, chosen)}
          />
        ))}
        <InlineChoice
          id="paper-how"
          label={t('paper.how')}
          options={[
            { value: 'paper', label: t('paper.fromPaper') },
            { value: 'readAloud', label: t('paper.readAloud') },
          ]}
          value={value.how}
          onChange={(how) => form.change({ ...value, how })}
        />
        <InlineChoice
          id="paper-language"
          label={t('paper.language')}
          options={LANGUAGE_CHOICES}
          value={value.language}
          onChange={(chosen) => form.change({ ...value, language: chosen })}
        />
        <DateField
          id="paper-on"
          label={t('paper.on')}
          value={value.on}
          max={today}
          onChange={(on) => form.change({ ...value, on })}
        />
        <ErrorNote error={record.error} />
        <FormEnd
          action={t('paper.action')}
          busy={record.isPending}
          form={form}
          onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
        />
      </form>
    </Panel>
  );
}
