import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmDialog.module.css';
import { ErrorNote } from './ErrorNote.tsx';
import { useModal } from './useModal.ts';

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
  const { dialog, first } = useModal<HTMLHeadingElement>();

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
      <h2 id={id} ref={first} tabIndex={-1}>
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
