import type { ReactNode } from 'react';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What will stand here, and how it comes to be. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet, which says what it is for. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <RingMark size={44} />
      <h2>{title}</h2>
      <div className="quiet">{children}</div>
      {action}
    </div>
  );
}
