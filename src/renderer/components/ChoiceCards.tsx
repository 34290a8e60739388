import { useEffect, useEffectEvent, useId } from 'react';
import { isTyping, placeOfKey } from '#renderer/keys/keys.ts';
import styles from './ChoiceCards.module.css';
import { Keys } from './Keys.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string;
  /** A smaller way to answer, under the cards: "Rather not say". */
  readonly quiet?: boolean;
}

interface ChoiceCardsProps<Value extends string> {
  /** The radio of an option has the id `<id>-<value>`. */
  readonly id?: string;
  readonly label: string;
  /** Where the question is written out above, large, the label is read but not drawn. */
  readonly labelHidden?: boolean;
  readonly options: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
  /** The one question of a page: its numbers are heard wherever nobody types. */
  readonly heardEverywhere?: boolean;
}

/** One of a few, as cards. Arrow keys move, and the number on a card chooses it while the group has the focus. */
export function ChoiceCards<Value extends string>({
  id: given,
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  error,
  heardEverywhere = false,
}: ChoiceCardsProps<Value>) {
  const made = useId();
  const id = given ?? made;
  const chooseByNumber = (
    event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>,
  ) => {
    const option = options[placeOfKey(event, 'choose') ?? -1];
    if (option === undefined) return;
    event.preventDefault();
    onChange(option.value);
    document.getElementById(`${id}-${option.value}`)?.focus();
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && !isTyping(event.target)) chooseByNumber(event);
  });
  useEffect(() => {
    if (!heardEverywhere) return;
    const onKey = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [heardEverywhere]);
  const card = (option: Choice<Value>, index: number) => (
    <label key={option.value} className={option.quiet ? styles.quiet : `choosable ${styles.card}`}>
      <input
        type="radio"
        id={`${id}-${option.value}`}
        name={id}
        value={option.value}
        checked={option.value === value}
        onChange={() => onChange(option.value)}
        {...(option.detail !== undefined && { 'aria-describedby': `${id}-${option.value}-detail` })}
        {...(error !== undefined && { 'aria-invalid': true })}
      />
      <span className={styles.words}>
        <span>{option.label}</span>
        {option.detail !== undefined && (
          <span className={styles.detail} id={`${id}-${option.value}-detail`}>
            {option.detail}
          </span>
        )}
      </span>
      {index < 9 && (
        <span aria-hidden="true">
          <Keys of={String(index + 1)} />
        </span>
      )}
    </label>
  );
  const numbered = options.map((option, index) => ({ option, index }));

  return (
    // The listener serves the radios inside; they are the controls.
    <fieldset
      className={styles.group}
      onKeyDown={chooseByNumber}
      {...(error !== undefined && { 'aria-describedby': `${id}-error` })}
    >
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={styles.cards}>
        {numbered.filter(({ option }) => !option.quiet).map(({ option, index }) => card(option, index))}
      </div>
      {options.some(({ quiet }) => quiet) && (
        <div className={styles.quiets}>
          {numbered.filter(({ option }) => option.quiet).map(({ option, index }) => card(option, index))}
        </div>
      )}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
