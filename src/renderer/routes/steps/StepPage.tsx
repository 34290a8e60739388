import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PathwayFrame } from '#renderer/routes/case/PathwayFrame.tsx';
import type { StepPage as Page } from '#renderer/routes/case/stepPages.ts';
import type { Walk } from '#renderer/routes/case/walk.ts';
import type { TogetherPage } from '#renderer/together/sheets.ts';
import type { Step } from '#shared/contract/case-view.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

/** A pathway at one of its steps. */
export interface AtStep extends Walk {
  /** How procedures name the pathway. */
  readonly on: { readonly case: string; readonly pathway: string };
  /** The name under which what is typed here is kept, sealed with the case's own key. */
  readonly form: string;
  /** The day it is, by the core's clock. */
  readonly today: string;
  /** To the case, where the next step now stands. */
  readonly toCase: () => void;
}

interface StepPageProps {
  readonly page: Page;
  /** Names the words of the step: `steps:<name>`. */
  readonly name: string;
  readonly by?: Role;
  readonly opensFor?: readonly Step[];
  readonly afterTheEnd?: boolean;
  /** What of this page can be laid on the table. */
  readonly together?: TogetherPage;
  readonly children: (at: AtStep) => ReactNode;
}

/** The page of one step: the frame of its pathway, and the step itself once everything it asks of it is known. */
export function StepPage({ page, name, children, ...frame }: StepPageProps) {
  const { t } = useTranslation('steps');
  const { caseId = '', pathwayId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const day = useAsk('today.view', {});
  return (
    <PathwayFrame caseId={caseId} pathwayId={pathwayId} title={t(`${name}.title`)} {...frame}>
      {(walk) =>
        day.data === undefined ? (
          <ErrorNote error={day.error} />
        ) : (
          children({
            ...walk,
            on: { case: caseId, pathway: pathwayId },
            form: `case:${caseId}/${pathwayId}/${page}`,
            today: day.data.today,
            toCase: () => void navigate({ to: '/cases/$caseId', params: { caseId } }),
          })
        )
      }
    </PathwayFrame>
  );
}
