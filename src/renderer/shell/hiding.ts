import { useSyncExternalStore } from 'react';

let hidden = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the window shows the harmless sheet in place of its page. */
export function isHidden(): boolean {
  return hidden;
}

/** Hides the window behind the sheet, or shows it again. */
export function turnHiding(): void {
  hidden = !hidden;
  for (const listener of listeners) listener();
}

export function useHidden(): boolean {
  return useSyncExternalStore(subscribe, isHidden);
}
