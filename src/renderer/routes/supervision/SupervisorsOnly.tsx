import type { ReactNode } from 'react';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader, type PageHeaderProps } from '#renderer/components/PageHeader.tsx';

interface SupervisorsOnlyProps extends Pick<PageHeaderProps, 'trail'> {
  /** The title of the page. */
  readonly title: string;
  /** For everybody else: whose page this is, and where theirs is. */
  readonly notYours: string;
  readonly instead?: string;
  readonly children: ReactNode;
}

/** A page that only supervisors can do something on. Others are told so and asked nothing of the core. */
export function SupervisorsOnly({ title, trail = [], notYours, instead, children }: SupervisorsOnlyProps) {
  const me = useAsk('session.me', {});
  if (me.data?.user.role === 'supervisor') return children;
  return (
    <>
      <PageHeader title={title} trail={trail} />
      {me.data !== undefined && (
        <Notice kind="note" title={notYours}>
          {instead !== undefined && <p>{instead}</p>}
        </Notice>
      )}
    </>
  );
}
