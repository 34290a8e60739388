import { useTranslation } from 'react-i18next';
import { type Bilingual, inLanguage, type Language } from '#shared/vocabulary/text.ts';
import { isLanguage } from './i18n.ts';

/** The language the window speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.resolvedLanguage) ? i18n.resolvedLanguage : 'en';
}

/** Reads a text of the program, which has both languages, in the window's. */
export function useBilingual() {
  const language = useLanguage();
  return (text: Bilingual) => inLanguage(text, language);
}
