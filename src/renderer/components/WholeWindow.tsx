import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { isKey } from '#renderer/keys/keys.ts';
import styles from './WholeWindow.module.css';

interface WholeWindowProps {
  readonly label: string;
  /** Dark and quiet, as in the room of a circle. */
  readonly room?: boolean;
  readonly children: ReactNode;
}

/**
 * A page that takes the whole window, so that nothing beside it asks for attention and nothing else can be reached:
 * somebody else may be reading along. It closes only by what is on it.
 */
export function WholeWindow({ label, room = false, children }: WholeWindowProps) {
  const sheet = useRef<HTMLDialogElement>(null);

  // Before the effects of what is on it, which may lead the focus to a place of their own.
  useLayoutEffect(() => {
    const opened = sheet.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  return (
    <dialog
      ref={sheet}
      className={`${styles.window} ${room ? 'room' : ''}`}
      aria-label={label}
      data-whole-window=""
      onCancel={(event) => event.target === event.currentTarget && event.preventDefault()}
      onKeyDown={(event) => {
        const own = event.target instanceof Element && event.target.closest('dialog') === event.currentTarget;
        if (own && isKey(event, 'back')) event.preventDefault();
      }}
    >
      {children}
    </dialog>
  );
}
