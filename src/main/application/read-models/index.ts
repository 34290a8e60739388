import { evolve } from '#domain/evolve.ts';
import type { CaseState } from '#domain/state.ts';
import type { ReadModel } from '#main/record/read-models.ts';
import type { Project } from '#main/record/record.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import { type ApplicationRegistry, caseEventOf, programEventOf } from '../registry.ts';
import { caseList } from './case-list.ts';
import { circleTables } from './circles.ts';
import { dueItemTables } from './due-items.ts';
import { instrumentDecisionTable } from './instrument-decisions.ts';
import { instrumentVersionTable } from './instrument-versions.ts';
import { instrumentTable } from './instruments-used.ts';
import { measureTable } from './measures-used.ts';
import { overviewTable } from './overview.ts';
import { pathwayTable } from './pathways.ts';
import { peopleTable } from './people.ts';
import { policyTable } from './policy-in-force.ts';
import { queuedScreeningTable } from './queued-screenings.ts';
import { searchTables } from './search-index.ts';
import type { ChangedCase, Table } from './table.ts';
import { waitTable } from './waits.ts';

/** Every table folded from the events. Each is a file beside this one, with what is asked of it. */
const tables: readonly Table[] = [
  caseList,
  pathwayTable,
  waitTable,
  queuedScreeningTable,
  peopleTable,
  ...circleTables,
  ...dueItemTables,
  overviewTable,
  policyTable,
  instrumentTable,
  instrumentDecisionTable,
  instrumentVersionTable,
  measureTable,
  ...searchTables,
];

export const readModels: readonly ReadModel[] = tables.map(({ model }) => model);

/** Cases folded so far, by id: the last state of each and the place of its last event. */
export type CaseCache = Map<CaseId, { readonly state: CaseState; readonly seq: number }>;

/** Folds stored events into the cache and the tables. The same for an append and for a rebuild. */
export function projector(cache: CaseCache): Project<ApplicationRegistry> {
  return (database, events) => {
    const touched = new Map<CaseId, ChangedCase>();
    for (const event of events) {
      const program = programEventOf(event);
      if (program !== undefined) {
        for (const table of tables) table.ofProgram?.(database, program, event);
        continue;
      }
      const before = cache.get(event.case);
      const caseEvent = caseEventOf(event);
      const state = evolve(before?.state, caseEvent, { at: event.at, by: event.author.user });
      const { seq, recordedAt } = event;
      const changed = { state, seq, recordedAt };
      cache.set(event.case, { state, seq });
      touched.set(event.case, changed);
      for (const table of tables) table.ofEvent?.(database, caseEvent, event, changed);
    }
    for (const changed of touched.values()) {
      for (const table of tables) table.ofCase?.(database, changed);
    }
  };
}
