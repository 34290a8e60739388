import { Outlet } from '@tanstack/react-router';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useInside } from './useInside.ts';

/** The frame of a page inside that stands alone: no rail, no count, nothing of any other page. Its keys work. */
export function Bare() {
  useAsk('session.me', {});
  useInside();
  return <Outlet />;
}
