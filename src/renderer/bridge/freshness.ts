import { type Query, QueryClient } from '@tanstack/react-query';

/** The case a question is about, when its input names one. */
function caseOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('case' in input)) return undefined;
  return typeof input.case === 'string' ? input.case : undefined;
}

/**
 * Whether a change of these topics makes an answer stale. A question about one case grows stale when that case
 * changes; every other question (a list, a count, a queue) grows stale with any change. Asking again is cheap.
 */
export function isStaleAfter(topics: readonly string[], queryKey: readonly unknown[]): boolean {
  const about = caseOf(queryKey[1]);
  return about === undefined || topics.includes('cases') || topics.includes(`case:${about}`);
}

/** Answers stay fresh until the core says that they changed; a refusal is shown, not tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      // What was told may hold a passphrase or somebody's words; nothing of it outlives its screen.
      mutations: { retry: false, networkMode: 'always', gcTime: 0 },
    },
  });
}

/** Asks again for everything, as when the store was made, opened or started afresh. */
export function refreshAll(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ refetchType: 'all' });
}

/** Asks again for whatever these topics made stale. */
export function refresh(queryClient: QueryClient, topics: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: (query: Query) => isStaleAfter(topics, query.queryKey),
  });
}
