import { useLanguage } from '#renderer/i18n/bilingual.ts';
import type { Language } from '#shared/vocabulary/text.ts';

type Words = Readonly<Partial<Record<Language, string>>>;
type Part<Key extends string> = { readonly id: string } & { readonly [key in Key]: Words };

/** An instrument as far as its parts have names; its texts may still be empty. */
export interface Named {
  readonly items: readonly (Part<'question'> & { readonly concernWhen: 'yes' | 'no' })[];
  readonly rules: readonly Part<'reason'>[];
  readonly safeguards: readonly Part<'text'>[];
  readonly domains: readonly Part<'title'>[];
  readonly contradictions: readonly Part<'reason'>[];
}

/** What the parts of an instrument are called on screen: their own words, never their ids. */
export function useNames(instrument: Named) {
  const mine = useLanguage();
  const worded = (words: Words) => words[mine] || Object.values(words).find((text) => text !== '');
  const named = <One extends { readonly id: string }>(parts: readonly One[], words: (part: One) => Words) => {
    const names = new Map(parts.map((part) => [part.id, worded(words(part))]));
    return (id: string): string | undefined => names.get(id);
  };
  const lists = {
    items: named(instrument.items, ({ question }) => question),
    rules: named(instrument.rules, ({ reason }) => reason),
    safeguards: named(instrument.safeguards, ({ text }) => text),
    domains: named(instrument.domains, ({ title }) => title),
    contradictions: named(instrument.contradictions, ({ reason }) => reason),
  };
  /** The name of a part of this list; the id where nobody gave it words, or there is none. */
  const of = (list: keyof typeof lists, id: string): string => lists[list](id) ?? id;
  return {
    of,
    item: (id: string) => of('items', id),
    rule: (id: string) => of('rules', id),
    safeguard: (id: string) => of('safeguards', id),
    /** The name of whatever part has this id. */
    any: (id: string) =>
      Object.values(lists)
        .map((nameOf) => nameOf(id))
        .find((name) => name !== undefined) ?? id,
  };
}
