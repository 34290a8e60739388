import type { AfterCircle } from '#shared/vocabulary/after-circle.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import type { EventOrigin } from '../event.ts';
import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

const nothingYet: AfterCircle = { debriefs: [], calls: [], texts: [] };

/** What belongs to a circle beside its plan and its end. */
export function evolveAfterCircle(pathway: Pathway, event: CaseEvent, origin: EventOrigin): Pathway {
  switch (event.type) {
    case 'agendaMade':
      return onCircle(pathway, event.body.circle, (circle) => ({ ...circle, agenda: event.body.agenda }));
    case 'circleNoteKept': {
      const { circle, words } = event.body;
      const note = { circle, words, by: origin.by, at: origin.at };
      return { ...pathway, circleNotes: [...pathway.circleNotes, note] };
    }
    case 'debriefRecorded': {
      const { circle, debrief } = event.body;
      return after(pathway, circle, (known) => ({ ...known, debriefs: [...known.debriefs, debrief] }));
    }
    case 'followUpCallRecorded': {
      const { circle, call } = event.body;
      return after(pathway, circle, (known) => ({ ...known, calls: [...known.calls, call] }));
    }
    case 'circleTextWritten': {
      const { circle, text } = event.body;
      return after(pathway, circle, (known) => ({
        ...known,
        // Written anew, a text waits for its yes again.
        texts: [...known.texts.filter(({ person }) => person !== text.person), text],
      }));
    }
    case 'circleTextApproved': {
      const { circle, person, on } = event.body;
      return after(pathway, circle, (known) => ({
        ...known,
        texts: known.texts.map((text) => (text.person === person ? { ...text, approvedOn: on } : text)),
      }));
    }
    default:
      return pathway;
  }
}

function onCircle(pathway: Pathway, id: string, change: (circle: Circle) => Circle): Pathway {
  return {
    ...pathway,
    circles: pathway.circles.map((circle) => (circle.id === id ? change(circle) : circle)),
  };
}

function after(pathway: Pathway, id: string, change: (known: AfterCircle) => AfterCircle): Pathway {
  return onCircle(pathway, id, (circle) => ({ ...circle, after: change(circle.after ?? nothingYet) }));
}
