import { type ReactNode, useId, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import styles from './Term.module.css';
import { TERMS, type TermName } from './terms.ts';

interface TermProps {
  readonly of: TermName;
  /** The word as it stands in its sentence. */
  readonly children?: ReactNode;
}

/**
 * A word of the practice with what it means, at its place: a press, a touch or the Tab key opens it, Esc closes it. A
 * screen reader says the meaning with the word, without opening anything.
 */
export function Term({ of, children }: TermProps) {
  const { t } = useTranslation('glossary');
  const id = useId();
  const note = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={word}
        type="button"
        className={styles.term}
        popoverTarget={id}
        popoverTargetAction="show"
        aria-describedby={`${id}-means`}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) note.current?.showPopover({ source: currentTarget });
        }}
        onBlur={() => note.current?.hidePopover()}
      >
        {children ?? t(`terms.${of}.name`)}
      </button>
      <span ref={note} id={id} popover="auto" className={styles.note}>
        <span className={styles.name}>{t(`terms.${of}.name`)}</span>{' '}
        <span id={`${id}-means`}>{t(`terms.${of}.means`)}</span>
      </span>
    </>
  );
}

/** A tag of its own for each word: `<pathway>each pathway</pathway>`. */
const TAGS = Object.fromEntries(TERMS.map((term) => [term, <Term key={term} of={term} />]));

/** A sentence with the words that are marked in it explained: `Taken from the <plan>plan</plan>.` */
export function WithTerms({ text }: { readonly text: string }) {
  return <Trans defaults={text} components={TAGS} />;
}
