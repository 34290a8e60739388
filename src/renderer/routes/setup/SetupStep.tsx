import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '#renderer/components/PageTitle.tsx';
import styles from './setup.module.css';

/** The pages that ask something; the dots count them. */
const ASKING = ['program', 'people', 'recovery', 'prove'] as const;

interface SetupStepProps {
  readonly step: 'welcome' | 'working' | (typeof ASKING)[number];
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: string;
  readonly busy?: boolean;
  readonly onAct?: () => void;
  readonly onBack?: () => void;
}

/** One page of the set-up: where we are, one question, one main action. */
export function SetupStep({ step, title, children, action, busy = false, onAct, onBack }: SetupStepProps) {
  const { t } = useTranslation(['setup', 'common']);
  const place = ASKING.findIndex((asking) => step === asking);
  const act = (event: FormEvent) => {
    event.preventDefault();
    onAct?.();
  };
  return (
    <form className={styles.step} onSubmit={act} noValidate>
      {place >= 0 && (
        <div className={`${styles.progress} not-printed`}>
          {ASKING.map((asking, index) => (
            <span
              key={asking}
              aria-hidden="true"
              data-state={index < place ? 'done' : index === place ? 'open' : 'ahead'}
            />
          ))}
          <p>{t('setup:place', { place: place + 1, of: ASKING.length })}</p>
        </div>
      )}
      <PageTitle arrived={step !== 'welcome'} key={step}>
        {title}
      </PageTitle>
      {children}
      {action !== undefined && (
        <div className={`${styles.actions} not-printed`}>
          {onBack !== undefined && <Button onClick={onBack}>{t('common:back')}</Button>}
          <Button type="submit" variant="filled" loading={busy}>
            {action}
          </Button>
        </div>
      )}
    </form>
  );
}
