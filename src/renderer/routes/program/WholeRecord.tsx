import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';

/** Checks every entry, signature and link of the record, and says in words what was found. */
export function WholeRecord({ main }: { readonly main: boolean }) {
  const { t } = useTranslation(['program', 'record']);
  const audit = useTell('record.audit');
  const found = audit.data;
  return (
    <Panel title={t('program:whole.title')}>
      <p className="quiet">{t('program:whole.what')}</p>
      <div>
        <Button
          variant={main ? 'filled' : 'default'}
          loading={audit.isPending}
          onClick={() => audit.mutate({})}
        >
          {t('program:whole.action')}
        </Button>
      </div>
      <ErrorNote error={audit.error} />
      {found?.ok && (
        <Notice kind="done" title={t('record:audit-passed')} alert>
          <p>{t('program:whole.checked', { count: found.events })}</p>
        </Notice>
      )}
      {found && !found.ok && (
        <Notice
          kind="stop"
          title={t(`record:${found.fault?.code}`, {
            place: found.fault?.journalSeq,
            seenBy: t('program:whole.someone'),
            defaultValue: found.fault?.message,
          })}
          alert
        >
          <p>{t('record:audit-next')}</p>
        </Notice>
      )}
    </Panel>
  );
}
