/** The words of the practice that the glossary explains; what they mean is in `locales/<language>/glossary.json`. */
export const TERMS = [
  'accountableParty',
  'advocate',
  'agreement',
  'audit',
  'blind',
  'checkIn',
  'circle',
  'circleKeeper',
  'coercion',
  'commitment',
  'communityOrganisation',
  'completion',
  'criticalAnswer',
  'eligibility',
  'facilitator',
  'familyMember',
  'informedChoice',
  'keyholder',
  'letter',
  'need',
  'notice',
  'obligation',
  'ownership',
  'pathway',
  'plan',
  'policy',
  'possibleSurvivor',
  'preparation',
  'provider',
  'record',
  'referral',
  'referringOffice',
  'release',
  'returnToProsecution',
  'safeguard',
  'safetyPlan',
  'screening',
  'shuttle',
  'supervisor',
  'supporter',
  'surrogate',
  'survivor',
  'talkingPiece',
  'violationReview',
  'withdrawal',
  'wraparound',
] as const;

export type TermName = (typeof TERMS)[number];

/** A word with what it means, in one language. */
export interface Explained {
  readonly term: TermName;
  readonly name: string;
  readonly means: string;
}

/** In the order of that language's own alphabet. */
export function inOrder(words: readonly Explained[], language: string): readonly Explained[] {
  const { compare } = new Intl.Collator(language);
  return words.toSorted((one, other) => compare(one.name, other.name));
}

/** Those that hold what is typed, in the word or in what it means; accents and capitals make no difference. */
export function thatHold(words: readonly Explained[], typed: string, language: string): readonly Explained[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);
  const sought = plain(typed.trim());
  if (sought === '') return words;
  const named = words.filter(({ name }) => plain(name).includes(sought));
  const told = words.filter((word) => !named.includes(word) && plain(word.means).includes(sought));
  return [...named, ...told];
}
