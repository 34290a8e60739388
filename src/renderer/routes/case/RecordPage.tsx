import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { CaseFrame } from './CaseFrame.tsx';
import styles from './case.module.css';
import { pairName, walkOf } from './walk.ts';

/** Everything that was recorded in a case, newest first: when, what, and by whom. */
export function RecordPage() {
  const { t } = useTranslation('case');
  return (
    <CaseFrame title={t('pages.record')} summary={() => t('record.what')}>
      {(view) => <Entries view={view} />}
    </CaseFrame>
  );
}

function Entries({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(['case', 'events']);
  const write = useWriting();
  const record = useAsk('cases.record', { case: view.id });
  const entries = record.data?.entries;
  const marked = useLocation({ select: ({ hash }) => hash });
  const stands = entries !== undefined;
  useEffect(() => {
    const entry = stands && marked !== '' ? document.getElementById(marked) : null;
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [stands, marked]);
  const pairOf = (pathway: string) => {
    const walk = walkOf(view, pathway);
    return walk && pairName(walk, t);
  };
  return (
    <>
      <ErrorNote error={record.error} />
      <Panel rows>
        {entries?.toReversed().map(({ seq, type, at, by, pathway }) => {
          const id = `entry-${seq}`;
          return (
            <PanelRow
              key={seq}
              id={id}
              marked={id === marked}
              lead={write.shortDay(at)}
              title={
                <Link
                  to="/cases/$caseId/record"
                  params={{ caseId: view.id }}
                  hash={id}
                  replace
                  className="plain-link"
                >
                  {t(`events:${type}`)}
                </Link>
              }
            >
              {[t('case:record.by', { name: by, moment: write.moment(at) }), pathway && pairOf(pathway)]
                .filter(Boolean)
                .join(' ')}
              {id === marked && <WrittenWords caseId={view.id} seq={seq} />}
            </PanelRow>
          );
        })}
      </Panel>
    </>
  );
}

/** The words of the entry that somebody was led to. */
function WrittenWords({ caseId, seq }: { readonly caseId: string; readonly seq: number }) {
  const { t } = useTranslation('case');
  const { data, error } = useAsk('record.entry', { case: caseId, seq });
  return (
    <>
      <ErrorNote error={error} />
      {data?.words.length === 0 && <p>{t('record.wordless')}</p>}
      {[...new Set(data?.words)].map((words) => (
        <blockquote key={words} className={styles.words}>
          {words}
        </blockquote>
      ))}
    </>
  );
}
