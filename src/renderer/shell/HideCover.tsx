import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyClipboard } from '#renderer/bridge/clipboard.ts';
import { isKey } from '#renderer/keys/keys.ts';
import { useKey } from '#renderer/keys/useKey.ts';
import styles from './HideCover.module.css';
import { turnHiding, useHidden } from './hiding.ts';

const WINDOW_TITLE = 'Circlekeeper';

/**
 * F9 swaps the window at once for a plain sheet of notes, and back. Nothing under it is lost: the page stays
 * mounted, is not drawn, and cannot be reached. Words typed on the sheet are kept nowhere.
 */
export function HideCover({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const hidden = useHidden();
  const sheet = useRef<HTMLDialogElement>(null);

  useKey('hide', turnHiding);

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
          onKeyDown={(event) => isKey(event, 'back') && event.preventDefault()}
          onCancel={(event) => event.preventDefault()}
        >
          <h1>{t('cover.title')}</h1>
          <textarea aria-label={t('cover.title')} spellCheck={false} autoComplete="off" />
        </dialog>
      )}
    </>
  );
}
