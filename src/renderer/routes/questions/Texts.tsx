import { useLanguage } from '#renderer/i18n/bilingual.ts';
import { LANGUAGES } from '#renderer/i18n/i18n.ts';
import type { Bilingual } from '#shared/vocabulary/text.ts';
import styles from './questions.module.css';

/** A text of the program in every language, the reader's first. */
export function Texts({ text }: { readonly text: Bilingual }) {
  const mine = useLanguage();
  const others = LANGUAGES.filter((language) => language !== mine);
  return (
    <>
      {[mine, ...others].map((language) => (
        <p key={language} lang={language} className={language === mine ? undefined : styles.other}>
          {text[language]}
        </p>
      ))}
    </>
  );
}
