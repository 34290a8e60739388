import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Things that are so: a word and its answer, line by line. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly term: string; readonly is: ReactNode }[];
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, is }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
