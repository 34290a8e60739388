import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Marks are kept one after another: a later one of the same item corrects the earlier. */
export function evolveSchedule(pathway: Pathway, event: CaseEvent): Pathway {
  switch (event.type) {
    case 'dueItemMarked': {
      const { item, mark } = event.body;
      return { ...pathway, marks: [...pathway.marks, { item, mark }] };
    }
    case 'planPaused':
      return { ...pathway, pauses: [...pathway.pauses, event.body.pause] };
    case 'pauseChanged': {
      const { pause: id, until } = event.body;
      return {
        ...pathway,
        pauses: pathway.pauses.map((pause) => (pause.id === id ? { ...pause, until } : pause)),
      };
    }
    case 'appointmentMade':
      return { ...pathway, appointments: [...pathway.appointments, event.body.appointment] };
    case 'appointmentCancelled':
      return {
        ...pathway,
        appointments: pathway.appointments.filter(({ id }) => id !== event.body.appointment),
      };
    default:
      return pathway;
  }
}
