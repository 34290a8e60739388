import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import type { TogetherPage } from '#renderer/together/sheets.ts';
import { TogetherLink } from '#renderer/together/TogetherLink.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import styles from './case.module.css';
import { hasCircles, hasMoney, hasPlan } from './hasCome.ts';
import { WaysOut } from './WaysOut.tsx';
import { useCase, type Walk, walksOf } from './walk.ts';

interface CasePage {
  readonly to: string;
  readonly name: string;
  /** Shown once a pathway of the case has come so far; the address stands before. */
  readonly isThere?: (walk: Walk) => boolean;
}

const PAGES: readonly CasePage[] = [
  { to: '/cases/$caseId', name: 'overview' },
  { to: '/cases/$caseId/people', name: 'people' },
  { to: '/cases/$caseId/plan', name: 'plan', isThere: hasPlan },
  { to: '/cases/$caseId/circles', name: 'circles', isThere: hasCircles },
  { to: '/cases/$caseId/money', name: 'money', isThere: hasMoney },
  { to: '/cases/$caseId/services', name: 'services' },
  { to: '/cases/$caseId/outcomes', name: 'outcomes' },
  { to: '/cases/$caseId/documents', name: 'documents' },
  { to: '/cases/$caseId/record', name: 'record' },
];

interface CaseFrameProps {
  /** Of a page within the case; the case's own page has its name. */
  readonly title?: string;
  readonly summary?: (view: CaseView) => ReactNode;
  /** The page says the way out itself, at a better place. */
  readonly saysWaysOut?: boolean;
  /** What of this page can be laid on the table, for each survivor. */
  readonly together?: TogetherPage;
  readonly children: (view: CaseView) => ReactNode;
}

/** The frame of every page about a whole case: its name, its other pages, and every way out at the end. */
export function CaseFrame({ title, summary, saysWaysOut = false, together, children }: CaseFrameProps) {
  const { t } = useTranslation('case');
  const { caseId = '' } = useParams({ strict: false });
  const { data: view, error } = useCase(caseId);
  const name = view?.name ?? '…';
  const walks = view === undefined ? [] : walksOf(view);
  const readers = oneForEachSurvivor(walks);
  const pages = PAGES.filter(({ isThere }) => isThere === undefined || walks.some(isThere));
  const toCases = { label: t('cases'), link: { to: '/cases' } } as const;
  const toCase = { label: name, link: { to: '/cases/$caseId', params: { caseId } } } as const;
  return (
    <>
      <PageHeader
        title={title ?? name}
        trail={title === undefined ? [toCases] : [toCases, toCase]}
        {...(view && summary && { summary: summary(view) })}
      >
        {readers.length > 0 && together !== undefined && (
          <div className="row">
            {readers.map((walk) => (
              <TogetherLink key={walk.pathway.id} walk={walk} page={together} named={readers.length > 1} />
            ))}
          </div>
        )}
      </PageHeader>
      <nav aria-label={t('pages.title')} className={`${styles.pages} not-printed`}>
        <ul>
          {pages.map(({ to, name: page }) => (
            <li key={page}>
              <Link to={to} params={{ caseId }} activeOptions={{ exact: true, includeSearch: false }}>
                {t(`pages.${page}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ErrorNote error={error} />
      {view && children(view)}
      {view && !saysWaysOut && <WaysOut caseId={caseId} walks={walks} />}
    </>
  );
}

/** A survivor may walk several pathways; one that goes on tells more than one that ended. */
function oneForEachSurvivor(walks: readonly Walk[]): readonly Walk[] {
  const goingFirst = walks.toSorted(
    (one, other) => Number(one.pathway.ended !== undefined) - Number(other.pathway.ended !== undefined),
  );
  const found = new Map<string, Walk>();
  for (const walk of goingFirst) if (!found.has(walk.survivor.id)) found.set(walk.survivor.id, walk);
  return [...found.values()];
}
