import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asking, useAsk } from '#renderer/bridge/hooks.ts';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { LANGUAGES } from '#renderer/i18n/i18n.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import type { Findable } from './findable.ts';

const NOTHING: Output<'record.search'> = { cases: [], people: [], entries: [] };

/** What the core finds while somebody types: cases, people, and words of the record. A keyholder sees no cases. */
export function useInCore(typed: string, role: Role) {
  const { t } = useTranslation(['find', 'words', 'events']);
  const write = useWriting();
  const words = useDeferredValue(typed.trim());
  const asked = words.length > 1 && role !== 'keyholder';
  const found = useQuery({
    ...asking('record.search', { words }),
    enabled: asked,
    // What was looked for is in no memory longer than it is looked for.
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const { cases, people, entries } = asked ? (found.data ?? NOTHING) : NOTHING;
  const findables = useMemo(
    (): readonly Findable[] => [
      ...cases.map(
        ({ case: id, caseName }): Findable => ({
          id: `case-${id}`,
          group: 'cases',
          title: caseName,
          called: [],
          leads: { to: { to: '/cases/$caseId', params: { caseId: id } } },
        }),
      ),
      ...people.map(
        ({ case: id, caseName, person, name, part }): Findable => ({
          id: `person-${id}-${person}`,
          group: 'people',
          title: name,
          detail: t('find:personIn', { part: t(`words:part.${part}`), case: caseName }),
          called: [],
          leads: { to: { to: '/cases/$caseId/people', params: { caseId: id } } },
        }),
      ),
      ...entries.map(
        ({ case: id, caseName, seq, type, at, excerpt }, place): Findable => ({
          id: `entry-${id}-${seq}-${place}`,
          group: 'entries',
          title: t('find:entryIn', { entry: t(`events:${type}`), day: write.day(at), case: caseName }),
          excerpt,
          called: [],
          leads: { to: { to: '/cases/$caseId/record', params: { caseId: id }, hash: `entry-${seq}` } },
        }),
      ),
    ],
    [cases, people, entries, t, write],
  );
  return { findables, error: found.error, isAsking: asked && found.isFetching };
}

/** The obligations of the program's library, by their words in every language. */
export function useObligations(role: Role): readonly Findable[] {
  const language = useLanguage();
  const library = useAsk('plan.library', {}, { enabled: role !== 'keyholder' });
  return useMemo(
    () =>
      (library.data?.obligations ?? []).map((obligation) => ({
        id: `obligation-${obligation.id}`,
        group: 'obligations',
        title: inLanguage(obligation.text, language),
        // A language may be without this text.
        called: LANGUAGES.flatMap((spoken) => obligation.text[spoken] ?? []),
        leads: { obligation },
      })),
    [library.data, language],
  );
}
