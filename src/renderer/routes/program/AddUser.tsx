import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { NewPassphraseField, SHORTEST_PASSPHRASE } from '#renderer/components/PassphraseField.tsx';
import styles from '#renderer/routes/case/forms.module.css';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

/** Gives a person a key to this store. No draft is kept of it: it holds a passphrase. */
export function AddUser({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['program', 'words', 'common', 'setup']);
  const add = useTell('users.add');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>();
  const [passphrase, setPassphrase] = useState('');
  const needed = useNeeded([
    ...need(role === undefined, 'user-role-facilitator', t('program:users.add.needRole')),
    ...need(name.trim() === '', 'user-name', t('program:users.add.needName')),
    ...need([...passphrase].length < SHORTEST_PASSPHRASE, 'user-passphrase', t('program:passphrase.needNew')),
  ]);
  useEffect(() => document.getElementById('user-role-facilitator')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      if (role !== undefined) add.mutate({ name, role, passphrase }, { onSuccess: onDone });
    });
  };
  return (
    <Panel title={t('program:users.add.title')} kind="next">
      <form className={styles.form} onSubmit={submit} noValidate>
        <ChoiceCards
          id="user-role"
          label={t('program:users.add.role')}
          options={(['facilitator', 'supervisor', 'keyholder'] as const).map((each) => ({
            value: each,
            label: t(`words:roleTitle.${each}`),
            detail: t(`setup:people.does.${each}`),
          }))}
          value={role}
          error={needed.errorAt('user-role-facilitator')}
          onChange={setRole}
        />
        <TextInput
          id="user-name"
          label={t('program:users.add.name')}
          value={name}
          maxLength={64}
          autoComplete="off"
          error={needed.errorAt('user-name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NewPassphraseField
          id="user-passphrase"
          label={t('common:passphrase.label')}
          value={passphrase}
          error={needed.errorAt('user-passphrase')}
          onChange={setPassphrase}
        />
        <ErrorNote error={add.error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={add.isPending}>
            {t('program:users.add.action')}
          </Button>
          <Button variant="transparent" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
