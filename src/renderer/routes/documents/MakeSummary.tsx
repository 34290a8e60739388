import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from '#renderer/routes/case/forms.module.css';
import { pairName, walksOf } from '#renderer/routes/case/walk.ts';
import { LanguageField } from '#renderer/routes/steps/LanguageField.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { releaseStanding } from './releaseStanding.ts';

interface MakeSummaryProps {
  readonly view: CaseView;
  readonly today: string;
  /** The one main action of the page is here. */
  readonly main: boolean;
}

/** A signed summary of one pathway with what a release names and no more. Without a release it says why there is none. */
export function MakeSummary({ view, today, main }: MakeSummaryProps) {
  const { t } = useTranslation(['documents-page', 'case']);
  const write = useWriting();
  const make = useTell('document.summary');
  const releases = view.releases.filter((release) => releaseStanding(release, today) === 'inForce');
  const [releaseId, setReleaseId] = useState<string>();
  const [pathwayId, setPathwayId] = useState<string>();
  const [language, setLanguage] = useState<Language>();
  const release = releases.find(({ id }) => id === releaseId) ?? releases.at(-1);
  const walks = walksOf(view).filter(({ survivor }) => survivor.id === release?.survivor);
  const walk = walks.find(({ pathway }) => pathway.id === pathwayId) ?? walks[0];

  if (release === undefined || walk === undefined) {
    return (
      <Panel title={t('documents-page:make.title')}>
        <Notice kind="stop" title={t('documents-page:make.refused')}>
          <p>{t('documents-page:make.refusedWhy')}</p>
        </Notice>
      </Panel>
    );
  }
  const said = language ?? release.language;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { case: view.id, pathway: walk.pathway.id, release: release.id, language: said },
      { onSuccess: offerFile },
    );
  };
  return (
    <Panel title={t('documents-page:make.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <NativeSelect
          label={t('documents-page:make.release')}
          value={release.id}
          data={releases.map(({ id, to, until }) => ({
            value: id,
            label: t('documents-page:make.releaseTo', { to, until: write.day(until) }),
          }))}
          onChange={(event) => setReleaseId(event.currentTarget.value)}
        />
        {walks.length > 1 && (
          <NativeSelect
            label={t('documents-page:make.pathway')}
            value={walk.pathway.id}
            data={walks.map((each) => ({
              value: each.pathway.id,
              label: pairName(each, t),
            }))}
            onChange={(event) => setPathwayId(event.currentTarget.value)}
          />
        )}
        <LanguageField label={t('documents-page:make.language')} value={said} onChange={setLanguage} />
        <p className="quiet">
          {t('documents-page:make.holds', {
            parts: write.allOf(release.parts.map((part) => t(`documents-page:parts.${part}`))),
            to: release.to,
            until: write.day(release.until),
          })}
        </p>
        <ErrorNote error={make.error} />
        {make.isSuccess && <Notice kind="done" title={t('documents-page:make.made')} alert />}
        <div>
          <Button type="submit" variant={main ? 'filled' : 'default'} loading={make.isPending}>
            {t('documents-page:make.action')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
