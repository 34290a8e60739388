import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import type { Walk } from '#renderer/routes/case/walk.ts';
import { onTheTable } from './onTheTable.ts';
import { hasSheets, readerOf, type TogetherPage } from './sheets.ts';

interface TogetherLinkProps {
  readonly walk: Walk;
  readonly page: TogetherPage;
  /** Whose questions are read; the survivor's own without it. */
  readonly person?: string | undefined;
  /** Where several people of a case may read a page, whose this one is. */
  readonly named?: boolean;
}

/** Lays this page on the table. There is no such link where nothing would lie there. */
export function TogetherLink({ walk, page, person, named = false }: TogetherLinkProps) {
  const { t } = useTranslation('together');
  const reader = walk[readerOf(page)];
  const asked = page === 'questions';
  if (!asked && !hasSheets(page, onTheTable(walk.view, walk.pathway, reader.id))) return null;
  return (
    <LinkButton
      variant="transparent"
      link={{
        to: '/together/$caseId/$pathwayId/$page',
        params: { caseId: walk.view.id, pathwayId: walk.pathway.id, page },
        ...(person !== undefined && { search: { person } }),
      }}
    >
      <span className="row">
        <IconBook2 size={18} stroke={1.7} aria-hidden="true" />
        {named ? t('openWith', { name: reader.name }) : t('open')}
      </span>
    </LinkButton>
  );
}
