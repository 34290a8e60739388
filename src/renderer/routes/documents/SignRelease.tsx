import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import contactStyles from '#renderer/routes/case/contacts.module.css';
import styles from '#renderer/routes/case/forms.module.css';
import { useNeeded } from '#renderer/routes/case/needed.ts';
import { LanguageField } from '#renderer/routes/steps/LanguageField.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import { releasePartSchema } from '#shared/vocabulary/services.ts';
import { latestUntil, neededForRelease, type ReleaseForm, releaseFormSchema } from './releaseForm.ts';

interface SignReleaseProps {
  readonly view: CaseView;
  readonly today: string;
  readonly onDone: FormDone;
}

/** Records a release that a survivor signed: what, to whom, why and until when. */
export function SignRelease({ view, today, onDone }: SignReleaseProps) {
  const { t } = useTranslation(['documents-page']);
  const write = useWriting();
  const program = useAsk('program.view', {});
  const sign = useTell('release.sign');
  const survivors = view.people.filter(({ part }) => part === 'survivor');
  const [fresh] = useState<ReleaseForm>(() => ({
    survivor: survivors.length === 1 ? (survivors[0]?.id ?? '') : '',
    parts: [],
    to: '',
    why: '',
    signedOn: today,
    until: '',
    language: survivors[0]?.language ?? 'en',
    informed: false,
  }));
  const form = useKeptForm(`case:${view.id}/documents`, releaseFormSchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<ReleaseForm>) => form.change({ ...value, ...part });
  const maxDays = program.data?.policy.release.maxDays ?? 1;
  const latest = latestUntil(value.signedOn, maxDays);
  const needed = useNeeded(
    neededForRelease(value, latest, (key) =>
      t(`documents-page:release.needed.${key}`, { day: latest === '' ? '' : write.day(latest) }),
    ),
  );
  const { errorAt } = needed;
  const known = form.value !== undefined && program.data !== undefined;
  useFirstField('release-survivor', known);
  if (!known) return <ErrorNote error={program.error} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() =>
      sign.mutate(
        { case: view.id, release: { ...value, informed: true } },
        { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
      ),
    );
  };
  return (
    <Panel title={t('documents-page:release.title')} kind="next">
      <p>{t('documents-page:release.what')}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <NativeSelect
          id="release-survivor"
          label={t('documents-page:release.survivor')}
          value={value.survivor}
          error={errorAt('release-survivor')}
          data={[
            { value: '', label: t('documents-page:choose') },
            ...survivors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ survivor: event.currentTarget.value })}
        />
        <fieldset className={styles.checks}>
          <legend className={styles.legend}>{t('documents-page:release.parts')}</legend>
          {releasePartSchema.options.map((part) => (
            <Tick
              key={part}
              id={`part-${part}`}
              label={t(`documents-page:parts.${part}`)}
              checked={value.parts.includes(part)}
              error={part === 'standing' ? errorAt('part-standing') : undefined}
              onChange={(event) =>
                change({
                  parts: event.currentTarget.checked
                    ? [...value.parts, part]
                    : value.parts.filter((other) => other !== part),
                })
              }
            />
          ))}
        </fieldset>
        <div className={contactStyles.fields}>
          <TextInput
            id="release-to"
            label={t('documents-page:release.to')}
            value={value.to}
            maxLength={200}
            autoComplete="off"
            error={errorAt('release-to')}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
          <TextInput
            id="release-why"
            label={t('documents-page:release.why')}
            value={value.why}
            maxLength={200}
            autoComplete="off"
            error={errorAt('release-why')}
            onChange={(event) => change({ why: event.currentTarget.value })}
          />
          <DateField
            id="release-signed"
            label={t('documents-page:release.signedOn')}
            value={value.signedOn}
            max={today}
            error={errorAt('release-signed')}
            onChange={(signedOn) => change({ signedOn })}
          />
          <DateField
            id="release-until"
            label={t('documents-page:release.until')}
            description={t('documents-page:release.untilWhy', { count: maxDays })}
            value={value.until}
            min={value.signedOn}
            max={latest}
            error={errorAt('release-until')}
            onChange={(until) => change({ until })}
          />
        </div>
        <LanguageField
          label={t('documents-page:release.language')}
          value={value.language}
          onChange={(language) => change({ language })}
        />
        <Tick
          id="release-informed"
          label={t('documents-page:release.informed')}
          checked={value.informed}
          error={errorAt('release-informed')}
          onChange={(event) => change({ informed: event.currentTarget.checked })}
        />
        <p className="quiet small">{t('documents-page:notLegalAdvice')}</p>
        <ErrorNote error={sign.error} />
        <FormEnd
          action={t('documents-page:release.action')}
          busy={sign.isPending}
          form={form}
          onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
        />
      </form>
    </Panel>
  );
}
