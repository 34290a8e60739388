import type { LinkProps } from '@tanstack/react-router';
import { pageLink, type StepPage } from '#renderer/routes/case/stepPages.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';

const PAGE_OF_STAGE: Partial<Record<Stage, StepPage>> = {
  referral: 'referral',
  eligibility: 'eligibility',
  choice: 'choice',
  agreement: 'agreement',
  community: 'community',
  preparation: 'preparation',
  circles: 'circle',
  inCircle: 'circle',
};

/** Where a pathway at this stage goes on. Needs and plan are two pages: the case says which is next. */
export function stageLink(stage: Stage, caseId: string, pathwayId: string): LinkProps {
  const page = PAGE_OF_STAGE[stage];
  return page === undefined
    ? { to: '/cases/$caseId', params: { caseId } }
    : pageLink(page, caseId, pathwayId);
}
