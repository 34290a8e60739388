import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PathwayFrame } from '#renderer/routes/case/PathwayFrame.tsx';
import { stepLink } from '#renderer/routes/case/stepPages.ts';
import type { TogetherPage } from '#renderer/together/sheets.ts';
import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import type { Day } from '#shared/vocabulary/text.ts';

/** The pathway a step page is about, and what every such page asks of it. */
export interface AtPathway {
  /** How procedures name it. */
  readonly on: { readonly case: string; readonly pathway: string };
  readonly view: CaseView;
  readonly pathway: PathwayView;
  /** The day it is, by the core's clock. */
  readonly today: Day;
  readonly me: { readonly name: string; readonly role: Role };
  readonly person: (id: string) => Person | undefined;
  readonly nameOf: (id: string) => string;
  /** The name of a draft of this pathway: sealed with the case's own key. */
  readonly form: (step: string) => string;
}

interface StepOfProps {
  readonly title: string;
  /** Who takes this step; anybody else is told so instead. */
  readonly by?: Role;
  /** The stages in which this page has something to do; in any other it says what comes first. */
  readonly stages?: readonly Stage[];
  /** Still to be read when the pathway has ended. */
  readonly afterTheEnd?: boolean;
  /** What of this page can be laid on the table. */
  readonly together?: TogetherPage;
  readonly children: (at: AtPathway) => ReactNode;
}

/** A page about one step of one pathway, in the frame that all of them share, once the pathway is known. */
export function StepOf({ stages, children, ...frame }: StepOfProps) {
  const { caseId = '', pathwayId = '' } = useParams({ strict: false });
  return (
    <PathwayFrame caseId={caseId} pathwayId={pathwayId} {...frame}>
      <Known key={pathwayId} caseId={caseId} pathwayId={pathwayId} stages={stages}>
        {children}
      </Known>
    </PathwayFrame>
  );
}

interface KnownProps {
  readonly caseId: string;
  readonly pathwayId: string;
  readonly stages: readonly Stage[] | undefined;
  readonly children: StepOfProps['children'];
}

function Known({ caseId, pathwayId, stages, children }: KnownProps) {
  const asked = useAsk('cases.view', { case: caseId });
  const day = useAsk('today.view', {});
  const me = useAsk('session.me', {});
  const error = asked.error ?? day.error ?? me.error;
  if (error !== null) return <ErrorNote error={error} />;
  if (asked.data === undefined || day.data === undefined || me.data === undefined) return null;

  const view = asked.data;
  const pathway = view.pathways.find(({ id }) => id === pathwayId);
  if (pathway === undefined) return null;
  if (stages !== undefined && pathway.ended === undefined && !stages.includes(pathway.stage)) {
    return <NotNow caseId={caseId} pathway={pathway} />;
  }
  const person = (id: string) => view.people.find((other) => other.id === id);
  return children({
    on: { case: caseId, pathway: pathwayId },
    view,
    pathway,
    today: day.data.today,
    me: me.data.user,
    person,
    nameOf: (id) => person(id)?.name ?? id,
    form: (step) => `case:${caseId}/${pathwayId}/${step}`,
  });
}

/** In place of a step that does not fit where the pathway stands: what comes first. */
function NotNow({ caseId, pathway }: { readonly caseId: string; readonly pathway: PathwayView }) {
  const { t } = useTranslation('case');
  const link = stepLink(pathway.next.step, caseId, pathway.id);
  return (
    <Notice kind="note" title={t('notNow.title')}>
      <p>{link === undefined ? t('notNow.nothing') : t('notNow.next')}</p>
      {link !== undefined && (
        <LinkButton variant="filled" link={link}>
          {t(`step.${pathway.next.step}`)}
        </LinkButton>
      )}
    </Notice>
  );
}
