import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import { type Walk, walksOf } from './walk.ts';

interface PathwaysPageProps {
  readonly title: string;
  /** Which pathways have come so far that there is something of them to show. */
  readonly hasCome: (walk: Walk) => boolean;
  /** While none has: what will be here, and why. */
  readonly empty: { readonly title: string; readonly what: string };
  readonly children: (walk: Walk) => ReactNode;
}

/** A page of a case, a pathway at a time. With nothing on it yet, the next step of the case leads here. */
export function PathwaysPage({ title, hasCome, empty, children }: PathwaysPageProps) {
  const { t } = useTranslation('case');
  return (
    <CaseFrame title={title}>
      {(view) => {
        const walks = walksOf(view).filter(hasCome);
        return walks.length === 0 ? (
          <EmptyState
            title={empty.title}
            action={
              <LinkButton link={{ to: '/cases/$caseId', params: { caseId: view.id } }}>
                {t('toNext')}
              </LinkButton>
            }
          >
            <p>{empty.what}</p>
          </EmptyState>
        ) : (
          walks.map((walk) => <Fragment key={walk.pathway.id}>{children(walk)}</Fragment>)
        );
      }}
    </CaseFrame>
  );
}
