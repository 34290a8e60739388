import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Decision } from '#shared/vocabulary/screening-decision.ts';
import styles from './evaluation.module.css';
import { OutcomeTag } from './OutcomeTag.tsx';

/** A decision that was made: outcome, reasons, and the safeguards somebody sees to. */
export function DecisionRecord({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('screening');
  const write = useWriting();
  return (
    <>
      <p>
        <OutcomeTag outcome={decision.outcome} worded />
      </p>
      <p className={styles.said}>{decision.reasons}</p>
      {decision.safeguards.length > 0 && (
        <ul className={styles.points}>
          {decision.safeguards.map(({ safeguard, text, owner, by }) => (
            <li key={safeguard}>
              {text} <span className="quiet">{t('record.seenTo', { owner, day: write.day(by) })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
