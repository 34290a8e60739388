import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageTitle } from '#renderer/components/PageTitle.tsx';
import { useRefusalWords } from '#renderer/i18n/refusalWords.ts';
import { Doorstep } from '#renderer/shell/Doorstep.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import styles from './unlock.module.css';

/** The door. Whoever was somewhere inside when it locked comes back to that place. */
export function UnlockPage() {
  const { t } = useTranslation(['setup']);
  const words = useRefusalWords();
  const navigate = useNavigate();
  const { from, who, ended } = useSearch({ from: '/unlock' });
  const status = useAsk('store.status', {});
  const [recovering, setRecovering] = useState(false);
  const [recovered, setRecovered] = useState(false);
  const state = status.data?.state;

  // Whoever sits down after somebody else begins with their own day.
  const goIn = (userId: string) => {
    const isTheirs = who === undefined || who === userId;
    void navigate({ href: isTheirs ? (from ?? '/') : '/', replace: true });
  };
  useEffect(() => {
    if (state === 'empty') void navigate({ to: '/setup', replace: true });
  }, [state, navigate]);

  if (status.error) {
    return (
      <Doorstep>
        <ErrorNote error={status.error} />
      </Doorstep>
    );
  }
  if (status.data === undefined) return <Doorstep>{null}</Doorstep>;

  const { program, users = [], error } = status.data;
  return (
    <Doorstep>
      <div className={styles.door}>
        <div>
          <PageTitle>{recovering ? t('setup:recover.title') : t('setup:unlock.title')}</PageTitle>
          {program && <p className="quiet">{program.name}</p>}
        </div>
        {error && (
          <Notice kind="stop" title={t('setup:unlock.unusable')} alert>
            <p>{words.sentence(new Refused(error))}</p>
          </Notice>
        )}
        {ended && !recovering && (
          <Notice kind="note" title={t('setup:unlock.ended')} alert>
            <p>{t('setup:unlock.endedWhat')}</p>
          </Notice>
        )}
        {recovered && !recovering && <Notice kind="done" title={t('setup:recover.done')} />}
        {state !== 'unusable' &&
          (recovering ? (
            <RecoverForm
              users={users}
              onBack={() => setRecovering(false)}
              onRecovered={() => {
                setRecovering(false);
                setRecovered(true);
              }}
            />
          ) : (
            <UnlockForm users={users} onUnlocked={goIn} onForgotten={() => setRecovering(true)} />
          ))}
      </div>
    </Doorstep>
  );
}
