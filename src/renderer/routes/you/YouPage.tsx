import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { NamesVeiled } from './NamesVeiled.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import styles from './you.module.css';

/** What somebody likes, for them alone: how the window looks and speaks, and what of names it shows. */
export function YouPage() {
  const { t } = useTranslation('you');
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <div className={styles.likes}>
        <ThemeChoice />
        <LanguageChoice />
        <NamesVeiled />
      </div>
    </>
  );
}
