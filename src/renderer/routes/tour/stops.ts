import type { Role } from '#shared/vocabulary/roles.ts';

/** The stops of the walk, each with its words in `locales/<language>/tour.json`. */
const STOPS = [
  { name: 'welcome', roles: ['facilitator', 'supervisor', 'keyholder'] },
  { name: 'today', roles: ['facilitator'] },
  { name: 'supervision', roles: ['supervisor'] },
  { name: 'keys', roles: ['keyholder'] },
  { name: 'map', roles: ['facilitator', 'supervisor'] },
  { name: 'interview', roles: ['facilitator', 'supervisor'] },
  { name: 'decision', roles: ['facilitator', 'supervisor'] },
  { name: 'circle', roles: ['facilitator', 'supervisor'] },
  { name: 'plan', roles: ['facilitator', 'supervisor'] },
  { name: 'twoYears', roles: ['facilitator', 'supervisor'] },
  { name: 'notice', roles: ['supervisor'] },
  { name: 'people', roles: ['keyholder'] },
  { name: 'whole', roles: ['keyholder'] },
  { name: 'waysOut', roles: ['facilitator', 'supervisor'] },
  { name: 'screen', roles: ['facilitator', 'supervisor', 'keyholder'] },
  { name: 'end', roles: ['facilitator', 'supervisor', 'keyholder'] },
] as const satisfies readonly { readonly name: string; readonly roles: readonly Role[] }[];

export type Stop = (typeof STOPS)[number]['name'];

/** The walk for one role: what is not theirs to see is not shown to them. */
export function stopsFor(role: Role): readonly Stop[] {
  return STOPS.filter(({ roles }) => roles.some((each) => each === role)).map(({ name }) => name);
}
