import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';

/** Where the core's refusals have their sentences: each part of it names its own. */
export const SENTENCES = ['errors', 'vault', 'record', 'documents', 'hosts'] as const;

/** The sentences of a refusal, in the chosen language. A code without one falls back on the core's own words. */
export function useRefusalWords() {
  const { t } = useTranslation(['common', 'missing', 'words', ...SENTENCES]);
  return {
    sentence: (error: Error) =>
      error instanceof Refused
        ? t(
            SENTENCES.map((namespace) => `${namespace}:${error.code}`),
            { ...error.params, defaultValue: error.message },
          )
        : t('common:error.unexpected'),
    missing: (error: Error) =>
      error instanceof Refused
        ? error.missing.map(({ what, who }) => ({
            what: t(`missing:${what}`, { ...error.params }),
            who: t('common:error.supplier', { who: t(`words:supplier.${who}`) }),
          }))
        : [],
    /** What is wrong with one field; kinds of fault are named by the schema library, refinements by us. */
    issue: (error: Error | null, path: string): string | undefined => {
      const message = error instanceof Refused ? error.issueAt(path) : undefined;
      if (message === undefined) return undefined;
      return t([`common:error.issue.${message}`, 'common:error.issue.other']);
    },
  };
}
