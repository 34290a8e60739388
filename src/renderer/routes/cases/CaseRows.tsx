import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { VirtualRows } from '#renderer/components/VirtualRows.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Output } from '#shared/contract/index.ts';
import styles from './cases.module.css';
import { StageTag } from './StageTag.tsx';
import { useCasePages } from './useCasePages.ts';

type CaseRow = Output<'cases.list'>['cases'][number];

/** The cases that have these words, as many as there may be: only those in sight are asked for and drawn. */
export function CaseRows({ search, count }: { readonly search: string; readonly count: number }) {
  const { t } = useTranslation('cases');
  const { rowAt, show } = useCasePages(search);
  return (
    <VirtualRows
      key={search}
      label={t('title')}
      count={count}
      onRange={show}
      row={(index) => {
        const row = rowAt(index);
        return row === undefined ? <PanelRow title={<span aria-hidden="true">…</span>} /> : <Row row={row} />;
      }}
    />
  );
}

function Row({ row: { id, name, referredOn, pathways } }: { readonly row: CaseRow }) {
  const { t } = useTranslation('cases');
  const write = useWriting();
  return (
    <PanelRow
      title={
        <Link to="/cases/$caseId" params={{ caseId: id }}>
          {name}
        </Link>
      }
      action={
        <ul className={styles.stages} aria-label={t('stages')}>
          {pathways.map(({ id: pathway, stage }) => (
            <li key={pathway}>
              <StageTag stage={stage} />
            </li>
          ))}
        </ul>
      }
    >
      {t('referredOn', { day: write.day(referredOn) })}
    </PanelRow>
  );
}
