import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Preferences, preferencesSchema } from '#shared/vocabulary/preferences.ts';
import { call } from './client.ts';
import { asking, useAsk } from './hooks.ts';

const AT_FIRST = preferencesSchema.parse({});

/**
 * How whoever is inside likes the window, and how to change that. A change shows at once and is kept meanwhile; until
 * the answer is there, and at the door, everything is as it is at first.
 */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => Promise<void>] {
  const queries = useQueryClient();
  const me = useAsk('session.me', {}, { enabled: false });
  const asked = useAsk('preferences.get', {}, { enabled: me.isSuccess });
  const preferences = asked.data ?? AT_FIRST;
  const change = useCallback(
    async (changed: Partial<Preferences>) => {
      const { queryKey } = asking('preferences.get', {});
      const next = { ...AT_FIRST, ...queries.getQueryData(queryKey), ...changed };
      queries.setQueryData(queryKey, next);
      await call('preferences.keep', next);
    },
    [queries],
  );
  return [preferences, change];
}
