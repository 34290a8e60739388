import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyIn } from '#renderer/i18n/dates.ts';
import { inLanguage, type Language } from '#shared/vocabulary/text.ts';
import type { Voice } from './sheets.ts';

/** The voice of one language, whatever the window speaks. */
export function useVoice(language: Language): Voice {
  const { t } = useTranslation(['together', 'both-paths', 'plan', 'circles', 'documents-page', 'common'], {
    lng: language,
  });
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric' });
    return {
      say: (key, gaps) => String(t(key, { ...gaps })),
      list: (key) => {
        const found: unknown = t(key, { returnObjects: true });
        return typeof found === 'object' && found !== null ? Object.values(found).map(String) : [];
      },
      amount: (money) => moneyIn(language, money),
      day: (day) => format.format(new Date(`${day}T12:00:00`)),
      read: (text) => inLanguage(text, language),
    };
  }, [t, language]);
}
