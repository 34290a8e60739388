import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Violation } from '#shared/vocabulary/pathway.ts';
import { lineText } from './linesInForce.ts';
import styles from './twoYears.module.css';

/** A report as it was made, and what the survivor said to it. */
export function ReportSummary({ at, violation }: { readonly at: AtPathway; readonly violation: Violation }) {
  const { t } = useTranslation('two-years');
  const write = useWriting();
  const { survivorSays } = violation;
  return (
    <Panel
      title={t('violation.reported', {
        day: write.day(violation.reportedOn),
        who: t(`reporter.${violation.reportedBy}`),
      })}
    >
      <p className={styles.words}>{violation.what}</p>
      {violation.lines.length > 0 && (
        <ul className={styles.points}>
          {violation.lines.map((id) => (
            <li key={id}>{lineText(at.pathway, id)}</li>
          ))}
        </ul>
      )}
      {survivorSays !== undefined && (
        <>
          <p>
            <strong>
              {t('violation.heard', {
                name: at.nameOf(at.pathway.survivor),
                wants: t(`wants.${survivorSays.wants}.name`),
              })}
            </strong>
          </p>
          {survivorSays.words !== undefined && <p className={styles.words}>{survivorSays.words}</p>}
        </>
      )}
    </Panel>
  );
}
