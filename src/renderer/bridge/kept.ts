import { useSyncExternalStore } from 'react';

let lastKept: Date | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes that the core wrote something down just now. */
export function noteKept(at: Date): void {
  lastKept = at;
  for (const listener of listeners) listener();
}

/** Forgets it, as when the window locks. */
export function forgetKept(): void {
  lastKept = undefined;
  for (const listener of listeners) listener();
}

/** When something was last written down in this session. */
export function useLastKept(): Date | undefined {
  return useSyncExternalStore(subscribe, () => lastKept);
}
