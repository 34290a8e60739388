import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { OutcomeTag } from '#renderer/routes/screening/OutcomeTag.tsx';
import { byDomain } from '#renderer/routes/screening/questions.ts';
import type { Instrument, ScreeningItem } from '#shared/vocabulary/screening.ts';
import { ConditionWords } from './ConditionWords.tsx';
import { useNames } from './names.ts';
import styles from './questions.module.css';
import { Texts } from './Texts.tsx';
import { useServiceName } from './useServiceName.ts';

/** A whole instrument to be read: its questions by area, its rules and its safeguards. */
export function InstrumentText({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useTranslation('questions');
  const read = useBilingual();
  return (
    <div className="stack">
      <Panel title={t('part.items')} aside={t('count.items', { count: instrument.items.length })}>
        {byDomain(instrument, instrument.items).map(({ id, title, items }) => (
          <section key={id} className={styles.domain} aria-label={read(title)}>
            <h3>{read(title)}</h3>
            {items.map((item) => (
              <details key={item.id}>
                <summary className={styles.question}>{read(item.question)}</summary>
                <ItemText item={item} instrument={instrument} />
              </details>
            ))}
          </section>
        ))}
      </Panel>
      <Panel title={t('part.rules')} aside={t('count.rules', { count: instrument.rules.length })}>
        <p className="quiet small">{t('rulesHow')}</p>
        {instrument.rules.map((rule) => (
          <details key={rule.id}>
            <summary>
              <span className={styles.question}>{read(rule.reason)}</span>{' '}
              <OutcomeTag outcome={rule.outcome} worded />
            </summary>
            <RuleText rule={rule} instrument={instrument} />
          </details>
        ))}
      </Panel>
      {instrument.contradictions.length > 0 && (
        <Panel title={t('part.contradictions')}>
          <ul className={styles.points}>
            {instrument.contradictions.map(({ id, reason }) => (
              <li key={id}>{read(reason)}</li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

function ItemText({ item, instrument }: { readonly item: ScreeningItem; readonly instrument: Instrument }) {
  const { t } = useTranslation(['questions', 'screening']);
  const names = useNames(instrument);
  const serviceName = useServiceName();
  const { again, theirSide, followUps = [], lessens = [] } = item;
  return (
    <Facts
      facts={[
        { term: t('field.question'), is: <Texts text={item.question} /> },
        ...(again === undefined ? [] : [{ term: t('field.again'), is: <Texts text={again} /> }]),
        ...(theirSide === undefined ? [] : [{ term: t('field.theirSide'), is: <Texts text={theirSide} /> }]),
        { term: t('field.why'), is: <Texts text={item.why} /> },
        { term: t('field.howToAsk'), is: <Texts text={item.howToAsk} /> },
        { term: t('field.lookFor'), is: <Texts text={item.lookFor} /> },
        { term: t('field.concernWhen'), is: t(`screening:answer.${item.concernWhen}`) },
        { term: t('field.critical'), is: t(`critical.${item.critical ?? 'none'}`) },
        ...(followUps.length === 0
          ? []
          : [{ term: t('field.followUps'), is: <NameList names={followUps.map(names.item)} /> }]),
        ...(lessens.length === 0
          ? []
          : [{ term: t('field.lessens'), is: <NameList names={lessens.map(names.rule)} /> }]),
        ...(item.service === undefined ? [] : [{ term: t('field.service'), is: serviceName(item.service) }]),
      ]}
    />
  );
}

interface RuleTextProps {
  readonly rule: Instrument['rules'][number];
  readonly instrument: Instrument;
}

function RuleText({ rule, instrument }: RuleTextProps) {
  const { t } = useTranslation(['questions', 'screening']);
  const names = useNames(instrument);
  return (
    <Facts
      facts={[
        { term: t('field.reason'), is: <Texts text={rule.reason} /> },
        { term: t('field.when'), is: <ConditionWords condition={rule.when} instrument={instrument} /> },
        { term: t('field.outcome'), is: t(`screening:outcome.${rule.outcome}`) },
        ...(rule.safeguards.length === 0
          ? []
          : [{ term: t('field.safeguards'), is: <NameList names={rule.safeguards.map(names.safeguard)} /> }]),
        ...(rule.lessened === undefined
          ? []
          : [
              {
                term: t('field.lessened'),
                is: (
                  <>
                    <p>{t(`screening:outcome.${rule.lessened.outcome}`)}</p>
                    <NameList names={rule.lessened.safeguards.map(names.safeguard)} />
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

function NameList({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className={styles.points}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
