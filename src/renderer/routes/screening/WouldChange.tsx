import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { type Evaluation, type Instrument, outcomeSchema } from '#shared/vocabulary/screening.ts';
import styles from './evaluation.module.css';
import { useInstrumentWords } from './instrumentWords.ts';
import { OutcomeTag } from './OutcomeTag.tsx';

/** Which single answers would change the outcome: how near another one is, and on which words it hangs. */
export function WouldChange({
  instrument,
  evaluation: { wouldChange },
}: {
  readonly instrument: Instrument;
  readonly evaluation: Evaluation;
}) {
  const { t } = useTranslation('screening');
  const words = useInstrumentWords(instrument);
  if (wouldChange.length === 0) return null;
  return (
    <Panel title={t('evaluation.wouldChange')}>
      {outcomeSchema.options.map((outcome) => {
        const changes = wouldChange.filter((change) => change.outcome === outcome);
        const items = [...new Set(changes.map(({ item }) => item))];
        if (items.length === 0) return null;
        return (
          <details key={outcome}>
            <summary>
              {t('evaluation.wouldBe', { count: items.length, outcome: t(`outcome.${outcome}`) })}{' '}
              <OutcomeTag outcome={outcome} />
            </summary>
            <ul className={styles.points}>
              {items.map((item) => (
                <li key={item}>
                  {words.question(item)}{' '}
                  <strong>
                    {changes
                      .filter((change) => change.item === item)
                      .map(({ response }) => t(`answer.${response}`))
                      .join(' / ')}
                  </strong>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Panel>
  );
}
