import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import styles from './Doorstep.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { RingMark } from './RingMark.tsx';

/** The page outside the locked door: the mark, the language, and one thing to do. */
export function Doorstep({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.doorstep}>
      <header className={`${styles.top} not-printed`}>
        <div className={styles.mark}>
          <RingMark />
          <span>Circlekeeper</span>
        </div>
        <LanguageSwitch />
      </header>
      <main className={styles.page}>{children}</main>
      <footer className={`${styles.foot} not-printed`}>
        <span>{t('offline')}</span>
        <span>
          <KeyHint of="hide" /> {t('hide')}
        </span>
      </footer>
    </div>
  );
}
