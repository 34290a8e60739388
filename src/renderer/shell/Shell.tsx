import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { UnexpectedNote } from './UnexpectedNote.tsx';

/** The frame of every page inside: places, who I am, and the page itself. */
export function Shell() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const me = useAsk('session.me', {});
  const lock = useTell('session.lock');
  const lockNow = lock.mutate;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'l' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      lockNow({});
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lockNow]);

  return (
    <div className={styles.shell}>
      <FieldLink to="page" className={styles.skip}>
        {t('skip')}
      </FieldLink>
      {me.data && <Rail who={me.data.user} onLock={() => lockNow({})} />}
      <main id="page" tabIndex={-1} className={styles.page}>
        {(me.error ?? lock.error) && <ErrorNote error={me.error ?? lock.error} />}
        <UnexpectedNote onToday={() => void navigate({ to: '/' })} />
        <Outlet />
      </main>
    </div>
  );
}
