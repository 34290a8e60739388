import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { NewPassphraseField, SHORTEST_PASSPHRASE } from '#renderer/components/PassphraseField.tsx';
import { SecretInput } from '#renderer/components/SecretInput.tsx';
import styles from '#renderer/routes/case/forms.module.css';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';

/** Changes one's own passphrase. What is typed here is kept nowhere. */
export function MyPassphrase() {
  const { t } = useTranslation('program');
  const change = useTell('session.changePassphrase');
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const needed = useNeeded([
    ...need(old === '', 'old-passphrase', t('passphrase.needOld')),
    ...need([...fresh].length < SHORTEST_PASSPHRASE, 'new-passphrase', t('passphrase.needNew')),
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() =>
      change.mutate(
        { old, new: fresh },
        {
          onSuccess: () => {
            setOld('');
            setFresh('');
          },
        },
      ),
    );
  };
  return (
    <Panel title={t('passphrase.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <SecretInput
          id="old-passphrase"
          label={t('passphrase.old')}
          value={old}
          error={needed.errorAt('old-passphrase')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show'), tabIndex: 0 }}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <NewPassphraseField
          id="new-passphrase"
          label={t('passphrase.new')}
          value={fresh}
          error={needed.errorAt('new-passphrase')}
          onChange={setFresh}
        />
        <ErrorNote error={change.error} />
        {change.isSuccess && <Notice kind="done" title={t('passphrase.changed')} alert />}
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('passphrase.action')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
