import type { LinkProps } from '@tanstack/react-router';
import Fuse from 'fuse.js';
import i18next from 'i18next';
import { LANGUAGES } from '#renderer/i18n/i18n.ts';
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
  readonly leads: Leads;
}

/** A text in every language of the window. */
export function inEveryLanguage(key: string): readonly string[] {
  return LANGUAGES.map((language) => i18next.getFixedT(language)(key));
}

const MOST = 8;

/**
 * Those of these that somebody may mean, the likeliest first: every word may be the beginning of one, with or without
 * its accents, and with a slip.
 */
export function matching(findables: readonly Findable[], words: string): readonly Findable[] {
  const fuse = new Fuse(findables, {
    keys: ['called'],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.34,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  const found = fuse.search(words).map(({ item }) => item);
  return GROUPS.flatMap((group) => found.filter((item) => item.group === group).slice(0, MOST));
}
