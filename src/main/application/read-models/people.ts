import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { folded } from '#domain/names.ts';
import { stageOf } from '#domain/process/chart.ts';
import { reasonsToTalk, reasonToTalkSchema } from '#domain/process/next-contact.ts';
import { type WaitInCase, waitsInCase } from '#domain/process/waits.ts';
import { awaitsJudgment } from '#domain/screening/blind.ts';
import { concerns } from '#domain/screening/standing-of-pathway.ts';
import type { CaseState } from '#domain/state.ts';
import { type PeopleGroup, peopleGroupSchema, personRowSchema } from '#shared/contract/places.ts';
import { pathwayIdSchema } from '#shared/vocabulary/ids.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import type { Part, Person } from '#shared/vocabulary/people.ts';
import type { Table } from './table.ts';

/** A row a person of a case: what the page of people shows, before the day and the policy are known. */
export const peopleTable: Table = {
  model: {
    name: 'people',
    version: 1,
    create: `
      CREATE TABLE people (
        case_id TEXT NOT NULL,
        id TEXT NOT NULL,
        people_group TEXT NOT NULL,
        found_by TEXT NOT NULL,
        about TEXT NOT NULL,
        PRIMARY KEY (case_id, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX people_in_order ON people (people_group, found_by, id);
      CREATE INDEX people_of_all ON people (found_by, id);`,
  },
  ofCase(database, { state }) {
    const insert = database.prepare('INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?, ?)');
    const waits = waitsInCase(state);
    for (const person of state.people) {
      insert.run(
        state.id,
        person.id,
        groupOf(person.part),
        `${folded(person.name)}\n${folded(state.name)}`,
        JSON.stringify(listed(state, waits, person)),
      );
    }
  },
};

function groupOf(part: Part): PeopleGroup {
  if (part === 'survivor') return 'survivors';
  return part === 'accountableParty' ? 'accountableParties' : 'others';
}

const listedSchema = personRowSchema.omit({ pathways: true, next: true }).extend({
  pathways: z.array(
    personRowSchema.shape.pathways.element.extend({
      id: pathwayIdSchema,
      stage: stageSchema,
      awaitsJudgment: z.boolean(),
    }),
  ),
  reasons: z.array(reasonToTalkSchema),
});

/** A person as the table knows them. */
export type ListedPerson = z.output<typeof listedSchema>;

function listed(state: CaseState, waits: readonly WaitInCase[], person: Person): ListedPerson {
  const { id, name, part, language, pressured, contacts } = person;
  const named = (other: string | undefined) => {
    const found = state.people.find((each) => each.id === other);
    return found && { name: found.name, part: found.part };
  };
  const tiedTo = named(person.tiedTo);
  const pathways = state.pathways
    .filter((pathway) => concerns(state, pathway, person))
    .map((pathway) => {
      const { survivor, accountableParty } = pathway;
      const other = id === survivor ? accountableParty : id === accountableParty ? survivor : undefined;
      const otherSide = named(other);
      return {
        id: pathway.id,
        stage: stageOf(pathway.chart),
        awaitsJudgment: awaitsJudgment(pathway),
        ...(otherSide === undefined ? {} : { with: otherSide }),
      };
    });
  return {
    case: state.id,
    caseName: state.name,
    person: id,
    name,
    part,
    language,
    pressured,
    contacts,
    ...(tiedTo === undefined ? {} : { tiedTo }),
    pathways,
    reasons: [...reasonsToTalk(state, waits, person)],
  };
}

interface Looked {
  readonly group?: PeopleGroup | undefined;
  readonly search: string;
}

/** The condition, and what fills its gaps. */
function wanted({ group, search }: Looked) {
  const conditions = [
    ...(group === undefined ? [] : ['people_group = @group']),
    ...(search === '' ? [] : ['instr(found_by, @search) > 0']),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return { where, gaps: { group, search: folded(search) } };
}

/** Some of the people that have these words in their name or their case's, by name. */
export function listedPeople(
  database: Database,
  { from, count, ...looked }: Looked & { readonly from: number; readonly count: number },
): readonly ListedPerson[] {
  const { where, gaps } = wanted(looked);
  return database
    .prepare(`SELECT about FROM people ${where} ORDER BY found_by, id LIMIT @count OFFSET @from`)
    .pluck()
    .all({ ...gaps, from, count })
    .map((about) => listedSchema.parse(JSON.parse(z.string().parse(about))));
}

/** How many people there are in each group that have these words in their name or their case's. */
export function countPeople(database: Database, search: string): Readonly<Record<PeopleGroup, number>> {
  const { where, gaps } = wanted({ search });
  const counts = { survivors: 0, accountableParties: 0, others: 0 };
  const rows = database.prepare(`SELECT people_group, count(*) FROM people ${where} GROUP BY people_group`);
  for (const row of rows.raw().all(gaps)) {
    const [group, count] = countSchema.parse(row);
    counts[group] = count;
  }
  return counts;
}

const countSchema = z.tuple([peopleGroupSchema, z.int()]);
