import type { EventOrigin } from '../event.ts';
import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** What the pathway's own events write into it; the chart moves afterwards, by `consequence`. */
export function evolveProcess(pathway: Pathway, event: CaseEvent, origin: EventOrigin): Pathway {
  switch (event.type) {
    case 'eligibilityRecorded':
      return { ...pathway, eligibility: { ...event.body.eligibility, outcome: event.body.outcome } };
    case 'processChosen':
      return { ...pathway, choice: event.body.choice };
    case 'accountablePartyAgreed':
      return { ...pathway, agreement: event.body.agreement };
    case 'concernRaised':
      return {
        ...pathway,
        concerns: [...pathway.concerns, { on: event.body.on, words: event.body.words, by: origin.by }],
      };
    case 'communityReferred':
      return { ...pathway, community: event.body.referral };
    case 'safetyPlanned':
      return { ...pathway, safetyPlans: [...pathway.safetyPlans, event.body.plan] };
    case 'noticeIssued':
      return {
        ...pathway,
        notice: {
          document: event.body.document,
          heading: event.body.heading,
          endedOn: event.body.endedOn,
          issuedAt: origin.at,
          by: origin.by,
        },
      };
    case 'pathwayCompleted':
      return { ...pathway, completion: event.body.completion };
    case 'checkInRecorded':
      return { ...pathway, checkIns: [...pathway.checkIns, event.body.checkIn] };
    case 'violationReported':
      return { ...pathway, violations: [...pathway.violations, event.body.violation] };
    case 'survivorHeard': {
      const { violation: id, wants, words, on } = event.body;
      return {
        ...pathway,
        violations: pathway.violations.map((violation) =>
          violation.id === id ? { ...violation, survivorSays: { wants, words, on } } : violation,
        ),
      };
    }
    case 'violationDecided': {
      const { violation: id, outcome, reasons, on } = event.body;
      return {
        ...pathway,
        violations: pathway.violations.map((violation) =>
          violation.id === id
            ? { ...violation, decision: { outcome, reasons, on, by: origin.by } }
            : violation,
        ),
      };
    }
    default:
      return pathway;
  }
}
