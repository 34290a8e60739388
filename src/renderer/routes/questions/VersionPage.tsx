import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Facts } from '#renderer/components/Facts.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { NoSuchPage } from '#renderer/shell/NoSuchPage.tsx';
import { InstrumentText } from './InstrumentText.tsx';
import styles from './questions.module.css';
import { saveInstrument } from './saveInstrument.ts';
import { useVersionWords, VersionTag } from './versionWords.tsx';

/** One version of a set of questions, as it was, is or may be asked. It stays readable for good. */
export function VersionPage() {
  const { t } = useTranslation(['questions', 'shell']);
  const read = useBilingual();
  const words = useVersionWords();
  const hash = useParams({ strict: false, select: (params) => params.hash ?? '' });
  const me = useAsk('session.me', {});
  const mayRead = me.data !== undefined && me.data.user.role !== 'keyholder';
  const listed = useAsk('instrument.versions', {}, { enabled: mayRead });
  const version = listed.data?.versions.find((other) => other.hash === hash);
  const one = useAsk('instrument.read', { hash }, { enabled: version !== undefined });
  if (me.data !== undefined && !mayRead)
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice kind="note" title={t('notYours')} />
      </>
    );
  if (listed.data !== undefined && version === undefined) return <NoSuchPage />;
  if (me.data === undefined || one.data === undefined || version === undefined) {
    return <ErrorNote error={me.error ?? one.error ?? listed.error} />;
  }
  const { instrument } = one.data;
  const supervises = me.data.user.role === 'supervisor';
  return (
    <>
      <PageHeader
        title={t('versionOf', { title: read(instrument.title), version: version.version })}
        summary={read(instrument.about)}
        trail={[
          { label: t('shell:place.program'), link: { to: '/program' } },
          { label: t('title'), link: { to: '/program/questions' } },
        ]}
      />
      <div className="with-margin">
        <InstrumentText instrument={instrument} />
        <div className="stack">
          <Panel title={t('aboutIt.title')}>
            <p>
              <VersionTag version={version} />
            </p>
            <p>{words.comesFrom(version)}</p>
            <Facts
              facts={[
                { term: t('aboutIt.for'), is: t(`for.${version.for}`) },
                ...(version.proposed === undefined
                  ? []
                  : [{ term: t('aboutIt.by'), is: version.proposed.by }]),
                ...(version.approved === undefined
                  ? []
                  : [{ term: t('aboutIt.reasons'), is: version.approved.reasons }]),
                { term: t('aboutIt.decisions'), is: t('decisions', { count: version.decisions }) },
                { term: t('aboutIt.hash'), is: <code className={styles.hash}>{hash}</code> },
              ]}
            />
          </Panel>
          {supervises && (
            <Panel title={t('do')}>
              <div className={styles.actions}>
                <LinkButton link={{ to: '/program/questions/$hash/changes', params: { hash } }}>
                  {t('changes.title')}
                </LinkButton>
                <LinkButton
                  link={{
                    to: '/program/questions/edit/$set',
                    params: { set: instrument.id },
                    search: { from: hash },
                  }}
                >
                  {t('changeFurther')}
                </LinkButton>
                <Button onClick={() => saveInstrument(instrument)}>{t('file.save')}</Button>
              </div>
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}
