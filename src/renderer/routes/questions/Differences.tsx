import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { ownName } from '#renderer/i18n/i18n.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { Compared } from './Compared.tsx';
import { FIELDS, type FieldText, useFieldTexts } from './fieldTexts.ts';
import { useNames } from './names.ts';
import styles from './questions.module.css';

type Difference = Output<'instrument.compare'>['differences'][number];

const LISTS = ['items', 'rules', 'safeguards', 'domains', 'contradictions'] as const;

interface DifferencesProps {
  readonly from: Instrument;
  readonly to: Instrument;
  readonly differences: readonly Difference[];
}

/** What is not the same in two versions, list by list, each part with its words side by side. */
export function Differences({ from, to, differences }: DifferencesProps) {
  const { t } = useTranslation('questions');
  const whole = FIELDS.whole.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
  if (differences.length === 0 && whole.length === 0)
    return (
      <Panel title={t('changes.different')}>
        <p>{t('changes.none')}</p>
      </Panel>
    );
  return (
    <>
      {LISTS.map((list) => {
        const here = differences.filter((difference) => difference.list === list);
        if (here.length === 0) return null;
        return (
          <Panel key={list} title={t(`part.${list}`)} aside={t('count.changes', { count: here.length })}>
            <ul className={styles.differences}>
              {here.map((difference) => (
                <li key={difference.id}>
                  <OneDifference from={from} to={to} difference={difference} />
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
      {whole.length > 0 && (
        <Panel title={t('part.whole')}>
          <Fields from={from} to={to} before={from} after={to} fields={whole} />
        </Panel>
      )}
    </>
  );
}

function OneDifference({
  from,
  to,
  difference: { list, id, change, fields },
}: Pick<DifferencesProps, 'from' | 'to'> & { readonly difference: Difference }) {
  const { t } = useTranslation('questions');
  const [old, young] = [useNames(from), useNames(to)];
  const part = (instrument: Instrument): object => instrument[list].find((one) => one.id === id) ?? {};
  const name = change === 'removed' ? old.of(list, id) : young.of(list, id);
  return (
    <section aria-label={name} className={styles.difference}>
      <h3>
        <span className={styles.change}>{t(`changed.${change}`)}</span> {name}
      </h3>
      {change === 'changed' && (
        <Fields
          from={from}
          to={to}
          before={part(from)}
          after={part(to)}
          fields={FIELDS[list].filter((field) => fields.includes(field))}
        />
      )}
      {change === 'added' && <Whole instrument={to} part={part(to)} fields={FIELDS[list]} />}
      {change === 'removed' && (
        <details>
          <summary>{t('changes.asItWas')}</summary>
          <Whole instrument={from} part={part(from)} fields={FIELDS[list]} />
        </details>
      )}
    </section>
  );
}

interface WholeProps {
  readonly instrument: Instrument;
  readonly part: object;
  readonly fields: readonly string[];
}

/** A part that is in one of the two alone, with nothing to compare it with. */
function Whole({ instrument, part, fields }: WholeProps) {
  const { t } = useTranslation('questions');
  const texts = useFieldTexts(instrument)(part, fields);
  return (
    <Facts
      facts={texts.map(({ field, lang, text }) => ({
        term: lang === undefined ? t(`field.${field}`) : `${t(`field.${field}`)} (${ownName(lang)})`,
        is: <span lang={lang}>{text}</span>,
      }))}
    />
  );
}

interface FieldsProps extends Pick<DifferencesProps, 'from' | 'to'> {
  readonly before: object;
  readonly after: object;
  readonly fields: readonly string[];
}

function Fields({ from, to, before, after, fields }: FieldsProps) {
  const { t } = useTranslation('questions');
  const was = useFieldTexts(from)(before, fields);
  const is = useFieldTexts(to)(after, fields);
  const same = (one: FieldText) => (other: FieldText) => one.field === other.field && one.lang === other.lang;
  const places = [...is, ...was.filter((one) => !is.some(same(one)))];
  return places
    .map((place) => ({
      ...place,
      before: was.find(same(place))?.text ?? '',
      after: is.find(same(place))?.text ?? '',
    }))
    .filter((place) => place.before !== place.after)
    .map((place) => (
      <div key={`${place.field}-${place.lang}`}>
        <p className="quiet small">
          {t(`field.${place.field}`)}
          {place.lang !== undefined && ` (${ownName(place.lang)})`}
        </p>
        <Compared before={place.before} after={place.after} lang={place.lang} />
      </div>
    ));
}
