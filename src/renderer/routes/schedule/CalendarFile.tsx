import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';

/** What is ahead as a file for a calendar, of all cases or one, and what that means for whoever may see it. */
export function CalendarFile({ caseId }: { readonly caseId?: string }) {
  const { t } = useTranslation('schedule');
  const language = useLanguage();
  const file = useTell('schedule.calendarFile');
  return (
    <Panel title={t('file.title')}>
      <p>{t('file.what')}</p>
      <Notice kind="note" title={t('file.careful')} />
      <ErrorNote error={file.error} />
      <div>
        <Button
          loading={file.isPending}
          onClick={() =>
            file.mutate({ language, ...(caseId !== undefined && { case: caseId }) }, { onSuccess: offerFile })
          }
        >
          {t('file.save')}
        </Button>
      </div>
    </Panel>
  );
}
