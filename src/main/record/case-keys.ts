import type { Database } from 'better-sqlite3';
import { type CaseId, caseIdSchema } from '#shared/vocabulary/ids.ts';
import { type CaseKey, type RecordKeys, unwrapped, type WrappedCaseKey } from './keys.ts';

/** The case under which stands what concerns the whole program and no one case. */
export const PROGRAM: CaseId = caseIdSchema.parse('program');

/** What is known of a case's key. */
export type CaseKeyState =
  | { readonly state: 'there'; readonly wrapped: WrappedCaseKey }
  | { readonly state: 'erased' }
  | { readonly state: 'unknown' };

interface KeyRow {
  readonly wrapped: WrappedCaseKey | null;
}

/** Tells how a case's key stands in the database. */
export function openCaseKeyStates(database: Database): (caseId: string) => CaseKeyState {
  const select = database.prepare<[string], KeyRow>('SELECT wrapped FROM case_keys WHERE case_id = ?');
  return (caseId) => {
    const row = select.get(caseId);
    if (row === undefined) return { state: 'unknown' };
    return row.wrapped === null ? { state: 'erased' } : { state: 'there', wrapped: row.wrapped };
  };
}

/** The cases' keys: made with the case, unwrapped when first needed, destroyed with the case. */
export type CaseKeys = ReturnType<typeof openCaseKeys>;

/** Opens the keys over a migrated database. Unwrapped keys stay in memory until the session ends. */
export function openCaseKeys(database: Database, keys: RecordKeys) {
  const open = new Map<string, CaseKey>();
  const stateOf = openCaseKeyStates(database);
  const insert = database.prepare<[string, WrappedCaseKey]>(
    'INSERT INTO case_keys (case_id, wrapped) VALUES (?, ?)',
  );
  const begun = database.prepare<[], { case_id: CaseId }>(
    'SELECT case_id FROM case_keys WHERE wrapped IS NOT NULL ORDER BY case_id',
  );
  const destroy = database.prepare<[string]>(
    'UPDATE case_keys SET wrapped = NULL, scrubbed = 0 WHERE case_id = ?',
  );

  return {
    state: stateOf,

    /** Makes a case's key. A case begins once. */
    make(caseId: CaseId): void {
      insert.run(caseId, keys.wrapCaseKey(keys.newCaseKey(), caseId));
    },

    /** The key of a case; `undefined` when it was erased, never begun, or does not unwrap. */
    of(caseId: CaseId): CaseKey | undefined {
      const known = open.get(caseId);
      if (known !== undefined) return known;
      const state = stateOf(caseId);
      if (state.state !== 'there') return undefined;
      const key = unwrapped(keys, state.wrapped, caseId);
      if (key !== undefined) open.set(caseId, key);
      return key;
    },

    /** Destroys a case's key in the database. */
    destroy(caseId: CaseId): void {
      destroy.run(caseId);
    },

    /** Overwrites a destroyed key in memory too, once its erasure is durable. */
    forget(caseId: CaseId): void {
      open.get(caseId)?.fill(0);
      open.delete(caseId);
    },

    /** Every case that can be read, the program's own stream not among them. */
    ids: (): readonly CaseId[] =>
      begun
        .all()
        .map((row) => row.case_id)
        .filter((caseId) => caseId !== PROGRAM),
  };
}
