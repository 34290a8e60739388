import { useCallback } from 'react';
import { keepAllDrafts } from '#renderer/bridge/drafts.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useStirring } from '#renderer/bridge/stirring.ts';
import { useKey } from '#renderer/keys/useKey.ts';
import { useVeil } from '#renderer/veil/useVeil.ts';
import { useOwnLook } from './ownLook.ts';

/** What holds on every page inside, with the rail or without: the keys that lock and veil, and the look somebody likes. */
export function useInside() {
  const lock = useTell('session.lock');
  const sendLock = lock.mutate;
  // The last words typed are kept first; a lock then takes nothing with it.
  const lockNow = useCallback(() => void keepAllDrafts().finally(() => sendLock({})), [sendLock]);
  useStirring();
  const turnVeil = useVeil();
  useOwnLook();

  useKey('lock', lockNow);
  useKey('veil', turnVeil);
  return { lockNow, turnVeil, lockError: lock.error };
}
