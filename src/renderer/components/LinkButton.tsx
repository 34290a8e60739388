import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LinkButtonProps {
  readonly link: LinkProps;
  /** `filled` for the one main action of a page. */
  readonly variant?: 'filled' | 'default' | 'transparent';
  readonly children: ReactNode;
}

/** Leads to another page and looks like a button. */
export function LinkButton({ link, variant = 'default', children }: LinkButtonProps) {
  return (
    <Button variant={variant} renderRoot={(props) => <Link {...link} {...props} />}>
      {children}
    </Button>
  );
}
