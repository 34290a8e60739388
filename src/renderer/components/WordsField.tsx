import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

interface WordsFieldProps extends FieldProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** The language the words are in, when it is not the page's. */
  readonly lang?: string;
  readonly required?: boolean;
}

/** Room for somebody's own words, in the serif that belongs to them. Grows with what is written. */
export function WordsField({
  id,
  label,
  description,
  error,
  value,
  onChange,
  rows = 3,
  maxLength = 10_000,
  ...rest
}: WordsFieldProps) {
  return (
    <Field id={id} label={label} description={description} error={error}>
      {(control) => (
        <textarea
          className={styles.words}
          rows={rows}
          maxLength={maxLength}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
