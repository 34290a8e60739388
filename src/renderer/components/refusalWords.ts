import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';

/** The sentences of a refusal, in the chosen language. Codes are named in `errors.json` and `missing.json`. */
export function useRefusalWords() {
  const { t } = useTranslation(['common', 'errors', 'missing', 'words']);
  return {
    sentence: (error: Error) =>
      error instanceof Refused
        ? t(`errors:${error.code}`, { ...error.params, defaultValue: error.message })
        : t('common:error.unexpected'),
    missing: (error: Error) =>
      error instanceof Refused
        ? error.missing.map(({ what, who }) => ({
            what: t(`missing:${what}`, { ...error.params }),
            who: t('common:error.supplier', { who: t(`words:supplier.${who}`) }),
          }))
        : [],
    issue: (error: Error | null, path: string): string | undefined => {
      const message = error instanceof Refused ? error.issueAt(path) : undefined;
      return message === undefined ? undefined : t(`errors:issue.${message}`, { defaultValue: message });
    },
  };
}
