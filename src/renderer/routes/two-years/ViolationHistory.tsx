import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import styles from './twoYears.module.css';

/** Reports that were decided, latest first. */
export function ViolationHistory({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('two-years');
  const write = useWriting();
  const decided = at.pathway.violations.filter(({ decision }) => decision !== undefined).toReversed();
  if (decided.length === 0) return null;
  return (
    <Panel title={t('violation.past')}>
      {decided.map(({ id, reportedOn, reportedBy, what, survivorSays, decision }) => (
        <details key={id}>
          <summary>
            {write.day(reportedOn)}, {t(`reporter.${reportedBy}`)}.{' '}
            {decision !== undefined && t(`outcome.${decision.outcome}.name`)}
          </summary>
          <div className="stack">
            <p className={styles.words}>{what}</p>
            {survivorSays !== undefined && (
              <p>
                {t('violation.heard', {
                  name: at.nameOf(at.pathway.survivor),
                  wants: t(`wants.${survivorSays.wants}.name`),
                })}
              </p>
            )}
            {decision !== undefined && (
              <p className={styles.words}>
                {write.day(decision.on)}: {decision.reasons}
              </p>
            )}
          </div>
        </details>
      ))}
    </Panel>
  );
}
