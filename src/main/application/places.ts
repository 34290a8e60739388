import type { Context } from '#domain/context.ts';
import { addDays } from '#domain/days.ts';
import { nextContact } from '#domain/process/next-contact.ts';
import { stageShown } from '#domain/process/view.ts';
import { judgesBlind } from '#domain/screening/blind.ts';
import type { CircleRow, PersonRow } from '#shared/contract/places.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { countCircles, type ListedCircle, listedCircles } from './read-models/circles.ts';
import { countPeople, type ListedPerson, listedPeople } from './read-models/people.ts';

/** How many are listed at once, unless somebody asks otherwise. */
const PAGE = 50;

/** The people and the circles of all cases, from the tables alone: no case is folded for them. */
export const placeHandlers: HandlersOf<'people.list' | 'circles.list'> = {
  'people.list': ({ group, search = '', from = 0, count = PAGE }, work) => {
    const { database } = work.vault;
    const context = work.context();
    const counts = countPeople(database, search);
    const people = listedPeople(database, { group, search, from, count });
    const found =
      group === undefined ? counts.survivors + counts.accountableParties + counts.others : counts[group];
    return ok({ people: people.map((person) => personFor(person, context)), found, counts });
  },

  'circles.list': ({ which, from = 0, count = PAGE }, work) => {
    const { database } = work.vault;
    const context = work.context();
    const staff = new Map<string, string>(work.vault.users().map(({ id, name }) => [id, name]));
    const circles = listedCircles(database, { which, from, count });
    return ok({
      circles: circles.map((circle) => circleFor(circle, staff, context)),
      counts: countCircles(database),
    });
  },
};

function personFor({ pathways, reasons, ...about }: ListedPerson, context: Context): PersonRow {
  const next = nextContact(reasons, context);
  return {
    ...about,
    pathways: pathways.map(({ stage, awaitsJudgment, ...pathway }) => ({
      ...pathway,
      stage: stageShown(stage, awaitsJudgment, context),
    })),
    ...(next === undefined ? {} : { next }),
  };
}

function circleFor(circle: ListedCircle, staff: ReadonlyMap<string, string>, context: Context): CircleRow {
  const { standing: _, awaitsJudgment: __, screenedOn: ___, plannedBy, ...about } = circle;
  const preparedBy = plannedBy && staff.get(plannedBy);
  return {
    ...about,
    ...(preparedBy ? { preparedBy } : {}),
    lacks: lacksOf(circle, context),
  };
}

/** What has to be there before this circle opens. A safe word for blind eyes: the supervisor's look comes first. */
function lacksOf(circle: ListedCircle, context: Context): CircleRow['lacks'] {
  if (circle.state !== 'planned' && circle.state !== 'toPlan') return [];
  const preparation = circle.people.some(({ ready }) => !ready) ? (['preparation'] as const) : [];
  return [...preparation, ...screeningLack(circle, context)];
}

function screeningLack(circle: ListedCircle, context: Context): CircleRow['lacks'] {
  const { standing, awaitsJudgment, screenedOn } = circle;
  if (standing === 'withSupervisor' || (awaitsJudgment && judgesBlind(context))) return ['audit'];
  const { validDays } = context.policy.screening;
  const holds =
    standing === 'current' &&
    screenedOn !== undefined &&
    screenedOn <= context.today &&
    context.today <= addDays(screenedOn, validDays);
  return holds ? [] : ['screening'];
}
