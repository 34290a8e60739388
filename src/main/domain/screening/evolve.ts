import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Screenings, blind judgments and audits of a pathway. */
export function evolveScreenings(pathway: Pathway, event: CaseEvent): Pathway {
  switch (event.type) {
    case 'screeningDecided':
      return { ...pathway, screenings: [...pathway.screenings, event.body.screening] };
    case 'screeningJudgedBlind':
      return changed(pathway, event.body.screening, { blind: event.body.judgment });
    case 'screeningAudited':
      return changed(pathway, event.body.screening, { audit: event.body.audit });
    default:
      return pathway;
  }
}

function changed(pathway: Pathway, id: string, change: Partial<Pathway['screenings'][number]>): Pathway {
  return {
    ...pathway,
    screenings: pathway.screenings.map((screening) =>
      screening.id === id ? { ...screening, ...change } : screening,
    ),
  };
}
