import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshAll } from '#renderer/bridge/freshness.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { SecretInput } from '#renderer/components/SecretInput.tsx';
import styles from './unlock.module.css';
import { focusOnNames, type User, WhoAreYou } from './WhoAreYou.tsx';

interface UnlockFormProps {
  readonly users: readonly User[];
  readonly onUnlocked: (userId: string) => void;
  readonly onForgotten: () => void;
}

export function UnlockForm({ users: named, onUnlocked, onForgotten }: UnlockFormProps) {
  const { t } = useTranslation(['setup', 'common']);
  const queryClient = useQueryClient();
  // Once it opened, the store no longer says who may come in. The names stay until the page behind the door stands.
  const [users] = useState(named);
  const [userId, setUserId] = useState<string | undefined>(users.length === 1 ? users[0]?.id : undefined);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(false);
  const unlock = useTell('store.unlock');

  const act = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (userId === undefined) return focusOnNames(users);
    if (passphrase === '') return document.getElementById('passphrase')?.focus();
    unlock.mutate(
      { userId, passphrase },
      {
        onSuccess: async () => {
          setPassphrase('');
          await refreshAll(queryClient);
          onUnlocked(userId);
        },
        // What was typed stays, so that a slip can be looked for.
        onError: () => document.getElementById('passphrase')?.focus(),
      },
    );
  };

  return (
    <form className={styles.form} onSubmit={act} noValidate>
      <WhoAreYou
        users={users}
        value={userId}
        onChange={(chosen) => {
          setUserId(chosen);
          unlock.reset();
        }}
        error={tried && userId === undefined ? t('setup:unlock.whoMissing') : undefined}
      />
      <SecretInput
        id="passphrase"
        label={t('setup:unlock.passphrase')}
        error={
          tried && passphrase === '' && !unlock.isSuccess ? t('setup:unlock.passphraseMissing') : undefined
        }
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{
          'aria-label': shown ? t('common:passphrase.hide') : t('common:passphrase.show'),
          tabIndex: 0,
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <ErrorNote error={unlock.error} />
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={unlock.isPending || unlock.isSuccess}>
          {t('setup:unlock.open')}
        </Button>
        <Button variant="transparent" onClick={onForgotten}>
          {t('setup:unlock.forgot')}
        </Button>
      </div>
    </form>
  );
}
