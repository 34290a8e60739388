/** The places that are always in sight, in their order. A keyholder keeps the keys and does not see cases. */
export const PLACES = [
  { to: '/', name: 'today', ofCases: true },
  { to: '/cases', name: 'cases', ofCases: true },
  { to: '/people', name: 'people', ofCases: true },
  { to: '/circles', name: 'circles', ofCases: true },
  { to: '/supervision', name: 'supervision', ofCases: true },
  { to: '/program', name: 'program', ofCases: false },
] as const;

export type Place = (typeof PLACES)[number]['name'];
