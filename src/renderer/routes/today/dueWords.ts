import type { LinkProps } from '@tanstack/react-router';
import type { StateKind } from '#renderer/components/StateTag.tsx';
import { afterCircleLink } from '#renderer/routes/after-circle/afterCircleLink.ts';
import { pageLink, type StepPage } from '#renderer/routes/case/stepPages.ts';
import type { Due } from '#shared/contract/cases.ts';

const PAGE_OF_DUE: Partial<Record<Due['kind'], StepPage>> = {
  screeningNeeded: 'screening',
  screeningExpires: 'screening',
  concern: 'screening',
  checkIn: 'check-in',
  possibleSurvivor: 'possible-survivor',
  safetyPlan: 'safety',
  notice: 'notice',
  violation: 'violation',
  circle: 'circle',
};

/** Where something that is due is done. */
export function dueLink({ kind, case: caseId, pathway }: Due): LinkProps {
  if (kind === 'audit') return { to: '/supervision' };
  const page = PAGE_OF_DUE[kind];
  if (page !== undefined && pathway !== undefined) return pageLink(page, caseId, pathway);
  if (kind === 'circleFollowUp' && pathway !== undefined) return afterCircleLink(caseId, pathway);
  if (kind === 'measure' || kind === 'safetyTalk' || kind === 'newCharges') {
    return { to: '/cases/$caseId/outcomes', params: { caseId } };
  }
  if (kind === 'releaseEnds') return { to: '/cases/$caseId/documents', params: { caseId } };
  return { to: '/cases/$caseId', params: { caseId } };
}

const TAG_OF_DUE: Partial<Record<Due['kind'], StateKind>> = {
  concern: 'stop',
  safetyPlan: 'stop',
  violation: 'waits',
  safetyTalk: 'safe',
  screeningNeeded: 'waits',
  audit: 'supervisor',
  notice: 'supervisor',
  possibleSurvivor: 'supervisor',
};

/** The state to show beside it; what is merely due on a day has none. */
export function dueTag({ kind }: Due): StateKind | undefined {
  return TAG_OF_DUE[kind];
}

/** A key that stays with one thing that is due. */
export function dueKey({ kind, case: caseId, pathway, on }: Due): string {
  return [kind, caseId, pathway, on].join('/');
}
