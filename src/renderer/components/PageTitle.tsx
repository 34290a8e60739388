import { useMatch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

/** Where the last title stood; nothing before the window's first page, which leaves the focus at the top. */
let lastPlace: string | undefined;

interface PageTitleProps {
  readonly children: ReactNode;
  /** Whether somebody just moved here. Known for a route; a step inside a page says so itself. */
  readonly arrived?: boolean;
}

/** The title of a page. After a move it takes the focus, so that reading starts here and not where one came from. */
export function PageTitle({ children, arrived }: PageTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // The place of this page itself: the window's address moves on while an old page still stands.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });

  useEffect(() => {
    const moved = arrived ?? (lastPlace !== undefined && lastPlace !== pathname);
    if (moved) title.current?.focus({ preventScroll: true });
    lastPlace = pathname;
  }, [pathname, arrived]);

  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
