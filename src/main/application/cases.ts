import { z } from 'zod';
import { decided } from '#domain/context.ts';
import { addPerson, openCase } from '#domain/process/open-case.ts';
import { findPerson } from '#domain/process/require.ts';
import { stageShown, viewCase } from '#domain/process/view.ts';
import { ok, refuse } from '#shared/result.ts';
import { pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import type { HandlersOf } from './handler.ts';
import { countCases, isCaseName, listedCases } from './read-models/case-list.ts';
import { staffNames } from './staff-names.ts';
import type { Work } from './work.ts';

export const caseHandlers: HandlersOf<
  | 'cases.list'
  | 'cases.open'
  | 'cases.view'
  | 'cases.record'
  | 'people.add'
  | 'people.contacts'
  | 'people.pressured'
> = {
  'cases.list': ({ search = '', from = 0, count = PAGE }, work) => {
    const { database } = work.vault;
    const context = work.context();
    const cases = listedCases(database, { search, from, count });
    return ok({
      cases: cases.map(({ id, name, referred_on, changed_at, live, pathways }) => ({
        id,
        name,
        referredOn: referred_on,
        changedAt: changed_at,
        live,
        pathways: pathways.map((pathway) => ({
          id: pathway.id,
          stage: stageShown(pathway.stage, pathway.awaitsJudgment, context),
        })),
      })),
      found: countCases(database, search),
      all: countCases(database),
    });
  },

  'cases.open': (input, work) => {
    const isTaken = (name: string) => isCaseName(work.vault.database, name);
    const opened = work.begin((context) => openCase(input, isTaken, context));
    return opened.ok ? ok({ case: opened.value }) : opened;
  },

  'cases.view': ({ case: id }, work) => {
    const state = work.caseState(id);
    return state.ok ? ok(viewCase(state.value, work.policies.obligations, work.context())) : state;
  },

  'cases.record': ({ case: id }, work) => {
    const known = work.caseState(id);
    if (!known.ok) return known;
    const events = work.record.load(id);
    if (!events.ok) return events;
    const nameOf = staffNames(work);
    const entries = events.value.map(({ seq, type, at, author, body }) => {
      const about = onPathwaySchema.safeParse(body);
      return {
        seq,
        type,
        at,
        by: nameOf(author.user),
        ...(about.success ? { pathway: about.data.pathway } : {}),
      };
    });
    return ok({ entries });
  },

  'people.add': ({ case: id, person }, work) => {
    const added = work.change(id, (state, context) => addPerson(state, person, context));
    return added.ok ? ok({ person: added.value }) : added;
  },

  'people.contacts': ({ case: id, person, contacts }, work) =>
    answered(
      work.change(id, (state) => {
        const known = findPerson(state, person);
        return known.ok ? decided({ type: 'contactsChanged', body: { person, contacts } }) : known;
      }),
    ),

  'people.pressured': ({ case: id, person }, work) =>
    answered(
      work.change(id, (state) => {
        const known = findPerson(state, person);
        if (!known.ok) return known;
        if (known.value.part !== 'family' && known.value.part !== 'supporter') return refuse('not-family');
        return decided({ type: 'pressureNoticed', body: { person } });
      }),
    ),
};

/** How many cases are listed at once, unless somebody asks otherwise. */
const PAGE = 100;

const onPathwaySchema = z.object({ pathway: pathwayIdSchema });

/** A change that has nothing to tell beyond that it was made. */
export function answered(result: ReturnType<Work['change']>) {
  return result.ok ? ok({}) : result;
}
