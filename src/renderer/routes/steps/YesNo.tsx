import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import styles from './steps.module.css';

interface YesNoProps<Value extends string> {
  /** Errors and links lead to `<id>-yes`. */
  readonly id: string;
  readonly question: string;
  /** Why it is asked. */
  readonly why?: string;
  readonly answers: readonly Value[];
  readonly value: Value | '';
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** A question with a plain answer. */
export function YesNo<Value extends 'yes' | 'no' | 'unknown'>({
  id,
  question,
  why,
  answers,
  value,
  error,
  onChange,
}: YesNoProps<Value>) {
  const { t } = useTranslation('steps');
  const said = (answer: 'yes' | 'no' | 'unknown') => t(`answer.${answer}`);
  return (
    <div className={styles.question}>
      <ChoiceCards
        id={id}
        label={question}
        options={answers.map((answer) => ({ value: answer, label: said(answer) }))}
        value={value === '' ? undefined : value}
        error={error}
        onChange={onChange}
      />
      {why !== undefined && <p className="quiet small">{why}</p>}
    </div>
  );
}
