import type { LinkProps } from '@tanstack/react-router';
import { afterCircleLink } from '#renderer/routes/after-circle/afterCircleLink.ts';
import { isStepPage, pageLink, type StepPage } from '#renderer/routes/case/stepPages.ts';
import { scheduleLink } from '#renderer/routes/schedule/scheduleLink.ts';

/** A form that was left half-done: what it is, in which case, and the way back to it. */
export interface LeftForm {
  /** Names a sentence of `today:form`. */
  readonly what: string;
  readonly caseId?: string;
  readonly link: LinkProps;
}

/** Forms that are a part of a step's page and are named otherwise. */
const PAGE_OF_FORM: Readonly<Record<string, StepPage>> = {
  form: 'preparation',
  agenda: 'circle',
  approve: 'plan',
  heard: 'violation',
  decision: 'violation',
};

/** Reads the name of a draft: `referral`, `case:<case>/people` or `case:<case>/<pathway>/<step>/<of whom or what>`. */
export function leftForm(form: string): LeftForm | undefined {
  if (form === 'referral') return { what: 'newCase', link: { to: '/cases/new' } };
  const [, caseId, first, step, of] = /^case:([^/]+)\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?/.exec(form) ?? [];
  if (caseId === undefined || first === undefined) return undefined;
  if (step === undefined || CASE_FORMS.has(first)) return leftInCase(first, caseId);
  const page = isStepPage(step) ? step : PAGE_OF_FORM[step];
  if (page !== undefined) {
    const link = pageLink(page, caseId, first);
    return {
      what: page,
      caseId,
      link: page === 'screening' && of !== undefined ? { ...link, search: { person: of } } : link,
    };
  }
  if (AUDIT_FORMS.has(step) && of !== undefined)
    return { what: 'audit', caseId, link: auditLink(caseId, first, of) };
  if (step === 'after-circle') return { what: step, caseId, link: afterCircleLink(caseId, first) };
  if (SCHEDULE_FORMS.has(step)) return { what: 'schedule', caseId, link: scheduleLink(caseId, first) };
  const what = step === 'concern' ? step : 'other';
  return { what, caseId, link: { to: '/cases/$caseId', params: { caseId } } };
}

function auditLink(caseId: string, pathwayId: string, screeningId: string): LinkProps {
  return {
    to: '/supervision/$caseId/$pathwayId/$screeningId',
    params: { caseId, pathwayId, screeningId },
  };
}

/** Forms on the page of a plan's days. */
const SCHEDULE_FORMS = new Set(['mark', 'pause', 'appointment']);

const AUDIT_FORMS = new Set(['judge', 'audit']);

/** Forms of a whole case; what may follow the name is a person, a service or a release. */
const CASE_FORMS = new Set(['people', 'contacts', 'services', 'outcomes', 'documents', 'money']);

function leftInCase(page: string, caseId: string): LeftForm {
  const params = { caseId };
  switch (page) {
    case 'people':
    case 'contacts':
      return { what: page, caseId, link: { to: '/cases/$caseId/people', params } };
    case 'services':
      return { what: page, caseId, link: { to: '/cases/$caseId/services', params } };
    case 'money':
      return { what: page, caseId, link: { to: '/cases/$caseId/money', params } };
    case 'outcomes':
      return { what: page, caseId, link: { to: '/cases/$caseId/outcomes', params } };
    case 'documents':
      return { what: page, caseId, link: { to: '/cases/$caseId/documents', params } };
    default:
      return { what: 'other', caseId, link: { to: '/cases/$caseId', params } };
  }
}
