import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepAllDrafts } from '#renderer/bridge/drafts.ts';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useStirring } from '#renderer/bridge/stirring.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { useKey } from '#renderer/keys/useKey.ts';
import type { Walk } from '#renderer/routes/case/walk.ts';
import { useVeil } from '#renderer/veil/useVeil.ts';
import { useOwnLook } from './ownLook.ts';
import { Rail } from './Rail.tsx';
import { SavedFiles } from './SavedFiles.tsx';
import styles from './Shell.module.css';
import { StoreWarnings } from './StoreWarnings.tsx';
import { UnexpectedNote } from './UnexpectedNote.tsx';
import { Working } from './Working.tsx';
import { useWaiting } from './waiting.ts';

const Palette = lazy(() => import('#renderer/find/Palette.tsx').then((file) => ({ default: file.Palette })));
const KeyMap = lazy(() => import('#renderer/keys/KeyMap.tsx').then((file) => ({ default: file.KeyMap })));
const ConcernDialog = lazy(() =>
  import('#renderer/routes/case/ConcernDialog.tsx').then((file) => ({ default: file.ConcernDialog })),
);

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

  const [open, setOpen] = useState<'find' | 'map' | { readonly concernOf: Walk }>();
  const close = () => setOpen(undefined);
  const find = () => setOpen('find');
  const showMap = () => setOpen('map');
  useKey('lock', lockNow);
  useKey('veil', turnVeil);
  // What stands over the page keeps the focus until it is closed. Keys may be looked up over a page that takes the
  // whole window; to look for other cases there, with somebody reading along, would show them.
  useKey('find', () => document.querySelector('dialog[open]') ?? find());
  useKey('map', () => document.querySelector('dialog[open]:not([data-whole-window])') ?? showMap());
  const acts = {
    lock: lockNow,
    veil: turnVeil,
    map: showMap,
    raiseConcern: (concernOf: Walk) => setOpen({ concernOf }),
  };

  return (
    <div className={styles.shell}>
      <FieldLink to="page" className={styles.skip}>
        {t('skip')}
      </FieldLink>
      {me.data && (
        <Rail
          who={me.data.user}
          waiting={waiting}
          onFind={find}
          onLock={lockNow}
          onVeil={turnVeil}
          onMap={showMap}
        />
      )}
      <main id="page" tabIndex={-1} className={styles.page}>
        {(me.error ?? lock.error) && <ErrorNote error={me.error ?? lock.error} />}
        {me.data && <StoreWarnings me={me.data} />}
        <SavedFiles />
        <UnexpectedNote onToday={() => void navigate({ to: '/' })} />
        <Outlet />
      </main>
      <Suspense>
        {open === 'find' && me.data && <Palette role={me.data.user.role} acts={acts} onClose={close} />}
        {open === 'map' && <KeyMap onClose={close} />}
        {typeof open === 'object' && <ConcernDialog walk={open.concernOf} onClose={close} />}
      </Suspense>
      <Working />
    </div>
  );
}
