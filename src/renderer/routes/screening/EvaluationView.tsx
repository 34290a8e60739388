import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { AnswerSheet, Evaluation, Instrument } from '#shared/vocabulary/screening.ts';
import styles from './evaluation.module.css';
import { useInstrumentWords } from './instrumentWords.ts';
import { OutcomeTag } from './OutcomeTag.tsx';
import { WouldChange } from './WouldChange.tsx';

interface EvaluationViewProps {
  readonly instrument: Instrument;
  readonly evaluation: Evaluation;
  readonly sheet: AnswerSheet;
  /** The person was asked before: that nothing changed is worth a line, too. */
  readonly askedBefore?: boolean;
  readonly aside?: ReactNode;
}

/** Everything the rules make of the answers, so that a person can disagree with it. */
export function EvaluationView({
  instrument,
  evaluation,
  sheet,
  askedBefore = false,
  aside,
}: EvaluationViewProps) {
  const { t } = useTranslation('screening');
  const words = useInstrumentWords(instrument);
  const { outcome, fired, open, missing, contradictions, changed, unmetPreconditions } = evaluation;
  const onlyForOpenRules =
    outcome === 'clarify' &&
    contradictions.length === 0 &&
    unmetPreconditions.length === 0 &&
    !fired.some((rule) => rule.outcome === 'clarify');
  return (
    <div className={styles.view}>
      <Panel label={t('evaluation.label')} aside={aside} kind="next">
        <div className={styles.outcome}>
          <p>{t(`outcome.${evaluation.outcome}`)}</p>
          <OutcomeTag outcome={evaluation.outcome} />
        </div>
        <p>{t(`outcomeMeans.${evaluation.outcome}`)}</p>
        <p className="quiet small">{t('evaluation.rulesOnly')}</p>
      </Panel>

      <Panel title={t('evaluation.why')}>
        {fired.length === 0 && unmetPreconditions.length === 0 && <p>{t('evaluation.nothingFired')}</p>}
        {onlyForOpenRules && (
          <p className={styles.rule}>
            <strong>{t('evaluation.openFirst')}</strong>
          </p>
        )}
        {unmetPreconditions.length > 0 && (
          <div className={styles.rule}>
            <p className={styles.reason}>{t('evaluation.unmet')}</p>
            <ul>
              {unmetPreconditions.map((id) => (
                <li key={id}>{t(`precondition.${id}.notMet`)}</li>
              ))}
            </ul>
          </div>
        )}
        {fired.map((rule) => (
          <div key={rule.rule} className={styles.rule}>
            <p className={styles.reason}>
              {words.rule(rule.rule)} <OutcomeTag outcome={rule.outcome} worded />
            </p>
            <ul>
              {rule.answers.map((item) => (
                <li key={item}>{words.answered(item, sheet[item])}</li>
              ))}
            </ul>
            {rule.lessenedBy.length > 0 && (
              <p className="quiet small">
                {t('evaluation.lessened', { facts: rule.lessenedBy.map(words.question).join(' ') })}
              </p>
            )}
          </div>
        ))}
      </Panel>

      {contradictions.length > 0 && (
        <Panel title={t('evaluation.contradictions')}>
          <p className="quiet small">{t('evaluation.contradictionsHow')}</p>
          <ul className={styles.points}>
            {contradictions.map((id) => (
              <li key={id}>{words.contradiction(id)}</li>
            ))}
          </ul>
        </Panel>
      )}

      {changed.length === 0 && askedBefore && (
        <Panel title={t('evaluation.changed')}>
          <p>{t('evaluation.unchanged')}</p>
        </Panel>
      )}
      {changed.length > 0 && (
        <Panel title={t('evaluation.changed')}>
          <p className="quiet small">{t('evaluation.changedHow')}</p>
          <ul className={styles.points}>
            {changed.map(({ item, before, now, direction }) => (
              <li key={item}>
                {words.question(item)}{' '}
                <strong>
                  {t('evaluation.from', { before: t(`answer.${before}`), now: t(`answer.${now}`) })}
                </strong>{' '}
                <span className="quiet">{t(`direction.${direction}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}

      {missing.length > 0 && (
        <Panel title={t('evaluation.missing', { count: missing.length })}>
          <p className="quiet small">{t('evaluation.missingHow')}</p>
          <ul className={styles.points}>
            {missing.map((item) => (
              <li key={item}>
                {words.question(item)}
                {sheet[item]?.response === 'declined' && (
                  <span className="quiet"> {t('answer.declined')}</span>
                )}
              </li>
            ))}
          </ul>
          {open.length > 0 && (
            <details>
              <summary>{t('evaluation.open', { count: open.length })}</summary>
              <ul className={styles.points}>
                {open.map(({ rule, outcome }) => (
                  <li key={rule}>
                    {words.rule(rule)} <OutcomeTag outcome={outcome} worded />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Panel>
      )}

      <WouldChange instrument={instrument} evaluation={evaluation} />
      <Pointed instrument={instrument} evaluation={evaluation} />
    </div>
  );
}

/** Safeguards and services that the answers point to. */
function Pointed({ instrument, evaluation }: Pick<EvaluationViewProps, 'instrument' | 'evaluation'>) {
  const { t } = useTranslation('screening');
  const read = useBilingual();
  const nameOf = (service: string) => {
    const kind = kinds.find(({ id }) => id === service);
    return kind === undefined ? service : read(kind.text);
  };
  const words = useInstrumentWords(instrument);
  const program = useAsk('program.view', {});
  const kinds = program.data?.serviceKinds ?? [];
  if (evaluation.safeguards.length === 0 && evaluation.services.length === 0) return null;
  return (
    <Panel title={t('evaluation.pointed')}>
      {evaluation.safeguards.length > 0 && (
        <ul className={styles.points}>
          {evaluation.safeguards.map((id) => (
            <li key={id}>{words.safeguard(id)}</li>
          ))}
        </ul>
      )}
      {evaluation.services.length > 0 && (
        <>
          <p className="quiet small">{t('evaluation.services')}</p>
          <ul className={styles.points}>
            {evaluation.services.map(({ service, items }) => (
              <li key={service}>
                <strong>{nameOf(service)}</strong>{' '}
                <span className="quiet">{items.map(words.question).join(' ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
