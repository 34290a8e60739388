import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/vocabulary/screening.ts';
import { type Named, useNames } from './names.ts';
import styles from './questions.module.css';

interface ConditionWordsProps {
  readonly condition: Condition;
  readonly instrument: Named;
}

/** When a rule fires, in plain words: one answer, or a list of them. */
export function ConditionWords({ condition, instrument }: ConditionWordsProps) {
  const { head, parts, answer } = useConditionWords(instrument)(condition);
  if (answer !== undefined) return <p>{answer}</p>;
  return (
    <>
      <p>{head}</p>
      <ul className={styles.points}>
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ConditionWords condition={part} instrument={instrument} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same as one text, to be compared with another. */
export function useConditionText(instrument: Named): (condition: Condition) => string {
  const words = useConditionWords(instrument);
  const { t } = useTranslation('questions');
  const text = (condition: Condition): string => {
    const { head, parts, answer } = words(condition);
    return answer ?? t('when.group', { head, parts: parts.map(text).join('; ') });
  };
  return text;
}

function useConditionWords(instrument: Named) {
  const { t } = useTranslation(['questions', 'screening']);
  const names = useNames(instrument);
  const answered = (item: string, how: 'concern' | 'possible' | 'earlier') => {
    const worry = instrument.items.find(({ id }) => id === item)?.concernWhen ?? 'yes';
    return t(`when.${how}`, {
      question: names.item(item),
      answer: t(`screening:answer.${worry}`),
      maybe: t('screening:answer.possibly'),
    });
  };
  return (
    condition: Condition,
  ): { readonly head: string; readonly parts: readonly Condition[]; readonly answer?: string } => {
    if ('concern' in condition)
      return { head: '', parts: [], answer: answered(condition.concern, 'concern') };
    if ('possible' in condition)
      return { head: '', parts: [], answer: answered(condition.possible, 'possible') };
    if ('earlier' in condition)
      return { head: '', parts: [], answer: answered(condition.earlier, 'earlier') };
    if ('all' in condition) return { head: t('when.all'), parts: condition.all };
    if ('any' in condition) return { head: t('when.any'), parts: condition.any };
    return { head: t('when.atLeast', { count: condition.atLeast }), parts: condition.of };
  };
}
