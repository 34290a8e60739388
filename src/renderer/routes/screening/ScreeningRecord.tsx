import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { PathwayView } from '#shared/contract/case-view.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { DecisionRecord } from './DecisionRecord.tsx';
import { EvaluationView } from './EvaluationView.tsx';
import styles from './evaluation.module.css';
import { byDomain } from './questions.ts';
import { PRECONDITIONS } from './screeningDraft.ts';

interface ScreeningRecordProps {
  readonly screening: PathwayView['screenings'][number];
  readonly instrument: Instrument;
}

/** A finished screening exactly as whoever decided saw it: what held, what was answered, what the rules made of it. */
export function ScreeningRecord({ screening, instrument }: ScreeningRecordProps) {
  const { t } = useTranslation('screening');
  const read = useBilingual();
  const write = useWriting();
  const { sheet, preconditions, evaluation } = screening;
  return (
    <div className={styles.view}>
      <Panel title={t('record.title')}>
        <Facts
          facts={[
            { term: t('record.on'), is: write.day(screening.on) },
            { term: t('record.decidedAt'), is: write.moment(screening.decidedAt) },
            { term: t('record.occasion'), is: t(`occasion.${screening.occasion}`) },
            {
              term: t('record.instrument'),
              is: `${read(instrument.title)}, ${screening.instrument.version}`,
            },
            { term: t('record.hash'), is: <code className={styles.hash}>{screening.instrument.hash}</code> },
          ]}
        />
        <h3>{t('record.preconditions')}</h3>
        <ul className={styles.points}>
          {PRECONDITIONS.map((id) => {
            const state = preconditions[id];
            return (
              <li key={id}>
                {state.met
                  ? t(`precondition.${id}.met`)
                  : `${t(`precondition.${id}.notMet`)} ${t('quoted', { words: state.why })}`}
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={t('record.answers')}>
        {byDomain(instrument, instrument.items).map(({ id, title, items }) => (
          <section key={id} aria-label={read(title)}>
            <h3>{read(title)}</h3>
            <dl className={styles.answers}>
              {items.map((item) => {
                const answer = sheet[item.id];
                return (
                  <div key={item.id}>
                    <dt>{read(item.question)}</dt>
                    <dd>
                      <strong>{t(`answer.${answer?.response ?? 'notAsked'}`)}</strong>
                      {answer !== undefined && answer.response !== 'notAsked' && (
                        <span className="quiet small">
                          {' '}
                          {t(`source.${answer.source}`)}, {write.shortDay(answer.on)}
                        </span>
                      )}
                      {answer?.note !== undefined && (
                        <span className={styles.said}>{t('quoted', { words: answer.note })}</span>
                      )}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
      </Panel>
      <EvaluationView instrument={instrument} evaluation={evaluation} sheet={sheet} />
      {screening.decision !== undefined && (
        <Panel title={t('record.decision')}>
          <DecisionRecord decision={screening.decision} />
        </Panel>
      )}
    </div>
  );
}
