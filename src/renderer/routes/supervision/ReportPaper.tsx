import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import { type ReportCopy, reportCopySchema } from '#shared/vocabulary/agreement.ts';
import type { Period } from './reportNames.ts';

/** The numbers of the page on signed pages. */
export function ReportPaper({ period }: { readonly period: Period }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [copy, setCopy] = useState<ReportCopy>('own');
  const paper = useTell('document.auditReport');
  return (
    <Panel title={t('paper.title')}>
      <p>{t('paper.what')}</p>
      <ChoiceCards
        id="copy"
        label={t('paper.copy')}
        options={reportCopySchema.options.map((value) => ({
          value,
          label: t(`paper.copies.${value}.name`),
          detail: t(`paper.copies.${value}.means`),
        }))}
        value={copy}
        onChange={setCopy}
      />
      <ErrorNote error={paper.error} />
      <div className="row">
        <Button
          variant="filled"
          loading={paper.isPending}
          onClick={() => paper.mutate({ ...period, copy, language }, { onSuccess: offerFile })}
        >
          {t('paper.save')}
        </Button>
        <span className="quiet small">{t('paper.signed')}</span>
      </div>
    </Panel>
  );
}
