import type { QueryClient } from '@tanstack/react-query';
import { forgetNames } from '#renderer/veil/knownNames.ts';
import type { ProcedureName } from '#shared/contract/index.ts';
import { Refused } from './client.ts';
import { emptyClipboard } from './clipboard.ts';
import { refresh, refreshAll } from './freshness.ts';
import { asking } from './hooks.ts';
import { forgetKept, noteKept } from './kept.ts';

/** What every refusal of a locked core carries. */
export const LOCKED = 'locked';

/** What the door asks: whether there is a store, and who may open it. */
const DOOR: ProcedureName = 'store.status';

/**
 * Attends to what the core says unasked, and to refusals that mean it is locked. When it locks, every answer
 * in memory is dropped before the window moves to the unlock page. `ended`: it did not lock, it stopped.
 */
export function attendTo(queryClient: QueryClient, goToUnlock: (ended: boolean) => void): () => void {
  const lock = (ended = false) => {
    // First away: a screen whose answers are cleared under it would ask for them again.
    goToUnlock(ended);
    // All but the one that the door itself waits for: taken from under it, it would wait for ever.
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== DOOR });
    queryClient.getMutationCache().clear();
    void queryClient.resetQueries({ queryKey: [DOOR] });
    forgetKept();
    forgetNames();
    emptyClipboard();
  };
  const whenLocked = (error: unknown) => {
    if (error instanceof Refused && error.code === LOCKED) lock();
  };

  const stopNotices = window.circlekeeper.onNotice((notice) => {
    if (notice.notice === 'changed') {
      noteKept(new Date());
      void refresh(queryClient, notice.topics);
    }
    if (notice.notice === 'ready') {
      // A fresh core while somebody is inside: theirs ended, and nobody said that it would.
      const inside = queryClient.getQueryData(asking('session.me', {}).queryKey) !== undefined;
      if (inside) lock(true);
      else void refreshAll(queryClient);
    }
    if (notice.notice === 'locked') lock();
  });
  const stopQueries = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') whenLocked(event.action.error);
  });
  const stopMutations = queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') whenLocked(event.action.error);
  });
  return () => {
    stopNotices();
    stopQueries();
    stopMutations();
  };
}
