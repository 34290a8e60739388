import { useEffect, useEffectEvent } from 'react';
import { isHidden } from '#renderer/shell/hiding.ts';
import { binding, isKey, isTyping, type KeyName } from './keys.ts';

/**
 * Does something when one of the window's keys is pressed, wherever the focus is: a key without Ctrl that could be a
 * letter only where nobody types. Nothing is heard while the window is hidden but what is meant for then.
 */
export function useKey(name: KeyName, act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { ctrl = false, evenHidden = false } = binding(name);
    if (!isKey(event, name) || (isHidden() && !evenHidden)) return;
    if (!ctrl && event.key.length === 1 && isTyping(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
