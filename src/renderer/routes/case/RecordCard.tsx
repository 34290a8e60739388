import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import styles from './case.module.css';
import { pairName, walkOf } from './walk.ts';

const LATEST = 6;

/** What was written down last. */
export function RecordCard({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(['case', 'events']);
  const write = useWriting();
  const record = useAsk('cases.record', { case: view.id });
  // Of one pathway alone, whose it is need not be said.
  const pairOf = (pathway: string) => {
    const walk = view.pathways.length > 1 ? walkOf(view, pathway) : undefined;
    return walk && <span className="quiet">{pairName(walk, t)}</span>;
  };
  const latest = (record.data?.entries ?? []).slice(-LATEST).reverse();
  return (
    <Panel
      label={t('case:pages.record')}
      aside={
        <Link to="/cases/$caseId/record" params={{ caseId: view.id }}>
          {t('case:record.open')}
        </Link>
      }
    >
      <ErrorNote error={record.error} />
      <dl className={styles.record}>
        {latest.map(({ seq, type, at, pathway }) => (
          <div key={seq}>
            <dt>{write.shortDay(at)}</dt>
            <dd>
              {t(`events:${type}`)} {pathway !== undefined && pairOf(pathway)}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
