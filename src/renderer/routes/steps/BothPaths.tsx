import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/vocabulary/text.ts';
import styles from './steps.module.css';

const PATHS = ['process', 'prosecution'] as const;

interface BothPathsProps {
  /** The survivor's, which may not be the window's. */
  readonly language: Language;
}

/** Prosecution and the process side by side, in plain words, to be read together and in no order of worth. */
export function BothPaths({ language }: BothPathsProps) {
  const { t } = useTranslation('both-paths', { lng: language });
  const points = (path: string): string[] => {
    const found: unknown = t(`${path}.points`, { returnObjects: true });
    return typeof found === 'object' && found !== null ? Object.values(found).map(String) : [];
  };
  return (
    <section lang={language} className={styles.reading} aria-label={t('title')}>
      <p>{t('opening')}</p>
      <div className={styles.paths}>
        {PATHS.map((path) => (
          <div key={path} className={styles.path}>
            <h2>{t(`${path}.title`)}</h2>
            <ul>
              {points(path).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p>{t('closing')}</p>
    </section>
  );
}
