import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { useKey } from '#renderer/keys/useKey.ts';
import type { Walk } from '#renderer/routes/case/walk.ts';
import { Rail } from './Rail.tsx';
import { SavedFiles } from './SavedFiles.tsx';
import styles from './Shell.module.css';
import { StoreWarnings } from './StoreWarnings.tsx';
import { UnexpectedNote } from './UnexpectedNote.tsx';
import { useInside } from './useInside.ts';
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
  const { lockNow, turnVeil, lockError } = useInside();
  const waiting = useWaiting(me.data?.user.role);

  const [open, setOpen] = useState<'find' | 'map' | { readonly concernOf: Walk }>();
  const close = () => setOpen(undefined);
  const find = () => setOpen('find');
  const showMap = () => setOpen('map');
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
        {(me.error ?? lockError) && <ErrorNote error={me.error ?? lockError} />}
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
