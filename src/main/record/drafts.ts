import type { Database } from 'better-sqlite3';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import type { CaseId, UserId } from '#shared/vocabulary/ids.ts';
import type { CaseKeys } from './case-keys.ts';
import { canonicalBytes, sealedBodySchema } from './envelope.ts';
import { open, seal } from './sealing.ts';

/** Which draft: whose, of which case (or `program`), and under which name. */
export interface DraftPlace {
  readonly owner: UserId;
  readonly case: CaseId;
  readonly name: string;
}

/** A draft as it was last kept. */
export interface Draft {
  readonly at: string;
  readonly body: unknown;
}

/**
 * What people are still writing. Not events: overwritten in place, never signed, gone with their case. They
 * are sealed with the case's key, so a lock leaves them and an erasure does not.
 */
export interface Drafts {
  /** Keeps a draft in place of the one before it. */
  keep(place: DraftPlace, body: unknown, at: string): Result<void, Refusal>;
  /** The draft kept there, or `undefined`. */
  get(place: DraftPlace): Result<Draft | undefined, Refusal>;
  /** Which drafts somebody has, by case and name. */
  list(owner: UserId): readonly (DraftPlace & { readonly at: string })[];
  discard(place: DraftPlace): Result<void, Refusal>;
}

/** Runs work on the database, and turns those failures that are expected of one into refusals. */
export type Guard = <Value>(work: () => Result<Value, Refusal>) => Result<Value, Refusal>;

/** The `drafts` table. */
export function openDrafts(database: Database, caseKeys: CaseKeys, guarded: Guard): Drafts {
  const put = database.prepare<[string, string, string, string, string]>(
    'INSERT OR REPLACE INTO drafts (owner, case_id, name, at, body) VALUES (?, ?, ?, ?, ?)',
  );
  const take = database.prepare<[string, string, string], { at: string; body: unknown }>(
    'SELECT at, body FROM drafts WHERE owner = ? AND case_id = ? AND name = ?',
  );
  const list = database.prepare<[string], DraftPlace & { at: string }>(
    'SELECT owner, case_id AS "case", name, at FROM drafts WHERE owner = ? ORDER BY case_id, name',
  );
  const remove = database.prepare<[string, string, string]>(
    'DELETE FROM drafts WHERE owner = ? AND case_id = ? AND name = ?',
  );

  return {
    keep: (place, body, at) =>
      guarded(() => {
        const key = caseKeys.of(place.case);
        if (key === undefined) return refuse(refusalFor(caseKeys, place.case));
        const sealed = seal(key, JSON.stringify(body), contextOf(place, at));
        put.run(place.owner, place.case, place.name, at, sealed);
        return ok(undefined);
      }),

    get(place) {
      const row = take.get(place.owner, place.case, place.name);
      if (row === undefined) return ok(undefined);
      const key = caseKeys.of(place.case);
      const sealed = sealedBodySchema.safeParse(row.body).data;
      const opened = key && sealed && open(key, sealed, contextOf(place, row.at));
      return opened ? ok({ at: row.at, body: opened.value }) : refuse('draft-damaged');
    },

    list: (owner) => list.all(owner),

    discard: (place) =>
      guarded(() => {
        remove.run(place.owner, place.case, place.name);
        return ok(undefined);
      }),
  };
}

function refusalFor(caseKeys: CaseKeys, caseId: CaseId): string {
  const { state } = caseKeys.state(caseId);
  if (state === 'erased') return 'case-erased';
  return state === 'unknown' ? 'case-unknown' : 'record-damaged';
}

function contextOf({ owner, case: caseId, name }: DraftPlace, at: string): Uint8Array {
  return canonicalBytes({ draft: { owner, case: caseId, name, at } });
}
