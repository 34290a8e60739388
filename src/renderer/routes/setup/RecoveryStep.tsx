import { Button } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import { SavedFiles } from '#renderer/shell/SavedFiles.tsx';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

interface RecoveryStepProps {
  readonly words: readonly string[];
  readonly program: string;
  readonly onNext: () => void;
}

/** The words that open the store when every passphrase is forgotten. They are shown this once. */
export function RecoveryStep({ words, program, onNext }: RecoveryStepProps) {
  const { t } = useTranslation('setup');
  const sheet = useTell('store.recoverySheet');
  const language = useLanguage();
  return (
    <SetupStep step="recovery" title={t('recovery.title')} action={t('recovery.next')} onAct={onNext}>
      <p className={styles.printed}>{t('recovery.printedFor', { program })}</p>
      <p className={styles.lead}>{t('recovery.why')}</p>
      <ol className={styles.words} translate="no" aria-label={t('recovery.words')}>
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand in two places
          <li key={index}>
            <span>{index + 1}</span> <span>{word}</span>
          </li>
        ))}
      </ol>
      <div className="row not-printed">
        <Button
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
        <Button
          loading={sheet.isPending}
          leftSection={<IconFileDownload size={18} stroke={1.7} aria-hidden="true" />}
          onClick={() => sheet.mutate({ language }, { onSuccess: offerFile })}
        >
          {t('recovery.pdf')}
        </Button>
      </div>
      <ErrorNote error={sheet.error} />
      <SavedFiles />
      <Notice kind="note" title={t('recovery.onceTitle')}>
        <p>{t('recovery.once')}</p>
      </Notice>
    </SetupStep>
  );
}
