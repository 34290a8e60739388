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
    mutationFn: (input: Input<P>) => once(procedure, input),
  });
}

/** What is on its way to the core, by what it is. */
const underWay = new Map<string, Promise<unknown>>();

/** Tells the core once, however often a button is pressed before the answer is there. */
function once<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> {
  const told = JSON.stringify([procedure, input]);
  const asked = underWay.get(told);
  // The same procedure and input have the same answer.
  if (asked !== undefined) return asked as Promise<Output<P>>;
  const answered = call(procedure, input).finally(() => underWay.delete(told));
  underWay.set(told, answered);
  return answered;
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
