import type { Circle } from '#shared/vocabulary/circle.ts';
import type { EventOrigin } from '../event.ts';
import type { CaseEvent } from '../events.ts';
import type { Pathway } from '../state.ts';

/** Preparation and circles of a pathway. */
export function evolveCircles(pathway: Pathway, event: CaseEvent, origin: EventOrigin): Pathway {
  switch (event.type) {
    case 'preparationRecorded':
      return {
        ...pathway,
        preparations: [
          ...pathway.preparations.filter((other) => other.person !== event.body.preparation.person),
          event.body.preparation,
        ],
      };
    case 'formChosen':
      return { ...pathway, form: event.body.form };
    case 'circlePlanned':
      return {
        ...pathway,
        circles: [
          ...pathway.circles.filter((other) => other.id !== event.body.circle.id),
          { ...event.body.circle, ...agendaOf(pathway, event.body.circle) },
        ],
      };
    case 'circleBegan':
      return changed(pathway, event.body.circle, { beganAt: origin.at });
    case 'circleEnded':
      return changed(pathway, event.body.circle, { endedAt: origin.at, end: event.body.end });
    case 'survivorWithdrew':
    case 'prosecutionChosen':
      // A circle that is under way ends with the survivor's leaving; nobody has to write that down first.
      return {
        ...pathway,
        circles: pathway.circles.map((circle) =>
          circle.beganAt !== undefined && circle.endedAt === undefined
            ? { ...circle, endedAt: origin.at }
            : circle,
        ),
      };
    default:
      return pathway;
  }
}

function changed(pathway: Pathway, id: string, change: Partial<Pathway['circles'][number]>): Pathway {
  return {
    ...pathway,
    circles: pathway.circles.map((circle) => (circle.id === id ? { ...circle, ...change } : circle)),
  };
}

/** A circle planned anew in the same form keeps the agenda that was made for it. */
function agendaOf(pathway: Pathway, { id, form }: Pick<Circle, 'id' | 'form'>): Pick<Circle, 'agenda'> {
  const agenda = pathway.circles.find((other) => other.id === id && other.form === form)?.agenda;
  return agenda === undefined ? {} : { agenda };
}
