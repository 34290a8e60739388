import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '#renderer/bridge/hooks.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { AgreementReport } from './AgreementReport.tsx';
import { DrawCheck } from './DrawCheck.tsx';
import { PatternsReport } from './PatternsReport.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import { type Period, useNames } from './reportNames.ts';
import { SupervisorsOnly } from './SupervisorsOnly.tsx';

/** How decisions are made in the program: how far two people agree, what stays open, and where people decide otherwise. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  return (
    <SupervisorsOnly title={t('title')} notYours={t('notYours')}>
      <Reports />
    </SupervisorsOnly>
  );
}

function Reports() {
  const { t } = useTranslation(['reports', 'supervision']);
  const [period, setPeriod] = useState<Period>({});
  // While another period is counted the last one stays, and the focus where it is.
  const agreement = useQuery({
    ...asking('supervision.agreement', period),
    placeholderData: keepPreviousData,
  });
  const patterns = useQuery({ ...asking('supervision.patterns', period), placeholderData: keepPreviousData });
  const names = useNames(period, patterns.data?.instruments ?? []);
  const header = (
    <PageHeader
      title={t('title')}
      summary={t('summary')}
      trail={[{ label: t('supervision:title'), link: { to: '/supervision' } }]}
    />
  );
  if (agreement.data === undefined || patterns.data === undefined) {
    return (
      <>
        {header}
        <ErrorNote error={agreement.error ?? patterns.error} />
      </>
    );
  }
  const day = (part: keyof Period) => (value: string) => {
    const { [part]: _, ...other } = period;
    setPeriod(value === '' ? other : { ...other, [part]: value });
  };
  return (
    <>
      {header}
      <Panel title={t('period.title')}>
        <div className="row not-printed">
          <DateField label={t('period.from')} value={period.from ?? ''} onChange={day('from')} />
          <DateField label={t('period.to')} value={period.to ?? ''} onChange={day('to')} />
        </div>
        <p className="quiet small">{t('period.empty')}</p>
        <p role="status">{t('period.counted', { count: patterns.data.screenings })}</p>
      </Panel>
      <AgreementReport groups={agreement.data.groups} names={names} />
      <PatternsReport patterns={patterns.data} names={names} />
      <Panel title={t('cannot.title')}>
        <p>{t('cannot.oneWay')}</p>
        <p>{t('cannot.notHeld')}</p>
        <p>{t('cannot.notRight')}</p>
        <p>{t('cannot.share')}</p>
      </Panel>
      <DrawCheck />
      <ReportPaper period={period} />
    </>
  );
}
