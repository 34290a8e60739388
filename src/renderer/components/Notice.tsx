import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import { STATE_ICON, type StateKind } from './StateTag.tsx';

interface NoticeProps {
  /** A state, or `note` for what should be read before going on. */
  readonly kind: StateKind | 'note';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Read aloud at once, as when something was refused. */
  readonly alert?: boolean;
}

/** A few sentences that must not be missed, at the place they are about. */
export function Notice({ kind, title, children, alert = false }: NoticeProps) {
  const Icon = kind === 'note' ? IconInfoCircle : STATE_ICON[kind];
  return (
    <div className={styles.notice} data-kind={kind} {...(alert && { role: 'alert' })}>
      <Icon size={20} stroke={1.7} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
