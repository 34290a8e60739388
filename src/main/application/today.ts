import { morningOf } from '#domain/process/morning.ts';
import type { Output } from '#shared/contract/index.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { countCases, namedCases, placeInCase } from './read-models/case-list.ts';
import { countedStandings, pathwaysByChange } from './read-models/pathways.ts';
import { waitsByToday } from './read-models/waits.ts';
import { dueCounts } from './schedule.ts';

/** The morning page, from the tables alone: no case is folded for it. */
export const todayHandlers: HandlersOf<'today.view'> = {
  'today.view': ({ first = FIRST }, work) => {
    const { database } = work.vault;
    const context = work.context();
    const morning = morningOf(waitsByToday(database, context), countedStandings(database), context);
    const urgent = morning.urgent.slice(0, first);
    const later = morning.later.slice(0, first);
    // The next step of a pathway is the facilitators' to take.
    const goingOn = context.user.role === 'facilitator' ? morning.goingOn : 0;
    const next: NextPathway[] = [];
    for (const { id: pathway, case: caseId, ...at } of pathwaysByChange(database)) {
      if (next.length === Math.min(goingOn, NEXT)) break;
      if (morning.goesOn(pathway, at)) next.push({ case: caseId, pathway, stage: at.stage });
    }
    const cases = namedCases(
      database,
      [...urgent, ...later, ...next].map((item) => item.case),
    );
    const named = (items: typeof urgent) =>
      items.map(({ changedAt: _, ...item }) => ({ ...item, ...placeInCase(cases, item.case, item.pathway) }));
    return ok({
      today: context.today,
      cases: countCases(database),
      urgent: { first: named(urgent), count: morning.urgent.length },
      later: { first: named(later), count: morning.later.length },
      counts: [...morning.counts],
      plans: dueCounts(work, context),
      stages: { ...morning.stages },
      stations: [...morning.stations],
      goingOn: {
        first: next.map((item) => ({ ...item, ...placeInCase(cases, item.case, item.pathway) })),
        count: goingOn,
      },
    });
  },
};

type NextPathway = Omit<Output<'today.view'>['goingOn']['first'][number], 'caseName' | 'ring'>;

/** As many as a person can look through at once. */
const FIRST = 10;

/** As many as a person can take in of a morning; the rest is on the page of cases. */
const NEXT = 6;
