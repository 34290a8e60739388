import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import type { DueRow } from '#shared/contract/schedule.ts';
import { scheduleLink } from './scheduleLink.ts';
import { useRowWords } from './useRowWords.ts';

interface DueRowOfAllProps {
  readonly row: DueRow;
  readonly today: string;
}

/** One thing that is due in some case, and the way to it. */
export function DueRowOfAll({ row, today }: DueRowOfAllProps) {
  const { t } = useTranslation(['schedule', 'today']);
  const write = useWriting();
  const words = useRowWords(true);
  const what = words.what(row);
  const link =
    row.kind === 'checkIn'
      ? pageLink('check-in', row.case, row.pathway)
      : scheduleLink(row.case, row.pathway);
  return (
    <PanelRow
      lead={row.on === today ? (row.at ?? t('today:when.today')) : write.shortDay(row.on)}
      title={
        <Link to="/cases/$caseId" params={{ caseId: row.case }} className="plain-link">
          {row.caseName}
        </Link>
      }
      action={
        <LinkButton link={link}>
          <span aria-hidden="true">{t('schedule:due.open')}</span>
          <span className="visually-hidden">{t('schedule:due.openOf', { what, case: row.caseName })}</span>
        </LinkButton>
      }
    >
      {row.ring && `${t('today:ring', row.ring)} `}
      {what} <span className="quiet">{words.details(row)}</span>
    </PanelRow>
  );
}
