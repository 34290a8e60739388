import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { NewPassphraseField } from '#renderer/components/PassphraseField.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import styles from './program.module.css';

type Act = 'renew' | 'reset' | 'remove';

interface UserActionsProps {
  readonly user: { readonly id: string; readonly name: string };
  /** Nobody resets or removes themselves. */
  readonly isMe: boolean;
}

/** What a keyholder does for a colleague: a new certificate, a new passphrase, or an end to their key. */
export function UserActions({ user, isMe }: UserActionsProps) {
  const { t } = useTranslation('program');
  const renew = useTell('users.renew');
  const reset = useTell('users.reset');
  const remove = useTell('users.remove');
  const [act, setAct] = useState<Act>();
  const said = useSaid();
  const [passphrase, setPassphrase] = useState('');
  const telling = { renew, reset, remove };
  const acts: readonly Act[] = isMe ? ['renew'] : ['renew', 'reset', 'remove'];
  const close = () => {
    setAct(undefined);
    setPassphrase('');
    for (const each of [renew, reset, remove]) each.reset();
  };
  const confirm = () => {
    if (act === undefined) return;
    const done = {
      onSuccess: () => {
        close();
        said.say(t(`users.${act}.done`, { name: user.name }));
      },
    };
    if (act === 'renew') renew.mutate({ userId: user.id }, done);
    if (act === 'remove') remove.mutate({ userId: user.id }, done);
    if (act === 'reset') reset.mutate({ userId: user.id, newPassphrase: passphrase }, done);
  };
  return (
    <div className={styles.actions}>
      {acts.map((each) => (
        <Button key={each} variant="transparent" onClick={() => setAct(each)}>
          {t(`users.${each}.action`)}
          <span className="visually-hidden"> {user.name}</span>
        </Button>
      ))}
      <Said said={said} />
      {act !== undefined && (
        <ConfirmDialog
          open
          title={t(`users.${act}.title`, { name: user.name })}
          confirm={t(`users.${act}.confirm`)}
          busy={telling[act].isPending}
          error={telling[act].error}
          onConfirm={confirm}
          onClose={close}
        >
          <p>{t(`users.${act}.next`, { name: user.name })}</p>
          {act === 'reset' && (
            <NewPassphraseField
              id="reset-passphrase"
              label={t('passphrase.new')}
              value={passphrase}
              onChange={setPassphrase}
            />
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}
