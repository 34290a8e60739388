import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

interface DateFieldProps extends FieldProps {
  readonly id?: string;
  /** A calendar day `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly required?: boolean;
}

/** A day, typed or picked, written as the person's own system writes it. */
export function DateField({ id, label, description, error, value, onChange, ...rest }: DateFieldProps) {
  return (
    <Field id={id} label={label} description={description} error={error}>
      {(control) => (
        <input
          autoComplete="off"
          type="date"
          className={styles.date}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
