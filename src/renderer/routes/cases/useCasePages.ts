import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { asking } from '#renderer/bridge/hooks.ts';
import type { Input, Output } from '#shared/contract/index.ts';

type CaseRow = Output<'cases.list'>['cases'][number];

/** As many cases as the core gives at once, unless asked otherwise. */
const PAGE = 100;

/** What to ask for a page of the cases that have these words. The first page is what everyone asks. */
export function casePage(search: string, page: number): Input<'cases.list'> {
  return {
    ...(search === '' ? {} : { search }),
    ...(page === 0 ? {} : { from: page * PAGE }),
  };
}

/** The rows of a list of cases, asked for a page at a time as they come into sight. */
export function useCasePages(search: string) {
  const [[first, last], setPages] = useState<readonly [number, number]>([0, 0]);
  const pages = useQueries({
    queries: Array.from({ length: last - first + 1 }, (_, at) =>
      asking('cases.list', casePage(search, first + at)),
    ),
  });
  const show = useCallback((from: number, to: number) => {
    const [wanted, until] = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
    setPages((shown) => (shown[0] === wanted && shown[1] === until ? shown : [wanted, until]));
  }, []);
  return {
    /** The case at this place of the list; undefined until it is there. */
    rowAt(index: number): CaseRow | undefined {
      return pages[Math.floor(index / PAGE) - first]?.data?.cases[index % PAGE];
    },
    /** Says which places of the list are in sight. */
    show,
  };
}
