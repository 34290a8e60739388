import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { type CaseId, sha256Schema } from '#shared/vocabulary/ids.ts';
import type { CaseKeys } from './case-keys.ts';
import type { Guard } from './drafts.ts';
import { canonicalBytes } from './envelope.ts';
import type { CaseKey } from './keys.ts';
import { openBytes, sealBytes } from './sealing.ts';

/** Which attachment: of which case, and under which id. */
export interface AttachmentPlace {
  readonly case: CaseId;
  readonly id: string;
}

/** What an event that attaches something says of it in its body: under which id it lies here, and its hash. */
export const attachingSchema = z.looseObject({
  evidence: z.looseObject({ id: z.string(), sha256: sha256Schema }),
});

/**
 * Bytes that an event speaks of, sealed with the key of its case: a lock leaves them, an erasure does not. They are
 * never changed; that they are the ones the event names, its hash tells.
 */
export interface Attachments {
  /** Keeps bytes under a new id. In the caller's transaction, beside the event that names them. */
  keep(place: AttachmentPlace, bytes: Uint8Array): Result<void, Refusal>;
  /** The bytes, if they are those of this hash. */
  get(place: AttachmentPlace, sha256: string): Result<Uint8Array, Refusal>;
}

/** The `attachments` table. */
export function openAttachments(database: Database, caseKeys: CaseKeys, guarded: Guard): Attachments {
  const insert = database.prepare<[string, string, Uint8Array]>(
    'INSERT INTO attachments (id, case_id, sealed) VALUES (?, ?, ?)',
  );
  return {
    keep: (place, bytes) =>
      guarded(() => {
        const key = caseKeys.of(place.case);
        if (key === undefined) return refuse('record-damaged');
        insert.run(place.id, place.case, sealBytes(key, bytes, contextOf(place)));
        return ok(undefined);
      }),

    get(place, sha256) {
      const key = caseKeys.of(place.case);
      const found = key && attachmentIn(database, place, key);
      return found instanceof Uint8Array && sha256Of(found) === sha256
        ? ok(found)
        : refuse('evidence-damaged');
    },
  };
}

/** The bytes that lie there; `missing` where none do, `undefined` where they do not open. */
export function attachmentIn(
  database: Database,
  { case: caseId, id }: { readonly case: string; readonly id: string },
  key: CaseKey,
): Uint8Array | 'missing' | undefined {
  const sealed = database
    .prepare<[string, string], unknown>('SELECT sealed FROM attachments WHERE id = ? AND case_id = ?')
    .pluck()
    .get(id, caseId);
  if (sealed === undefined) return 'missing';
  return sealed instanceof Uint8Array ? openBytes(key, sealed, contextOf({ case: caseId, id })) : undefined;
}

/** The SHA-256 of bytes, as an event names it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function contextOf({ case: caseId, id }: { readonly case: string; readonly id: string }): Uint8Array {
  return canonicalBytes({ attachment: { case: caseId, id } });
}
