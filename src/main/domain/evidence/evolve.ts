import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Pictures are only ever added. */
export function evolveEvidence(pathway: Pathway, event: CaseEvent): Pathway {
  return event.type === 'evidenceAttached'
    ? { ...pathway, evidence: [...pathway.evidence, event.body.evidence] }
    : pathway;
}
