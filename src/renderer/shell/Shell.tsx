import { Outlet, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAllDrafts } from '#renderer/bridge/drafts.ts';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useStirring } from '#renderer/bridge/stirring.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { useVeil } from '#renderer/veil/useVeil.ts';
import { useOwnLook } from './ownLook.ts';
import { Rail } from './Rail.tsx';
import { SavedFiles } from './SavedFiles.tsx';
import styles from './Shell.module.css';
import { StoreWarnings } from './StoreWarnings.tsx';
import { UnexpectedNote } from './UnexpectedNote.tsx';
import { useWaiting } from './waiting.ts';

/** The frame of every page inside: places, who I am, and the page itself. */
export function Shell() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const me = useAsk('session.me', {});
  const lock = useTell('session.lock');
  const sendLock = lock.mutate;
  // The last words typed are kept first; a lock then takes nothing with it.
  const lockNow = useCallback(() => void keepAllDrafts().finally(() => sendLock({})), [sendLock]);
  const waiting = useWaiting(me.data?.user.role);
  useStirring();
  const turnVeil = useVeil();
  useOwnLook();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const locks = event.key.toLowerCase() === 'l' && (event.ctrlKey || event.metaKey);
      if (!locks && event.key !== 'F8') return;
      event.preventDefault();
      if (locks) lockNow();
      else if (!event.repeat) turnVeil();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lockNow, turnVeil]);

  return (
    <div className={styles.shell}>
      <FieldLink to="page" className={styles.skip}>
        {t('skip')}
      </FieldLink>
      {me.data && <Rail who={me.data.user} waiting={waiting} onLock={lockNow} onVeil={turnVeil} />}
      <main id="page" tabIndex={-1} className={styles.page}>
        {(me.error ?? lock.error) && <ErrorNote error={me.error ?? lock.error} />}
        {me.data && <StoreWarnings me={me.data} />}
        <SavedFiles />
        <UnexpectedNote onToday={() => void navigate({ to: '/' })} />
        <Outlet />
      </main>
    </div>
  );
}
