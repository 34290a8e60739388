import { useCallback, useEffect } from 'react';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { drawVeil } from './veil.ts';
import './veil.css';

/**
 * Veils the names of people on every page while this person likes it so. Before that is known they are veiled: a name
 * that was seen cannot be unseen. Gives what turns it on and off.
 */
export function useVeil(): () => void {
  const known = useAsk('preferences.get', {}).isFetched;
  const [{ namesVeiled }, change] = usePreferences();
  const veiled = namesVeiled || !known;
  useEffect(() => (veiled ? drawVeil() : undefined), [veiled]);
  return useCallback(() => void change({ namesVeiled: !namesVeiled }), [change, namesVeiled]);
}
