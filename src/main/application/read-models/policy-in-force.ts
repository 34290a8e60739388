import type { Database } from 'better-sqlite3';
import { type Policy, policySchema } from '#shared/vocabulary/policy.ts';
import type { Table } from './table.ts';

/** A row a policy that was adopted; the last is in force. */
export const policyTable: Table = {
  model: {
    name: 'policy_in_force',
    version: 1,
    create: `CREATE TABLE policy_in_force (
      seq INTEGER PRIMARY KEY,
      adopted_at TEXT NOT NULL,
      policy TEXT NOT NULL
    ) STRICT`,
  },
  ofProgram(database, event, { seq, recordedAt }) {
    if (event.type !== 'policyAdopted') return;
    database
      .prepare('INSERT OR REPLACE INTO policy_in_force (seq, adopted_at, policy) VALUES (?, ?, ?)')
      .run(seq, recordedAt, JSON.stringify(event.body.policy));
  },
};

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
