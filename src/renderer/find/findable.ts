import type { LinkProps } from '@tanstack/react-router';
import i18next from 'i18next';
import { LANGUAGES } from '#renderer/i18n/i18n.ts';
import { asIndexed, slipsFrom, wordsIn } from '#shared/closeness.ts';
import type { Excerpt } from '#shared/contract/search.ts';
import type { Obligation } from '#shared/vocabulary/obligation.ts';

/** What can be found, in the order in which it is shown. */
export const GROUPS = [
  'steps',
  'here',
  'cases',
  'people',
  'places',
  'actions',
  'entries',
  'obligations',
] as const;
export type Group = (typeof GROUPS)[number];

/** What happens when something that was found is chosen: a page, an act, or an obligation to read. */
export type Leads =
  | { readonly to: LinkProps }
  | { readonly act: () => void }
  | { readonly obligation: Obligation };

/** Something that can be found by its name. */
export interface Findable {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly detail?: string;
  readonly excerpt?: Excerpt;
  /** What it is called, in every language, whichever the window speaks. */
  readonly called: readonly string[];
  /** Shown before anything is typed. */
  readonly offered?: boolean;
  readonly leads: Leads;
}

/** A text in every language of the window. */
export function inEveryLanguage(key: string): readonly string[] {
  return LANGUAGES.map((language) => i18next.getFixedT(language)(key));
}

const MOST = 8;

/** The words of the program's own texts, which are few and always the same. */
const termsByText = new Map<string, readonly string[]>();
function termsOf(text: string): readonly string[] {
  const terms = termsByText.get(text) ?? wordsIn(text).map(asIndexed);
  termsByText.set(text, terms);
  return terms;
}

/**
 * Those of these that somebody may mean, the likeliest of each group first: every word may be the beginning of one, in
 * any language, with or without its accents, and with a slip.
 */
export function matching(findables: readonly Findable[], typed: string): readonly Findable[] {
  const words = wordsIn(typed).map(asIndexed);
  if (words.length === 0) return [];
  const close = findables
    .flatMap((item) => {
      const slips = slipsFrom(words, item.called.flatMap(termsOf));
      return slips === undefined ? [] : [{ item, slips }];
    })
    .toSorted((one, other) => one.slips - other.slips)
    .map(({ item }) => item);
  return GROUPS.flatMap((group) => close.filter((item) => item.group === group).slice(0, MOST));
}
