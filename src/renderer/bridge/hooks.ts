import {
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import type { Notice } from '#shared/messages.ts';
import { call } from './client.ts';

/** A question to the core, for `useQuery`, and for a route that needs the answer before it opens. */
export function asking<P extends ProcedureName>(procedure: P, input: Input<P>) {
  return queryOptions<Output<P>>({
    queryKey: [procedure, input],
    queryFn: () => call(procedure, input),
  });
}

/** Asks the core and keeps the answer fresh. A refusal arrives as `error`, a `Refused`. */
export function useAsk<P extends ProcedureName>(
  procedure: P,
  input: Input<P>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Output<P>> {
  return useQuery({ ...asking(procedure, input), enabled: options.enabled ?? true });
}

/** Tells the core to do something. A refusal arrives as `error`, a `Refused`; what changed is asked again by itself. */
export function useTell<P extends ProcedureName>(
  procedure: P,
): UseMutationResult<Output<P>, Error, Input<P>> {
  return useMutation({
    mutationKey: [procedure],
    mutationFn: (input: Input<P>) => call(procedure, input),
  });
}

/** How far a long piece of work is, while one runs. */
export function useProgress(): Extract<Notice, { notice: 'progress' }> | undefined {
  const [progress, setProgress] = useState<Extract<Notice, { notice: 'progress' }>>();
  useEffect(
    () =>
      window.circlekeeper.onNotice((notice) => {
        if (notice.notice === 'progress') setProgress(notice.done < notice.total ? notice : undefined);
      }),
    [],
  );
  return progress;
}
