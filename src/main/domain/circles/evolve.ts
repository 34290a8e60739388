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
        circles: [...pathway.circles.filter((other) => other.id !== event.body.circle.id), event.body.circle],
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
