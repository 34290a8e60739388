/** Where a pathway can stand, as the chart has it. Plain data, like all of this file: the window draws with it. */
export const stages = [
  'referral',
  'eligibility',
  'possibleSurvivor',
  'choice',
  'agreement',
  'screening',
  'community',
  'preparation',
  'circles',
  'inCircle',
  'planning',
  'twoYears',
  'violationReview',
  'coercionFound',
  'returning',
  'completed',
  'withdrawn',
  'prosecution',
  'returned',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

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
