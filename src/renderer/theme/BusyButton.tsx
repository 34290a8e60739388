import type { ComponentProps, MouseEvent } from 'react';

interface BusyButtonProps extends ComponentProps<'button'> {
  readonly 'data-loading'?: boolean;
}

/**
 * What a button of Mantine is made of. A button that was pressed and is at work takes no second press, and keeps the
 * focus: one that is disabled meanwhile loses it, and whoever has no mouse is lost with it when something is refused.
 */
export function BusyButton(props: BusyButtonProps) {
  if (!props['data-loading']) return <button {...props} />;
  const takeNone = (event: MouseEvent) => event.preventDefault();
  return <button {...props} disabled={false} aria-disabled="true" onClick={takeNone} />;
}
