import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageTitleProps {
  readonly children: ReactNode;
  /** Whether somebody just moved here. Known for a route; a step inside a page says so itself. */
  readonly arrived?: boolean;
}

/** The title of a page. After a move it takes the focus, so that reading starts here and not where one came from. */
export function PageTitle({ children, arrived }: PageTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const { pathname, state } = useLocation();
  const moved = arrived ?? (state.__TSR_index ?? 0) > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what moves the focus
  useEffect(() => {
    if (moved) title.current?.focus({ preventScroll: true });
  }, [pathname, moved]);

  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
