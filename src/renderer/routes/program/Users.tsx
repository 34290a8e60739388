import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import type { Output } from '#shared/contract/index.ts';
import { AddUser } from './AddUser.tsx';
import styles from './program.module.css';
import { UserActions } from './UserActions.tsx';

interface UsersProps {
  readonly me: Output<'session.me'>['user'];
}

/** Who can open this store, with the fingerprints by which each key can be told. A keyholder looks after them. */
export function Users({ me }: UsersProps) {
  const { t } = useTranslation(['program', 'words']);
  const users = useAsk('users.list', {});
  const [adding, setAdding] = useState(false);
  const keeps = me.role === 'keyholder';
  return (
    <>
      <Panel title={t('program:users.title')} aside={t('program:users.what')} rows>
        <ErrorNote error={users.error} />
        {users.data?.users.map((user) => (
          <PanelRow
            key={user.id}
            title={user.name}
            tag={user.status === 'removed' && <StateTag kind="stop">{t('program:users.removed')}</StateTag>}
            action={keeps && user.status === 'active' && <UserActions user={user} isMe={user.id === me.id} />}
          >
            {t(`words:roleTitle.${user.role}`)}
            {user.id === me.id && `. ${t('program:users.you')}`}
            <span className={styles.fingerprint}>
              {t('program:users.fingerprint', { fingerprint: inFours(user.fingerprint) })}
            </span>
          </PanelRow>
        ))}
      </Panel>
      {keeps && !adding && (
        <div>
          <Button variant="filled" onClick={() => setAdding(true)}>
            {t('program:users.add.open')}
          </Button>
        </div>
      )}
      {adding && <AddUser onDone={() => setAdding(false)} />}
    </>
  );
}

/** In groups of four, as two people read it to each other. */
function inFours(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;
}
