import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from './questions.module.css';

/** Which past screenings would point to something else under this version, case by case, in words. */
export function PastUnder({ hash }: { readonly hash: string }) {
  const { t } = useTranslation(['questions', 'screening']);
  const write = useWriting();
  const past = useAsk('instrument.wouldChange', { hash });
  if (past.data === undefined)
    return (
      <Panel title={t('past.title')}>
        <p className="quiet">{t('past.what')}</p>
        <ErrorNote error={past.error} />
        {past.error === null && <p role="status">{t('past.reading')}</p>}
      </Panel>
    );
  const { screenings, changed } = past.data;
  return (
    <Panel title={t('past.title')}>
      <p className="quiet">{t('past.what')}</p>
      {screenings === 0 && <p>{t('past.noneYet')}</p>}
      {screenings > 0 && changed.length === 0 && <p>{t('past.same', { count: screenings })}</p>}
      {changed.length > 0 && (
        <>
          <p>{t('past.changed', { count: changed.length, all: screenings })}</p>
          <ul className={styles.differences}>
            {changed.map((one) => (
              <li key={one.screening}>
                <Link
                  to="/cases/$caseId/$pathwayId/screening"
                  params={{ caseId: one.case, pathwayId: one.pathway }}
                >
                  {one.caseName}
                </Link>
                , {write.day(one.on)}:{' '}
                {t('past.fromTo', {
                  before: t(`screening:outcome.${one.before}`),
                  after: t(`screening:outcome.${one.after}`),
                })}
                {one.newlyAsked.length > 0 && (
                  <p className="quiet small">{t('past.newlyAsked', { count: one.newlyAsked.length })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
