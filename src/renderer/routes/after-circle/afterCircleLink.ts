import type { LinkProps } from '@tanstack/react-router';

/** What comes after the circles of one pathway: the calls, the talks, and what each person reads. */
export function afterCircleLink(caseId: string, pathwayId: string): LinkProps {
  return { to: '/cases/$caseId/$pathwayId/after-circle', params: { caseId, pathwayId } };
}
