import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import type { TogetherPage } from '#renderer/together/sheets.ts';
import { TogetherLink } from '#renderer/together/TogetherLink.tsx';
import type { Step } from '#shared/contract/case-view.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { ConcernDialog } from './ConcernDialog.tsx';
import { ENDED, EndedNote } from './EndedNote.tsx';
import { stepLink } from './stepPages.ts';
import { WaysOut } from './WaysOut.tsx';
import { pairName, useCase, type Walk, walkOf } from './walk.ts';

interface PathwayFrameProps {
  readonly caseId: string;
  readonly pathwayId: string;
  readonly title: string;
  /** Who takes this step; anybody else is told so instead. */
  readonly by?: Role;
  /** The next steps this page is for; at any other it says what comes first. Left out, the page is always open. */
  readonly opensFor?: readonly Step[];
  /** Still open when the pathway has ended, as a safety plan and a notice are. */
  readonly afterTheEnd?: boolean;
  /** What of this page can be laid on the table. */
  readonly together?: TogetherPage;
  readonly children: ReactNode | ((walk: Walk) => ReactNode);
}

/**
 * The frame of every page about one pathway: the way here, whose it is, a place to raise a concern, and the way out
 * at the end. When the pathway has ended it says so in place of the step.
 */
export function PathwayFrame({ caseId, pathwayId, title, together, ...step }: PathwayFrameProps) {
  const { t } = useTranslation('case');
  const asked = useCase(caseId);
  const search = useSearch({ strict: false });
  const [concern, setConcern] = useState(false);
  const walk = asked.data && walkOf(asked.data, pathwayId);
  const live = walk !== undefined && walk.pathway.ended === undefined;

  // The button that ended it is gone, and the focus with it.
  const wasLive = useRef(false);
  useEffect(() => {
    if (wasLive.current && !live) document.getElementById(ENDED)?.focus();
    wasLive.current = live;
  }, [live]);

  return (
    <>
      <PageHeader
        title={title}
        trail={[
          { label: t('cases'), link: { to: '/cases' } },
          { label: asked.data?.name ?? '…', link: { to: '/cases/$caseId', params: { caseId } } },
        ]}
        {...(walk && {
          summary: pairName(walk, t),
        })}
      >
        {live && (
          <div className="row">
            {together !== undefined && <TogetherLink walk={walk} page={together} person={search.person} />}
            <Button onClick={() => setConcern(true)}>{t('concern.action')}</Button>
          </div>
        )}
      </PageHeader>
      <ErrorNote error={asked.error} />
      {asked.data && walk === undefined && <Notice kind="note" title={t('noPathway')} />}
      {walk && <StepOrWhyNot walk={walk} {...step} />}
      {walk && <WaysOut caseId={caseId} walks={[walk]} />}
      {walk && live && concern && <ConcernDialog walk={walk} onClose={() => setConcern(false)} />}
    </>
  );
}

type StepOrWhyNotProps = Omit<PathwayFrameProps, 'caseId' | 'pathwayId' | 'title' | 'together'> & {
  readonly walk: Walk;
};

function StepOrWhyNot({ walk, by, opensFor, afterTheEnd = false, children }: StepOrWhyNotProps) {
  const { t } = useTranslation(['case', 'words']);
  const me = useAsk('session.me', {});
  const { pathway, view } = walk;
  if (me.data === undefined) return null;
  if (pathway.ended !== undefined && !afterTheEnd) return <EndedNote walk={walk} />;
  if (opensFor !== undefined && !opensFor.includes(pathway.next.step)) {
    const link = stepLink(pathway.next.step, view.id, pathway.id);
    return (
      <Notice kind="note" title={t('case:notNow.title')}>
        {link === undefined ? (
          <p>{t('case:notNow.nothing')}</p>
        ) : (
          <>
            <p>{t('case:notNow.next')}</p>
            <div>
              <LinkButton variant="filled" link={link}>
                {t(`case:step.${pathway.next.step}`)}
              </LinkButton>
            </div>
          </>
        )}
      </Notice>
    );
  }
  if (by !== undefined && me.data.user.role !== by) {
    return (
      <Notice kind="note" title={t(`case:notYours.${by}`)}>
        <p>{t('case:notYours.what')}</p>
      </Notice>
    );
  }
  return <>{typeof children === 'function' ? children(walk) : children}</>;
}
