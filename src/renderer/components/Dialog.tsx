import { type ReactNode, useId } from 'react';
import styles from './Dialog.module.css';
import { useModal } from './useModal.ts';

interface DialogProps {
  readonly title: string;
  /** For a table or columns; a question is read best in a narrow one. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A sheet over the rest of the window, which cannot be reached meanwhile; its title has the focus, and Esc goes back. */
export function Dialog({ title, wide = false, children, onClose }: DialogProps) {
  const id = useId();
  const { dialog, first } = useModal<HTMLHeadingElement>();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} ref={first} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
