import { useTranslation } from 'react-i18next';
import { LANGUAGES, ownName } from '#renderer/i18n/i18n.ts';
import styles from './LanguageSwitch.module.css';

/** The languages by their own names. The choice lasts until the window closes; nothing about it is stored. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  return (
    <fieldset aria-label={t('language')} className={styles.switch}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.resolvedLanguage === language}
          onClick={() => void i18n.changeLanguage(language)}
        >
          {ownName(language)}
        </button>
      ))}
    </fieldset>
  );
}
