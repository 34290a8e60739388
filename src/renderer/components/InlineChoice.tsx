import { useId } from 'react';
import styles from './InlineChoice.module.css';

interface InlineChoiceProps<Value extends string> {
  readonly id?: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** One of a few short words, in a line: for the same question about many people or lines. */
export function InlineChoice<Value extends string>({
  id: given,
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  error,
}: InlineChoiceProps<Value>) {
  const made = useId();
  const id = given ?? made;
  return (
    <fieldset className={styles.group} {...(error !== undefined && { 'aria-describedby': `${id}-error` })}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={`choosable ${styles.option}`}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              {...(error !== undefined && { 'aria-invalid': true })}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
