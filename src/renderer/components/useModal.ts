import { type RefObject, useEffect, useRef } from 'react';

/**
 * Opens a dialog over the rest of the window, which cannot be reached meanwhile, and leads the focus into it; when it
 * goes, the focus is where it was.
 */
export function useModal<First extends HTMLElement>(): {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly first: RefObject<First | null>;
} {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<First>(null);
  useEffect(() => {
    const opened = dialog.current;
    const returnTo = document.activeElement;
    opened?.showModal();
    first.current?.focus();
    return () => {
      opened?.close();
      if (returnTo instanceof HTMLElement) returnTo.focus();
    };
  }, []);
  return { dialog, first };
}
