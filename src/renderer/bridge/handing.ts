import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetNames } from '#renderer/veil/knownNames.ts';
import type { Input } from '#shared/contract/index.ts';
import { emptyClipboard } from './clipboard.ts';
import { keepAllDrafts } from './drafts.ts';
import { useTell } from './hooks.ts';
import { forgetKept } from './kept.ts';

/**
 * Gives the screen away. The core answers nothing else from then on; the window drops whatever it still knows, as it
 * does when it locks.
 */
export function useHandOver() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begin = useTell('handover.begin');
  const handOver = (sitting: Input<'handover.begin'>) =>
    void keepAllDrafts().then(() =>
      begin.mutate(sitting, {
        onSuccess: () =>
          void navigate({ to: '/answering', replace: true }).then(() => {
            queries.removeQueries({ predicate: ({ queryKey }) => !STAYS.has(String(queryKey[0])) });
            queries.getMutationCache().clear();
            forgetKept();
            forgetNames();
            emptyClipboard();
          }),
      }),
    );
  return { handOver, isPending: begin.isPending, error: begin.error };
}

/** What the page of the person at the screen is made of. */
const STAYS: ReadonlySet<string> = new Set(['handover.view', 'store.status']);
