import { useTranslation } from 'react-i18next';
import { useProgress } from '#renderer/bridge/hooks.ts';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

/** While the locks are made. The keys are meant to be slow to make; that is what keeps them hard to guess. */
export function WorkingStep() {
  const { t } = useTranslation('setup');
  const progress = useProgress();
  return (
    <SetupStep step="working" title={t('working.title')}>
      <svg className={styles.wait} viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="44" />
        <path d="M50 6 A44 44 0 0 1 94 50" />
      </svg>
      <p role="status" className={styles.lead}>
        {progress ? t('working.progress', { done: progress.done, total: progress.total }) : t('working.what')}
      </p>
    </SetupStep>
  );
}
