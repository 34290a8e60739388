import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { decided } from '#domain/context.ts';
import { folded } from '#domain/names.ts';
import { dueInCase } from '#domain/process/due.ts';
import { addPerson, openCase } from '#domain/process/open-case.ts';
import { findPerson } from '#domain/process/require.ts';
import { shownStage, viewCase } from '#domain/process/view.ts';
import type { Output } from '#shared/contract/index.ts';
import { ok, refuse } from '#shared/result.ts';
import { type CaseId, caseIdSchema, pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import type { HandlersOf } from './handler.ts';
import type { Work } from './work.ts';

type CaseRow = Output<'cases.list'>['cases'][number];

const rowSchema = z.object({
  id: caseIdSchema,
  name: z.string(),
  office_reference: z.string(),
  referred_on: z.string(),
  changed_at: z.string(),
  live: z.int(),
  stages: z.string().transform((text) => stagesSchema.parse(JSON.parse(text))),
});
const stagesSchema = z.array(z.strictObject({ id: pathwayIdSchema, stage: stageSchema }));

export const caseHandlers: HandlersOf<
  | 'today.view'
  | 'cases.list'
  | 'cases.open'
  | 'cases.view'
  | 'cases.record'
  | 'people.add'
  | 'people.contacts'
  | 'people.pressured'
> = {
  'today.view': (_, work) => {
    const context = work.context();
    const rows = listCases(work.vault.database);
    const stages: Record<string, number> = {};
    const due: Output<'today.view'>['due'] = [];
    for (const { id } of rows) {
      const state = work.caseState(id);
      if (!state.ok) return state;
      for (const pathway of state.value.pathways) {
        const stage = shownStage(pathway, context);
        stages[stage] = (stages[stage] ?? 0) + 1;
      }
      due.push(...dueInCase(state.value, context));
    }
    const { role } = context.user;
    due.sort(
      (a, b) =>
        Number(b.urgent) - Number(a.urgent) ||
        Number(b.waitsFor === role) - Number(a.waitsFor === role) ||
        a.on.localeCompare(b.on),
    );
    return ok({ today: context.today, due, stages, cases: rows.length });
  },

  'cases.list': ({ search = '' }, work) => {
    const wanted = folded(search);
    const rows = listCases(work.vault.database).filter(
      ({ name, officeReference }) =>
        folded(name).includes(wanted) || folded(officeReference).includes(wanted),
    );
    const cases = rows.map(({ officeReference: _, ...row }) => row);
    return ok({
      cases: work.vault.user.role === 'supervisor' ? cases.map((row) => shown(row, work)) : cases,
    });
  },

  'cases.open': (input, work) => {
    const taken = new Set(listCases(work.vault.database).map(({ name }) => folded(name)));
    const opened = work.begin((context) => openCase(input, taken, context));
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
    const names = new Map(work.vault.users().map((user) => [user.id, user.name]));
    const entries = events.value.map(({ seq, type, at, author, body }) => {
      const about = onPathwaySchema.safeParse(body);
      return {
        seq,
        type,
        at,
        by: names.get(author.user) ?? author.user,
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

/** A row as somebody may see it who has screenings to judge blind. */
function shown(row: CaseRow, work: Work): CaseRow {
  const state = work.caseState(row.id);
  if (!state.ok) return row;
  const context = work.context();
  const pathways = state.value.pathways.map((pathway) => ({
    id: pathway.id,
    stage: shownStage(pathway, context),
  }));
  return { ...row, pathways };
}

const onPathwaySchema = z.object({ pathway: pathwayIdSchema });

/** A change that has nothing to tell beyond that it was made. */
export function answered(result: ReturnType<Work['change']>) {
  return result.ok ? ok({}) : result;
}

/** The case list, newest change first, from its read model. */
function listCases(database: Database): (CaseRow & { officeReference: string; id: CaseId })[] {
  return database
    .prepare('SELECT * FROM case_list ORDER BY changed_at DESC, id')
    .all()
    .map((row) => {
      const { office_reference, referred_on, changed_at, live, stages, ...about } = rowSchema.parse(row);
      return {
        ...about,
        officeReference: office_reference,
        referredOn: referred_on,
        changedAt: changed_at,
        live: live === 1,
        pathways: stages,
      };
    });
}
