import type { LinkProps } from '@tanstack/react-router';
import { isStepPage, pageLink } from '#renderer/routes/case/stepPages.ts';

/** A form that was left half-done: what it is, in which case, and the way back to it. */
export interface LeftForm {
  /** Names a sentence of `today:form`. */
  readonly what: string;
  readonly caseId?: string;
  readonly link: LinkProps;
}

/** Reads the name of a draft: `referral`, `case:<case>/people` or `case:<case>/<pathway>/<step>`. */
export function leftForm(form: string): LeftForm | undefined {
  if (form === 'referral') return { what: 'newCase', link: { to: '/cases/new' } };
  const [, caseId, ...place] = /^case:([^/]+)\/([^/]+)(?:\/([^/]+))?/.exec(form) ?? [];
  const [first, step] = place;
  if (caseId === undefined || first === undefined) return undefined;
  if (step === undefined || CASE_FORMS.has(first)) return leftInCase(first, caseId);
  if (isStepPage(step)) return { what: step, caseId, link: pageLink(step, caseId, first) };
  if (step === 'audit') return { what: step, caseId, link: { to: '/supervision' } };
  const what = step === 'concern' ? step : 'other';
  return { what, caseId, link: { to: '/cases/$caseId', params: { caseId } } };
}

/** Forms of a whole case; what may follow the name is a person, a service or a release. */
const CASE_FORMS = new Set(['people', 'contacts', 'services', 'documents']);

function leftInCase(page: string, caseId: string): LeftForm {
  const params = { caseId };
  switch (page) {
    case 'people':
    case 'contacts':
      return { what: page, caseId, link: { to: '/cases/$caseId/people', params } };
    case 'services':
      return { what: page, caseId, link: { to: '/cases/$caseId/services', params } };
    case 'documents':
      return { what: page, caseId, link: { to: '/cases/$caseId/documents', params } };
    default:
      return { what: 'other', caseId, link: { to: '/cases/$caseId', params } };
  }
}
