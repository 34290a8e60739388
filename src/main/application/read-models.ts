import type { Database } from 'better-sqlite3';
import { evolve } from '#domain/evolve.ts';
import { stageOf } from '#domain/process/chart.ts';
import type { CaseState } from '#domain/state.ts';
import type { ReadModel } from '#main/record/read-models.ts';
import type { Project } from '#main/record/record.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import { type Policy, policySchema } from '#shared/vocabulary/policy.ts';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';
import { type ApplicationRegistry, caseEventOf, type ProgramEvent, programEventOf } from './registry.ts';

/** Tables folded from the events: what the case list and the policy in force are read from. */
export const readModels: readonly ReadModel[] = [
  {
    name: 'case_list',
    version: 1,
    create: `CREATE TABLE case_list (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      office_reference TEXT NOT NULL,
      referred_on TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      seq INTEGER NOT NULL,
      live INTEGER NOT NULL,
      stages TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  },
  {
    name: 'policy_in_force',
    version: 1,
    create: `CREATE TABLE policy_in_force (
      seq INTEGER PRIMARY KEY,
      adopted_at TEXT NOT NULL,
      policy TEXT NOT NULL
    ) STRICT`,
  },
  {
    name: 'instruments_used',
    version: 1,
    create:
      'CREATE TABLE instruments_used (hash TEXT PRIMARY KEY, instrument TEXT NOT NULL) STRICT, WITHOUT ROWID',
  },
];

/** Cases folded so far, by id: the last state of each and the place of its last event. */
export type CaseCache = Map<CaseId, { readonly state: CaseState; readonly seq: number }>;

type Stored = StoredEvent<ApplicationRegistry>;

/** Folds stored events into the cache and the tables. The same for an append and for a rebuild. */
export function projector(cache: CaseCache): Project<ApplicationRegistry> {
  return (database, events) => {
    const touched = new Set<CaseId>();
    for (const event of events) {
      const program = programEventOf(event);
      if (program !== undefined) {
        projectProgram(database, program, event);
        continue;
      }
      const before = cache.get(event.case);
      const after = evolve(before?.state, caseEventOf(event), { at: event.at, by: event.author.user });
      cache.set(event.case, { state: after, seq: event.seq });
      touched.add(event.case);
    }
    const last = events.at(-1);
    if (last !== undefined) for (const id of touched) projectCase(database, cache, id, last.recordedAt);
  };
}

function projectCase(database: Database, cache: CaseCache, id: CaseId, changedAt: string): void {
  const folded = cache.get(id);
  if (folded === undefined) return;
  const { state, seq } = folded;
  const stages = state.pathways.map((pathway) => ({ id: pathway.id, stage: stageOf(pathway.chart) }));
  const live = state.pathways.some((pathway) => pathway.ended === undefined) ? 1 : 0;
  database
    .prepare(
      `INSERT OR REPLACE INTO case_list (id, name, office_reference, referred_on, changed_at, seq, live, stages)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      state.name,
      state.officeReference,
      state.referredOn,
      changedAt,
      seq,
      live,
      JSON.stringify(stages),
    );
}

function projectProgram(database: Database, event: ProgramEvent, { seq, recordedAt }: Stored): void {
  if (event.type === 'policyAdopted') {
    database
      .prepare('INSERT OR REPLACE INTO policy_in_force (seq, adopted_at, policy) VALUES (?, ?, ?)')
      .run(seq, recordedAt, JSON.stringify(event.body.policy));
  } else {
    database
      .prepare('INSERT OR REPLACE INTO instruments_used (hash, instrument) VALUES (?, ?)')
      .run(event.body.hash, JSON.stringify(event.body.instrument));
  }
}

/** The policy adopted last, if one was. */
export function policyInForce(database: Database): { policy: Policy; adoptedAt: string } | undefined {
  const row = database
    .prepare<[], { policy: string; adopted_at: string }>(
      'SELECT policy, adopted_at FROM policy_in_force ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return row && { policy: policySchema.parse(JSON.parse(row.policy)), adoptedAt: row.adopted_at };
}

/** Which policies were adopted, by id and version. */
export function policiesAdopted(database: Database): readonly { id: string; version: string }[] {
  return database
    .prepare<[], { policy: string }>('SELECT policy FROM policy_in_force')
    .all()
    .map(({ policy }) => policySchema.parse(JSON.parse(policy)));
}

/** The instrument of this content hash, if a decision was ever made with it. */
export function instrumentUsed(database: Database, hash: string): Instrument | undefined {
  const row = database
    .prepare<[string], { instrument: string }>('SELECT instrument FROM instruments_used WHERE hash = ?')
    .get(hash);
  return row && instrumentSchema.parse(JSON.parse(row.instrument));
}
