import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';

interface DecisionPaperProps {
  readonly on: { readonly case: string; readonly pathway: string };
  readonly screening: string;
}

/** A decision on a signed page for the program's own file. */
export function DecisionPaper({ on, screening }: DecisionPaperProps) {
  const { t } = useTranslation('screening');
  const language = useLanguage();
  const paper = useTell('document.decision');
  return (
    <div className="stack">
      <Button
        loading={paper.isPending}
        onClick={() => paper.mutate({ ...on, screening, language }, { onSuccess: offerFile })}
      >
        {t('paper.decision')}
      </Button>
      <ErrorNote error={paper.error} />
    </div>
  );
}
