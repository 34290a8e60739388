import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

interface ProveStepProps {
  /** Which words of the sheet are asked for, counted from one. */
  readonly positions: readonly number[];
  readonly onBack: () => void;
  readonly onProved: () => void;
}

/** Two words typed back from paper: the sheet is there, and it can be read. */
export function ProveStep({ positions, onBack, onProved }: ProveStepProps) {
  const { t } = useTranslation('setup');
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [tried, setTried] = useState(false);
  const prove = useTell('store.proveRecovery');
  const words = positions.map((position) => ({
    position,
    word: (typed[position] ?? '').trim().toLowerCase(),
  }));
  const act = () => {
    setTried(true);
    const empty = words.find(({ word }) => word === '');
    if (empty === undefined) prove.mutate({ words }, { onSuccess: onProved });
    else document.getElementById(`word-${empty.position}`)?.focus();
  };
  return (
    <SetupStep
      step="prove"
      title={t('prove.title')}
      action={t('prove.next')}
      busy={prove.isPending}
      onAct={act}
      onBack={onBack}
    >
      <p className={styles.lead}>{t('prove.why')}</p>
      <div className={styles.fields}>
        {words.map(({ position, word }) => (
          <TextInput
            key={position}
            id={`word-${position}`}
            label={t('prove.word', { position })}
            value={typed[position] ?? ''}
            error={tried && word === '' ? t('prove.missing') : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setTyped({ ...typed, [position]: event.currentTarget.value })}
          />
        ))}
      </div>
      <ErrorNote error={prove.error} />
    </SetupStep>
  );
}
