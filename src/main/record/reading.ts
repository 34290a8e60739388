import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { type CaseId, caseIdSchema } from '#shared/vocabulary/ids.ts';
import type { CaseKeys } from './case-keys.ts';
import { canonicalBytes, headerOf, streamOf } from './envelope.ts';
import { envelopeOf, type Journal, type Row } from './journal.ts';
import type { CaseKey } from './keys.ts';
import { type EventRegistry, kindOf, readBody, type StoredEvent } from './registry.ts';
import { open } from './sealing.ts';

/**
 * Reads a stored row as an event; `undefined` when it does not open or does not fit. The seal shows any change
 * by somebody without the case's key; who wrote it is for the audit to check.
 */
export function readEvent<Registry extends EventRegistry>(
  row: Row,
  key: CaseKey,
  registry: Registry,
): StoredEvent<Registry> | undefined {
  const envelope = envelopeOf(row);
  const kind = envelope && kindOf(registry, envelope.type);
  if (envelope === undefined || kind === undefined) return undefined;
  const header = headerOf(envelope);
  const opened = open(key, envelope.body, canonicalBytes(header));
  const read = opened && readBody(kind, envelope.version, opened.value);
  return read && storedEvent<Registry>({ ...header, hash: envelope.hash, body: read.body });
}

/** The one place where a body that its kind's schema has just parsed is said to be of that kind's type. */
export function storedEvent<Registry extends EventRegistry>(parsed: StoredEvent): StoredEvent<Registry> {
  return parsed as StoredEvent<Registry>;
}

/** Reads one case's events, or every readable case's. */
export function openReader<Registry extends EventRegistry>(
  journal: Journal,
  caseKeys: CaseKeys,
  registry: Registry,
  installation: string,
) {
  return {
    /** A case's events in order. */
    load(caseId: CaseId): Result<readonly StoredEvent<Registry>[], Refusal> {
      const { state } = caseKeys.state(caseId);
      if (state !== 'there') return refuse(state === 'erased' ? 'case-erased' : 'case-unknown');
      const key = caseKeys.of(caseId);
      if (key === undefined) return refuse('record-damaged');
      const events: StoredEvent<Registry>[] = [];
      for (const row of journal.ofStream(streamOf(caseId, installation))) {
        const event = readEvent(row, key, registry);
        if (event === undefined) return refuse('record-damaged');
        events.push(event);
      }
      return ok(events);
    },

    /** Hands every event of every case that was not erased to `visit`, in the journal's order. */
    visitAll(visit: (event: StoredEvent<Registry>) => void): Result<void, Refusal> {
      for (const row of journal.all()) {
        const caseId = caseIdSchema.safeParse(row.case_id).data;
        if (caseId === undefined) return refuse('record-damaged');
        const key = caseKeys.of(caseId);
        if (key === undefined && caseKeys.state(caseId).state === 'erased') continue;
        const event = key && readEvent(row, key, registry);
        if (event === undefined) return refuse('record-damaged');
        visit(event);
      }
      return ok(undefined);
    },
  };
}
