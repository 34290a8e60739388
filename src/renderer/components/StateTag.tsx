import {
  IconCheck,
  IconClock,
  IconEye,
  IconHandStop,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './StateTag.module.css';

/** `waits` for a person, `stop` before anything else, `supervisor` has it, `done`, `safe`. */
export type StateKind = 'waits' | 'stop' | 'supervisor' | 'done' | 'safe';

export const STATE_ICON: Record<StateKind, TablerIcon> = {
  waits: IconClock,
  stop: IconHandStop,
  supervisor: IconEye,
  done: IconCheck,
  safe: IconShieldCheck,
};

/** A state: the word first, then an icon, and only then a colour. */
export function StateTag({ kind, children }: { readonly kind: StateKind; readonly children: ReactNode }) {
  const Icon = STATE_ICON[kind];
  return (
    <span className={styles.tag} data-kind={kind}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {children}
    </span>
  );
}
