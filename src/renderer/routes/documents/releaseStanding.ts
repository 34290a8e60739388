import type { Release } from '#shared/vocabulary/services.ts';

/** Whether a release holds today. The core looks again when something is to leave. */
export function releaseStanding(release: Release, today: string): 'inForce' | 'over' | 'revoked' {
  if (release.revokedOn !== undefined) return 'revoked';
  return release.until < today ? 'over' : 'inForce';
}
