import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmDialog.module.css';
import { ErrorNote } from './ErrorNote.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What happens next, in plain words. */
  readonly children: ReactNode;
  /** The act itself, as a verb: "Record that Ana leaves". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly busy?: boolean;
  readonly error?: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before something is done. The rest of the window cannot be reached meanwhile; Esc goes back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  children,
  confirm,
  cancel,
  busy = false,
  error = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opened = dialog.current;
    const returnTo = document.activeElement;
    opened?.showModal();
    heading.current?.focus();
    return () => {
      opened?.close();
      if (returnTo instanceof HTMLElement) returnTo.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.words}>{children}</div>
      <ErrorNote error={error} />
      <div className={styles.actions}>
        <Button onClick={onClose}>{cancel ?? t('back')}</Button>
        <Button variant="filled" loading={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
