import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ConfirmDialog.module.css';
import { Dialog } from './Dialog.tsx';
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
export function ConfirmDialog({
  open,
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
  if (!open) return null;
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.words}>{children}</div>
      <ErrorNote error={error} />
      <div className={styles.actions}>
        <Button onClick={onClose}>{cancel ?? t('back')}</Button>
        <Button variant="filled" loading={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
