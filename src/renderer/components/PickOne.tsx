import styles from './PickOne.module.css';
import { StateTag } from './StateTag.tsx';

interface PickOneProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly detail?: string;
    /** What is finished about it, in a word. */
    readonly done?: string | undefined;
  }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** Which of several parts of a page is open: a person, a part of the work. */
export function PickOne<Value extends string>({ label, options, value, onPick }: PickOneProps<Value>) {
  return (
    <nav aria-label={label}>
      <ul className={styles.parts}>
        {options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              className={styles.part}
              aria-current={option.value === value ? 'true' : undefined}
              onClick={() => onPick(option.value)}
            >
              <span>{option.label}</span>
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
              {option.done !== undefined && <StateTag kind="done">{option.done}</StateTag>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
