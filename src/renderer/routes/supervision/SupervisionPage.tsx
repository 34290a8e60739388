import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { VirtualRows } from '#renderer/components/VirtualRows.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { SupervisorsOnly } from './SupervisorsOnly.tsx';

/** The screening decisions that wait for a second pair of eyes, flagged ones first. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  return (
    <SupervisorsOnly title={t('title')} notYours={t('notYours')} instead={t('notYoursWhat')}>
      <Queue />
    </SupervisorsOnly>
  );
}

function Queue() {
  const { t } = useTranslation(['supervision', 'reports']);
  const write = useWriting();
  const asked = useAsk('supervision.queue', {});
  if (asked.data === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ErrorNote error={asked.error} />
      </>
    );
  }
  const { waiting, audited } = asked.data;
  const flagged = waiting.filter(({ why }) => why !== 'share').length;
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={`${t('waiting', { count: waiting.length })} ${t('audited', { count: audited })}`}
      >
        <LinkButton link={{ to: '/supervision/reports' }}>{t('reports:link')}</LinkButton>
      </PageHeader>
      {waiting.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.what')}</p>
          <p>{t('empty.blind')}</p>
          <p>{t('empty.first')}</p>
        </EmptyState>
      ) : (
        <Panel title={t('queue')} rows kind={flagged > 0 ? 'waits' : 'plain'}>
          <VirtualRows
            label={t('queue')}
            count={waiting.length}
            row={(index) => {
              const item = waiting[index];
              return item === undefined ? null : (
                <PanelRow
                  lead={write.shortDay(item.on)}
                  title={item.caseName}
                  tag={
                    item.why !== 'share' ? (
                      <StateTag kind="stop">{t(`why.${item.why}`)}</StateTag>
                    ) : (
                      <StateTag kind="supervisor">{item.judged ? t('why.judged') : t('why.waits')}</StateTag>
                    )
                  }
                  action={
                    <LinkButton
                      variant={item === waiting[0] ? 'filled' : 'default'}
                      link={{
                        to: '/supervision/$caseId/$pathwayId/$screeningId',
                        params: { caseId: item.case, pathwayId: item.pathway, screeningId: item.screening },
                      }}
                    >
                      {item.blind ? t('judge.open') : t('audit.open')}
                    </LinkButton>
                  }
                >
                  {item.blind ? t('blind') : t('seen')}
                </PanelRow>
              );
            }}
          />
        </Panel>
      )}
    </>
  );
}
