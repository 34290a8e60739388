import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import { call } from './client.ts';

/** Procedures that answer a page at a time, `from` a place in the whole list. */
type Paged = 'people.list' | 'circles.list' | 'schedule.due';

/** A long list, a page at a time; what was shown stays while the next question is on its way. */
export function usePages<Name extends Paged>(
  procedure: Name,
  input: Omit<Input<Name>, 'from'>,
  lengthOf: (page: Output<Name>) => number,
  foundIn: (page: Output<Name>) => number,
) {
  return useInfiniteQuery({
    queryKey: [procedure, input, 'pages'],
    queryFn: ({ pageParam }) => call(procedure, { ...input, from: pageParam } as Input<Name>),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + lengthOf(page), 0);
      return shown < foundIn(last) && lengthOf(last) > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
