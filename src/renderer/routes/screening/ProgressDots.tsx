import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { Instrument, ScreeningItem } from '#shared/vocabulary/screening.ts';
import styles from './progress.module.css';
import { byDomain } from './questions.ts';
import type { DraftedAnswer } from './screeningDraft.ts';

interface ProgressDotsProps {
  readonly instrument: Instrument;
  readonly questions: readonly ScreeningItem[];
  readonly answers: Readonly<Record<string, DraftedAnswer>>;
  readonly current: string;
  readonly onGoTo: (item: string) => void;
}

/** A dot for each question, area by area. Any can be gone to, in any order. */
export function ProgressDots({ instrument, questions, answers, current, onGoTo }: ProgressDotsProps) {
  const { t } = useTranslation('screening');
  const read = useBilingual();
  const stateOf = (id: string) => {
    const response = answers[id]?.response ?? 'notAsked';
    return response === 'notAsked' ? 'open' : response === 'declined' ? 'declined' : 'answered';
  };
  return (
    <nav aria-label={t('progress.label')} className={styles.progress}>
      {byDomain(instrument, questions).map(({ id, title, items }) => {
        const at = items.findIndex((item) => item.id === current);
        return (
          <div key={id} className={styles.domain} data-here={at >= 0}>
            <p id={`domain-${id}`}>{read(title)}</p>
            <ol aria-labelledby={`domain-${id}`}>
              {items.map((item, index) => (
                <li key={item.id}>
                  <button
                    type="button"
                    data-state={stateOf(item.id)}
                    aria-current={item.id === current ? 'step' : undefined}
                    aria-label={t('progress.dot', {
                      place: index + 1,
                      state: t(`progress.${stateOf(item.id)}`),
                    })}
                    title={read(item.question)}
                    onClick={() => onGoTo(item.id)}
                  />
                </li>
              ))}
            </ol>
            {at >= 0 && (
              <p className={styles.place}>
                {t('progress.place', { place: at + 1, count: items.length })}
                <br />
                {t('progress.skip')}
              </p>
            )}
          </div>
        );
      })}
    </nav>
  );
}
