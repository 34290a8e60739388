import { type Query, QueryClient } from '@tanstack/react-query';
import type { ProcedureName } from '#shared/contract/index.ts';

/** The case a question is about, when its input names one. */
function caseOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('case' in input)) return undefined;
  return typeof input.case === 'string' ? input.case : undefined;
}

/**
 * What the answers that are about no one case grow stale by. One that is not named here grows stale by any change: to
 * ask again once too often is cheap, to show what is no longer so is not.
 */
const STALE_BY: Partial<Record<ProcedureName, readonly string[]>> = {
  'store.status': ['program'],
  'session.me': ['program'],
  'users.list': ['program'],
  'program.view': ['program'],
  'cases.list': ['cases'],
  'supervision.queue': ['supervision', 'program'],
  // Changed by this window alone, which knows.
  'preferences.get': [],
  // Named by what it holds: another one has another name.
  'screening.instrumentOf': [],
};

/**
 * Whether a change of these topics makes an answer stale. One about a case does when that case changes, or what the
 * whole program goes by.
 */
export function isStaleAfter(topics: readonly string[], queryKey: readonly unknown[]): boolean {
  const [procedure, input] = queryKey;
  const about = caseOf(input);
  if (about !== undefined) return topics.includes(`case:${about}`) || topics.includes('program');
  const by = typeof procedure === 'string' && isNamed(procedure) ? STALE_BY[procedure] : undefined;
  return by === undefined || by.some((topic) => topics.includes(topic));
}

function isNamed(procedure: string): procedure is ProcedureName & keyof typeof STALE_BY {
  return Object.hasOwn(STALE_BY, procedure);
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
