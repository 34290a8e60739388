import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge/client.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useRefusalWords } from '#renderer/i18n/refusalWords.ts';
import styles from './PassphraseField.module.css';
import { SecretInput } from './SecretInput.tsx';

/** What the vault asks for at least. It checks again, and refuses the common ones. */
export const SHORTEST_PASSPHRASE = 15;

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  readonly error?: string | undefined;
}

/** A new passphrase: typed and looked at, or suggested. Looking at it serves better than typing it twice. */
export function NewPassphraseField({ id, label, value, onChange, error }: PassphraseFieldProps) {
  const { t } = useTranslation('common');
  const words = useRefusalWords();
  const [shown, setShown] = useState(false);
  const suggest = useTell('passphrase.suggest');
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [offered, setOffered] = useState<string>();
  const length = [...value.normalize('NFC')].length;

  const change = (passphrase: string) => {
    setRefusal(null);
    onChange(passphrase);
  };
  const check = async () => {
    if (length < SHORTEST_PASSPHRASE) return;
    try {
      await call('passphrase.check', { passphrase: value });
    } catch (failure) {
      if (failure instanceof Error) setRefusal(failure);
    }
  };
  const problem = refusal ?? suggest.error;

  return (
    <div className={styles.field}>
      <SecretInput
        id={id}
        className={styles.input}
        label={label}
        description={
          length === 0 || length >= SHORTEST_PASSPHRASE
            ? t('passphrase.rule', { count: SHORTEST_PASSPHRASE })
            : t('passphrase.more', { count: SHORTEST_PASSPHRASE - length })
        }
        error={problem === null ? error : words.sentence(problem)}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void check()}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{
          'aria-label': shown ? t('passphrase.hide') : t('passphrase.show'),
          tabIndex: 0,
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Button
        variant="transparent"
        loading={suggest.isPending}
        onClick={() =>
          suggest.mutate(
            {},
            {
              onSuccess: ({ passphrase }) => {
                change(passphrase);
                setOffered(passphrase);
                setShown(true);
              },
            },
          )
        }
      >
        {t('passphrase.suggest')}
      </Button>
      {/* The field may be too narrow for it, and whoever writes down a part of it is locked out. */}
      {shown && offered !== undefined && offered === value && (
        <p className={styles.offered}>
          {t('passphrase.writeDown')} <strong translate="no">{offered}</strong>
        </p>
      )}
    </div>
  );
}
