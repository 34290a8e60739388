import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WithTerms } from '#renderer/glossary/Term.tsx';
import styles from './GuidedStep.module.css';

/** What somebody should know who takes a step. In a plain text, words can be marked that the glossary explains. */
export interface AboutStep {
  readonly why: ReactNode;
  readonly need: readonly ReactNode[];
  readonly mayGoWrong: readonly ReactNode[];
  readonly next: ReactNode;
}

/** Beside a step: why it is done, what one needs, what may go wrong, and what follows. */
export function StepMargin({ why, need, mayGoWrong, next }: AboutStep) {
  const { t } = useTranslation('common');
  return (
    <aside className={styles.margin} aria-label={t('step.margin')}>
      <h2 className={styles.heading}>{t('step.why')}</h2>
      <div>{explained(why)}</div>
      <h2 className={styles.heading}>{t('step.need')}</h2>
      <Points of={need} />
      <h2 className={styles.heading}>{t('step.mayGoWrong')}</h2>
      <Points of={mayGoWrong} />
      <h2 className={styles.heading}>{t('step.next')}</h2>
      <div>{explained(next)}</div>
    </aside>
  );
}

function Points({ of }: { readonly of: readonly ReactNode[] }) {
  return (
    <ul>
      {of.map((point, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
        <li key={index}>{explained(point)}</li>
      ))}
    </ul>
  );
}

function explained(text: ReactNode): ReactNode {
  // A text without a mark is left as it is: a name in it may hold anything.
  return typeof text === 'string' && text.includes('</') ? <WithTerms text={text} /> : text;
}
