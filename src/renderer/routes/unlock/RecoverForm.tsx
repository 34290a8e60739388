import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { NewPassphraseField, SHORTEST_PASSPHRASE } from '#renderer/components/PassphraseField.tsx';
import styles from './unlock.module.css';
import { focusOnNames, type User, WhoAreYou } from './WhoAreYou.tsx';

interface RecoverFormProps {
  readonly users: readonly User[];
  readonly onBack: () => void;
  readonly onRecovered: () => void;
}

/** A new passphrase with the words of the recovery sheet. */
export function RecoverForm({ users, onBack, onRecovered }: RecoverFormProps) {
  const { t } = useTranslation(['setup', 'common']);
  const [userId, setUserId] = useState<string>();
  const [sheet, setSheet] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const recover = useTell('store.recover');

  // Numbers and punctuation copied along with the words mean nothing.
  const words = sheet.toLowerCase().match(/\p{L}+/gu) ?? [];
  const tooShort = [...newPassphrase.normalize('NFC')].length < SHORTEST_PASSPHRASE;

  const act = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (userId === undefined) return focusOnNames(users);
    if (words.length === 0) return document.getElementById('sheet')?.focus();
    if (tooShort) return document.getElementById('new-passphrase')?.focus();
    recover.mutate({ words, userId, newPassphrase }, { onSuccess: onRecovered });
  };

  return (
    <form className={styles.form} onSubmit={act} noValidate>
      <p className="quiet">{t('setup:recover.why')}</p>
      <WhoAreYou
        users={users}
        value={userId}
        onChange={setUserId}
        error={tried && userId === undefined ? t('setup:unlock.whoMissing') : undefined}
      />
      <Textarea
        id="sheet"
        label={t('setup:recover.words')}
        description={t('setup:recover.wordsHow')}
        error={tried && words.length === 0 ? t('setup:recover.wordsMissing') : undefined}
        value={sheet}
        rows={4}
        onChange={(event) => setSheet(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <p role="status" className="small quiet">
        {t('setup:recover.count', { count: words.length })}
      </p>
      <NewPassphraseField
        id="new-passphrase"
        label={t('setup:recover.newPassphrase')}
        value={newPassphrase}
        error={
          tried && tooShort ? t('common:passphrase.tooShort', { count: SHORTEST_PASSPHRASE }) : undefined
        }
        onChange={setNewPassphrase}
      />
      <ErrorNote error={recover.error} />
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={recover.isPending}>
          {t('setup:recover.act')}
        </Button>
        <Button variant="transparent" onClick={onBack}>
          {t('common:back')}
        </Button>
      </div>
      <p className="small quiet">{t('setup:recover.colleague')}</p>
    </form>
  );
}
