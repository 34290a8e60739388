import { type RefObject, useEffect, useRef } from 'react';

/** Leads the focus to a title whenever it is about something else, so that it is read out. */
export function useReadOut(about: string | number | undefined): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (about !== undefined) title.current?.focus();
  }, [about]);
  return title;
}
