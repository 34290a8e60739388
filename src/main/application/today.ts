import { morningOf } from '#domain/process/morning.ts';
import type { Output } from '#shared/contract/index.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { caseNames, countCases } from './read-models/case-list.ts';
import { countedStandings, pathwaysByChange } from './read-models/pathways.ts';
import { waitsByToday } from './read-models/waits.ts';

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
    const names = caseNames(
      database,
      [...urgent, ...later, ...next].map((item) => item.case),
    );
    const named = <Item extends { readonly case: string; readonly changedAt: string }>(items: Item[]) =>
      items.map(({ changedAt: _, ...item }) => ({ ...item, caseName: names.get(item.case) ?? '' }));
    return ok({
      today: context.today,
      cases: countCases(database),
      urgent: { first: named(urgent), count: morning.urgent.length },
      later: { first: named(later), count: morning.later.length },
      counts: [...morning.counts],
      stages: { ...morning.stages },
      stations: [...morning.stations],
      goingOn: {
        first: next.map((item) => ({ ...item, caseName: names.get(item.case) ?? '' })),
        count: goingOn,
      },
    });
  },
};

type NextPathway = Omit<Output<'today.view'>['goingOn']['first'][number], 'caseName'>;

/** As many as a person can look through at once. */
const FIRST = 20;

/** As many as a person can take in of a morning; the rest is on the page of cases. */
const NEXT = 6;
