import { useTranslation } from 'react-i18next';
import { LANGUAGES, ownName } from '#renderer/i18n/i18n.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import styles from './LanguageSwitch.module.css';

interface LanguageSwitchProps {
  /** Told of a choice, where it can be kept; at the door it is forgotten with the window. */
  readonly onChoose?: (language: Language) => void;
}

/** The languages by their own names. */
export function LanguageSwitch({ onChoose }: LanguageSwitchProps) {
  const { t, i18n } = useTranslation('shell');
  return (
    <fieldset aria-label={t('language')} className={styles.switch}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.resolvedLanguage === language}
          onClick={() => {
            void i18n.changeLanguage(language);
            onChoose?.(language);
          }}
        >
          {ownName(language)}
        </button>
      ))}
    </fieldset>
  );
}
