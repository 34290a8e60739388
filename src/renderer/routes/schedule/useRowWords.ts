import { useTranslation } from 'react-i18next';
import type { DueRow } from '#shared/contract/schedule.ts';

/** What a row says: with names, or without any, and then without the words of a plan too, which may hold some. */
export function useRowWords(names: boolean) {
  const { t } = useTranslation(['schedule', 'plan', 'words']);
  const nameOf = ({ person }: DueRow) =>
    person && (names ? person.name : capitalized(t(`words:part.${person.part}`)));
  return {
    what: (row: DueRow): string => {
      if (row.kind !== 'item') return t(`schedule:due.${row.kind}`);
      return names && row.text !== undefined ? row.text : t('schedule:due.line');
    },
    details: (row: DueRow): string => {
      const name = nameOf(row);
      if (name === undefined) return '';
      return row.verifier === undefined
        ? t('schedule:due.with', { name })
        : t('schedule:due.by', { name, verifier: t(`plan:verifier.${row.verifier}`) });
    },
  };
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
