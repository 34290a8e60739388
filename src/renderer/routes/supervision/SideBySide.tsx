import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { DecisionRecord } from '#renderer/routes/screening/DecisionRecord.tsx';
import { OutcomeTag } from '#renderer/routes/screening/OutcomeTag.tsx';
import type { PathwayView } from '#shared/contract/case-view.ts';
import styles from './supervision.module.css';

interface SideBySideProps {
  readonly screening: PathwayView['screenings'][number];
  readonly decidedBy: string;
}

/** What the rules point to, what I judged without seeing the decision, and what was decided. */
export function SideBySide({
  screening: { evaluation, blind, decision, milder, audit },
  decidedBy,
}: SideBySideProps) {
  const { t } = useTranslation(['supervision', 'screening']);
  const differs = blind !== undefined && decision !== undefined && blind.outcome !== decision.outcome;
  return (
    <>
      {milder === true && (
        <Notice kind="stop" title={t('milder')}>
          {audit === undefined && <p>{t('milderWhat')}</p>}
        </Notice>
      )}
      <div className={styles.beside}>
        <Panel title={t('side.rules')}>
          <p>
            <OutcomeTag outcome={evaluation.outcome} worded />
          </p>
          <p className="quiet">{t(`screening:outcomeMeans.${evaluation.outcome}`)}</p>
        </Panel>
        {blind !== undefined && (
          <Panel title={t('side.mine')}>
            <p>
              <OutcomeTag outcome={blind.outcome} worded />
            </p>
            <p className={styles.words}>{blind.reasons}</p>
          </Panel>
        )}
        {decision !== undefined && (
          <Panel title={t('side.theirs', { name: decidedBy })}>
            <DecisionRecord decision={decision} />
          </Panel>
        )}
      </div>
      {blind !== undefined && audit === undefined && (
        <p className="quiet">{differs ? t('side.differ') : t('side.same')}</p>
      )}
    </>
  );
}
