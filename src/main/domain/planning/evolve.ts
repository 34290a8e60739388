import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Needs and the versions of the plan. A draft replaces the draft before it; an approved version stays forever. */
export function evolvePlan(pathway: Pathway, event: CaseEvent): Pathway {
  switch (event.type) {
    case 'needsRecorded':
      return { ...pathway, needs: event.body.needs };
    case 'planDrafted': {
      const { version, lines, why } = event.body;
      const draft: PlanVersion = { version, lines, ...(why === undefined ? {} : { why }) };
      return { ...pathway, plans: [...pathway.plans.filter((plan) => plan.version !== version), draft] };
    }
    case 'planLineDecided': {
      const { version, line: id, decision } = event.body;
      return changed(pathway, version, (plan) => ({
        ...plan,
        lines: plan.lines.map((line) => (line.id === id ? { ...line, decision } : line)),
      }));
    }
    case 'planApproved': {
      const { version, approvedOn, startsOn, endsOn } = event.body;
      return changed(pathway, version, (plan) => ({ ...plan, approvedOn, startsOn, endsOn }));
    }
    default:
      return pathway;
  }
}

function changed(pathway: Pathway, version: number, change: (plan: PlanVersion) => PlanVersion): Pathway {
  return { ...pathway, plans: pathway.plans.map((plan) => (plan.version === version ? change(plan) : plan)) };
}
