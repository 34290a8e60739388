import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { MORE, stageLink } from './goingOn.ts';
import type { GoingOn } from './stations.ts';

interface GoingOnRowsProps {
  readonly pathways: readonly GoingOn[];
  readonly mainFirst: boolean;
}

/** Pathways whose next step can be taken whenever there is time for it. */
export function GoingOnRows({ pathways, mainFirst }: GoingOnRowsProps) {
  const { t } = useTranslation(['today', 'cases']);
  return (
    <>
      {pathways.slice(0, MORE).map(({ row, pathway, stage }, index) => (
        <PanelRow
          key={pathway}
          title={
            <Link to="/cases/$caseId" params={{ caseId: row.id }} className="plain-link">
              {row.name}
            </Link>
          }
          action={
            <LinkButton
              link={stageLink(stage, row.id, pathway)}
              variant={mainFirst && index === 0 ? 'filled' : 'default'}
            >
              {t(`today:next.${stage}`)}
            </LinkButton>
          }
        >
          {t(`cases:stage.${stage}`)}
        </PanelRow>
      ))}
      {pathways.length > MORE && (
        <PanelRow
          title={<Link to="/cases">{t('today:next.more', { count: pathways.length - MORE })}</Link>}
        />
      )}
    </>
  );
}
