import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from './case.module.css';

const LATEST = 6;

/** What was written down last. */
export function RecordCard({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['case', 'events']);
  const write = useWriting();
  const record = useAsk('cases.record', { case: caseId });
  const latest = (record.data?.entries ?? []).slice(-LATEST).reverse();
  return (
    <Panel
      label={t('case:pages.record')}
      aside={
        <Link to="/cases/$caseId/record" params={{ caseId }}>
          {t('case:record.open')}
        </Link>
      }
    >
      <ErrorNote error={record.error} />
      <dl className={styles.record}>
        {latest.map(({ seq, type, at }) => (
          <div key={seq}>
            <dt>{write.shortDay(at)}</dt>
            <dd>{t(`events:${type}`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
