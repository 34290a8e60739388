import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import type { Output } from '#shared/contract/index.ts';
import { stageLink } from './goingOn.ts';

interface GoingOnRowsProps {
  readonly goingOn: Output<'today.view'>['goingOn'];
  readonly mainFirst: boolean;
}

/** Pathways whose next step can be taken whenever there is time for it. */
export function GoingOnRows({ goingOn: { first, count }, mainFirst }: GoingOnRowsProps) {
  const { t } = useTranslation(['today', 'cases']);
  return (
    <>
      {first.map(({ case: caseId, caseName, pathway, ring, stage }, index) => (
        <PanelRow
          key={pathway}
          title={
            <Link to="/cases/$caseId" params={{ caseId }} className="plain-link">
              {caseName}
            </Link>
          }
          action={
            <LinkButton
              link={stageLink(stage, caseId, pathway)}
              variant={mainFirst && index === 0 ? 'filled' : 'default'}
            >
              {t(`today:next.${stage}`)}
            </LinkButton>
          }
        >
          {ring && `${t('today:ring', ring)} `}
          {t(`cases:stage.${stage}`)}
        </PanelRow>
      ))}
      {count > first.length && (
        <PanelRow title={<Link to="/cases">{t('today:next.more', { count: count - first.length })}</Link>} />
      )}
    </>
  );
}
