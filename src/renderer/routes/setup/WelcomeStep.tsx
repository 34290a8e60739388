import { IconKey, IconLock, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

/** What this is, and what to have at hand before beginning. */
export function WelcomeStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation('setup');
  return (
    <SetupStep step="welcome" title={t('welcome.title')} action={t('welcome.begin')} onAct={onNext}>
      <p className={styles.lead}>{t('welcome.what')}</p>
      <ul className={styles.points}>
        <li>
          <IconKey size={22} stroke={1.6} aria-hidden="true" />
          <span>{t('welcome.people')}</span>
        </li>
        <li>
          <IconPrinter size={22} stroke={1.6} aria-hidden="true" />
          <span>{t('welcome.paper')}</span>
        </li>
        <li>
          <IconLock size={22} stroke={1.6} aria-hidden="true" />
          <span>{t('welcome.offline')}</span>
        </li>
      </ul>
    </SetupStep>
  );
}
