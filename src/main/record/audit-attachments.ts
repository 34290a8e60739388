import type { Database } from 'better-sqlite3';
import { attachingSchema, attachmentIn, sha256Of } from './attachments.ts';
import type { CaseKey } from './keys.ts';

/** What can be wrong with the bytes an event speaks of. */
export type AttachmentFault = 'attachment-missing' | 'attachment-changed' | 'attachment-unknown';

/** Checks that what events attached is there, and is what they say; and that nothing else is. */
export function openAttachmentCheck(database: Database) {
  // A store from before there were any has no table for them.
  const hasTable =
    database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachments'").get() !==
    undefined;
  const named = new Set<string>();

  return {
    /** What is wrong with the attachment that this body of an attaching event names. */
    faultOf(caseId: string, key: CaseKey, body: unknown): AttachmentFault | undefined {
      const { id, sha256 } = attachingSchema.parse(body).evidence;
      named.add(`${caseId}/${id}`);
      const bytes = hasTable ? attachmentIn(database, { case: caseId, id }, key) : 'missing';
      if (bytes === 'missing') return 'attachment-missing';
      return bytes !== undefined && sha256Of(bytes) === sha256 ? undefined : 'attachment-changed';
    },

    /** Whether something lies there that no event names; asked after every event was looked at. */
    holdsUnknown(): boolean {
      if (!hasTable) return false;
      const rows = database
        .prepare<[], { id: unknown; case_id: unknown }>('SELECT id, case_id FROM attachments')
        .all();
      return rows.some((row) => !named.has(`${row.case_id}/${row.id}`));
    },
  };
}
