import { useAsk } from '#renderer/bridge/hooks.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import type { Place } from './places.ts';

/** How many things wait for this person, by place of the rail. A keyholder sees no cases, so nothing waits for them. */
export function useWaiting(role: Role | undefined): Partial<Record<Place, number>> {
  const staff = role === 'facilitator' || role === 'supervisor';
  const today = useAsk('today.view', {}, { enabled: staff });
  const mine = today.data?.counts.filter(({ waitsFor }) => waitsFor === role) ?? [];
  const audits = mine.find(({ kind }) => kind === 'audit')?.count ?? 0;
  return {
    today: mine.reduce((sum, { count }) => sum + count, 0),
    ...(role === 'supervisor' ? { supervision: audits } : {}),
  };
}
