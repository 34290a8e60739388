import type { Stage } from './pathway.ts';

/** The stations of the pathway map, in the order they are walked. Plain data: the window draws with it, without schemas. */
export const stationOrder = [
  'referral',
  'eligibility',
  'choice',
  'screening',
  'community',
  'preparation',
  'circles',
  'plan',
  'twoYears',
  'ending',
] as const;
export type Station = (typeof stationOrder)[number];

/** At which station of the map a stage is. Every way out is the last one. */
export const stationOfStage: Readonly<Record<Stage, Station>> = {
  referral: 'referral',
  eligibility: 'eligibility',
  possibleSurvivor: 'eligibility',
  choice: 'choice',
  agreement: 'choice',
  screening: 'screening',
  community: 'community',
  preparation: 'preparation',
  circles: 'circles',
  inCircle: 'circles',
  planning: 'plan',
  twoYears: 'twoYears',
  violationReview: 'twoYears',
  coercionFound: 'ending',
  returning: 'ending',
  completed: 'ending',
  withdrawn: 'ending',
  prosecution: 'ending',
  returned: 'ending',
  closed: 'ending',
};
