import type { LinkProps } from '@tanstack/react-router';
import { type Step, stepSchema } from '#shared/contract/case-view.ts';

const PAGE_OF_STEP = {
  takeReferral: 'referral',
  recordEligibility: 'eligibility',
  decidePossibleSurvivor: 'possible-survivor',
  recordChoice: 'choice',
  recordAgreement: 'agreement',
  screen: 'screening',
  referToCommunity: 'community',
  prepare: 'preparation',
  planCircle: 'circle',
  beginCircle: 'circle',
  endCircle: 'circle',
  recordNeeds: 'needs',
  draftPlan: 'plan',
  approvePlan: 'plan',
  checkIn: 'check-in',
  hearSurvivor: 'violation',
  decideViolation: 'violation',
  complete: 'complete',
  planSafety: 'safety',
  issueNotice: 'notice',
} as const satisfies Partial<Record<Step, string>>;

export type StepPage = (typeof PAGE_OF_STEP)[keyof typeof PAGE_OF_STEP];

/** A step for each guided screen: where several steps are taken on one, the `next` one if it is among them, or the first. */
export function stepsWithPages(next: Step): readonly { readonly step: Step; readonly page: StepPage }[] {
  const all = Object.entries(PAGE_OF_STEP).map(([step, page]) => ({ step: stepSchema.parse(step), page }));
  const ordered = all.toSorted((a, b) => Number(b.step === next) - Number(a.step === next));
  return ordered.filter(({ page }, at) => ordered.findIndex((other) => other.page === page) === at);
}

const PAGES: ReadonlySet<string> = new Set(Object.values(PAGE_OF_STEP));

export function isStepPage(name: string): name is StepPage {
  return PAGES.has(name);
}

/** The guided screen of one step. */
export function pageLink(page: StepPage, caseId: string, pathwayId: string): LinkProps {
  return { to: `/cases/$caseId/$pathwayId/${page}`, params: { caseId, pathwayId } };
}

/** Where the next step of a pathway is taken. Waiting for an audit has no screen of its own. */
export function stepLink(step: Step, caseId: string, pathwayId: string): LinkProps | undefined {
  if (step === 'none') return undefined;
  if (step === 'waitForAudit') return { to: '/supervision' };
  return pageLink(PAGE_OF_STEP[step], caseId, pathwayId);
}

/** Where something that is missing is supplied. */
export function missingLink(what: string, caseId: string, pathwayId: string): LinkProps | undefined {
  switch (what) {
    case 'safeContact':
      return pageLink('referral', caseId, pathwayId);
    case 'screening':
    case 'preconditions':
    case 'safeguard':
      return pageLink('screening', caseId, pathwayId);
    case 'survivorReady':
      return pageLink('preparation', caseId, pathwayId);
    case 'needs':
      return pageLink('needs', caseId, pathwayId);
    case 'criteria':
      return pageLink('eligibility', caseId, pathwayId);
    case 'survivorSays':
      return pageLink('violation', caseId, pathwayId);
    case 'safetyPlan':
      return pageLink('safety', caseId, pathwayId);
    case 'audit':
      return { to: '/supervision' };
    case 'release':
      return { to: '/cases/$caseId/documents', params: { caseId } };
    default:
      return undefined;
  }
}
