import type { LinkProps } from '@tanstack/react-router';

/** The days of one pathway's plan. */
export function scheduleLink(caseId: string, pathwayId: string): LinkProps {
  return { to: '/cases/$caseId/$pathwayId/schedule', params: { caseId, pathwayId } };
}
