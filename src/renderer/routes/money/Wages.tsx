import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AboutMoney } from './about.ts';
import { WageResultView } from './WageResultView.tsx';
import { WagesForm } from './WagesForm.tsx';

/** Wages that were not paid: what was reckoned and kept, and a new reckoning. */
export function Wages(about: AboutMoney) {
  const { t } = useTranslation('money');
  const write = useWriting();
  const { walk, writes, open, setOpen } = about;
  const tables = useAsk('wages.tables', {});
  const isOpen = open?.what === 'wages';
  const { said, onDone } = useFormSaid(
    (opened) => setOpen(opened ? { what: 'wages' } : undefined),
    t('wages.kept'),
  );
  const { reckonings } = walk.pathway;
  return (
    <Panel title={t('wages.title')}>
      <Notice kind="note" title={t('wages.aid')}>
        <p>{t('wages.aidWhat')}</p>
      </Notice>
      {reckonings.toReversed().map(({ id, on, work, result }, index) => (
        <details key={id} open={index === 0 && !isOpen}>
          <summary>{t('wages.keptOn', { day: write.day(on), amount: write.money(result.unpaid) })}</summary>
          <WageResultView work={work} result={result} tables={tables.data?.tables ?? []} />
          <p className="quiet small">{t('wages.toPlan')}</p>
        </details>
      ))}
      <Said said={said} />
      {writes && !isOpen && (
        <div className="not-printed">
          <Button onClick={() => setOpen({ what: 'wages' })}>{t('wages.open')}</Button>
        </div>
      )}
      {isOpen && tables.data !== undefined && (
        <WagesForm {...about} tables={tables.data.tables} onDone={onDone} />
      )}
    </Panel>
  );
}
