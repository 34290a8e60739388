import { useSyncExternalStore } from 'react';
import type { Theme } from '#shared/vocabulary/preferences.ts';

/** What the machine asks for, of every window on it. */
interface Machine {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

/** What is shown: the tokens, and their light or dark side. */
export interface Look {
  readonly theme: Exclude<Theme, 'system'>;
  readonly scheme: 'light' | 'dark';
}

/** The look of a theme on this machine. High contrast is black on white, or the other way round where it is dark. */
export function lookOf(theme: Theme, { dark, moreContrast }: Machine): Look {
  const scheme = dark ? 'dark' : 'light';
  if (theme === 'system') return { theme: moreContrast ? 'contrast' : scheme, scheme };
  if (theme === 'contrast') return { theme, scheme };
  return { theme, scheme: theme };
}

let chosen: Theme = 'system';
const listeners = new Set<() => void>();

/** Gives the whole window a theme, at once. */
export function wear(theme: Theme): void {
  chosen = theme;
  for (const listener of listeners) listener();
}

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

function hear(listener: () => void): () => void {
  const asked = [window.matchMedia(DARK), window.matchMedia(MORE_CONTRAST)];
  listeners.add(listener);
  for (const query of asked) query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    for (const query of asked) query.removeEventListener('change', listener);
  };
}

const now = () =>
  lookOf(chosen, {
    dark: window.matchMedia(DARK).matches,
    moreContrast: window.matchMedia(MORE_CONTRAST).matches,
  });

/** The look that the window has now. It changes with the machine where nothing else was chosen. */
export function useLook(): Look {
  const theme = useSyncExternalStore(hear, () => now().theme);
  const scheme = useSyncExternalStore(hear, () => now().scheme);
  return { theme, scheme };
}
