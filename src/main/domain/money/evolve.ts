import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Reckonings, payments and corrections are only ever added to. */
export function evolveMoney(pathway: Pathway, event: CaseEvent): Pathway {
  switch (event.type) {
    case 'wagesReckoned':
      return { ...pathway, reckonings: [...pathway.reckonings, event.body.reckoning] };
    case 'paymentRecorded':
      return { ...pathway, payments: [...pathway.payments, event.body.payment] };
    case 'paymentCorrected':
      return { ...pathway, corrections: [...pathway.corrections, event.body.correction] };
    default:
      return pathway;
  }
}
