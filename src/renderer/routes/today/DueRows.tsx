import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Due } from '#shared/contract/cases.ts';
import { dueKey, dueLink, dueTag } from './dueWords.ts';

interface DueRowsProps {
  readonly due: readonly Due[];
  readonly today: string;
  /** The first of them is the one main action of the page. */
  readonly mainFirst?: boolean;
}

/** Things that wait, each with the one step that answers it. */
export function DueRows({ due, today, mainFirst = false }: DueRowsProps) {
  const { t } = useTranslation('today');
  const write = useWriting();
  const when = ({ on, urgent }: Due) => {
    if (urgent) return t('when.now');
    if (on < today) return t('when.since', { day: write.shortDay(on) });
    return on === today ? t('when.today') : write.shortDay(on);
  };
  return due.map((item, index) => {
    const tag = dueTag(item);
    return (
      <PanelRow
        key={dueKey(item)}
        lead={when(item)}
        title={
          <Link to="/cases/$caseId" params={{ caseId: item.case }} className="plain-link">
            {item.caseName}
          </Link>
        }
        {...(tag && { tag: <StateTag kind={tag}>{t(`due.${item.kind}.tag`)}</StateTag> })}
        action={
          <LinkButton link={dueLink(item)} variant={mainFirst && index === 0 ? 'filled' : 'default'}>
            {t(`due.${item.kind}.action`)}
          </LinkButton>
        }
      >
        {item.ring && `${t('ring', item.ring)} `}
        {t(`due.${item.kind}.what`)}
      </PanelRow>
    );
  });
}
