import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyClipboard } from '#renderer/bridge/clipboard.ts';
import styles from './HideCover.module.css';

const WINDOW_TITLE = 'Circlekeeper';

/**
 * F9 swaps the window at once for a plain sheet of notes, and back. Nothing under it is lost: the page stays
 * mounted, is not drawn, and cannot be reached. Words typed on the sheet are kept nowhere.
 */
export function HideCover({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const [hidden, setHidden] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) setHidden((was) => !was);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  useEffect(() => {
    if (!hidden) return;
    const cover = sheet.current;
    const [x, y] = [window.scrollX, window.scrollY];
    const returnTo = document.activeElement;
    document.title = t('cover.title');
    emptyClipboard();
    cover?.showModal();
    return () => {
      document.title = WINDOW_TITLE;
      cover?.close();
      window.scrollTo(x, y);
      if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    };
  }, [hidden, t]);

  return (
    <>
      <div className={hidden ? styles.hidden : undefined}>{children}</div>
      {hidden && (
        <dialog
          ref={sheet}
          className={styles.sheet}
          aria-label={t('cover.title')}
          // Esc must not uncover the screen; only F9 does.
          onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
          onCancel={(event) => event.preventDefault()}
        >
          <h1>{t('cover.title')}</h1>
          <textarea aria-label={t('cover.title')} spellCheck={false} autoComplete="off" />
        </dialog>
      )}
    </>
  );
}
