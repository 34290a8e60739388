import type { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import { instantSchema } from '#shared/vocabulary/text.ts';
import type { Author } from './author.ts';
import type { CaseKeys } from './case-keys.ts';
import { canonicalBytes, type Envelope, type EventHeader, hashOf, streamOf } from './envelope.ts';
import type { Journal, Link } from './journal.ts';
import { storedEvent } from './reading.ts';
import { type EventRegistry, kindOf, type NewEvent, type StoredEvent } from './registry.ts';
import { seal } from './sealing.ts';

/** What an append wrote. */
export interface Appended<Registry extends EventRegistry = EventRegistry> {
  readonly events: readonly StoredEvent<Registry>[];
  /** The place of the last event in the case's stream: what the next append expects. */
  readonly seq: number;
  /** Where the installation's journal ends now. */
  readonly head: Link;
}

/** A new event whose body has been parsed, and the JSON text of it that is sealed. */
interface Prepared {
  readonly event: NewEvent;
  readonly version: number;
  readonly text: string;
}

/** Writes events down for one author. Every call stands inside the caller's transaction. */
export function openWriter<Registry extends EventRegistry>(
  journal: Journal,
  caseKeys: CaseKeys,
  registry: Registry,
  author: Author,
) {
  /** Callers check what people typed; an event that reaches this point unfit is a bug. */
  const prepare = (event: NewEvent): Prepared => {
    const kind = kindOf(registry, event.type);
    if (kind === undefined) throw new Error(`No such event: ${event.type}`);
    if (!kind.authors.includes(author.role)) throw new Error(`A ${author.role} may not write ${event.type}`);
    const parsed = kind.schema.safeParse(event.body);
    if (!parsed.success) throw new Error(`The body does not fit ${event.type}: ${placesOf(parsed.error)}`);
    return { event, version: kind.version, text: JSON.stringify(parsed.data) };
  };

  return {
    /** Chains, seals, signs and inserts events at the end of a case, if it still ends where the caller saw it. */
    write(
      caseId: CaseId,
      expectedSeq: number,
      events: readonly NewEvent<Registry>[],
      recordedAt: string,
    ): Result<Appended<Registry>, Refusal> {
      const prepared = events.map(prepare);
      instantSchema.parse(recordedAt);
      const evenWhenExpired = events.every(({ type }) => kindOf(registry, type)?.evenWhenExpired === true);
      if (!author.mayWriteAt(recordedAt, evenWhenExpired)) return refuse('certificate-not-valid-now');

      const { state } = caseKeys.state(caseId);
      if (state === 'erased') return refuse('case-erased');
      if (state === 'unknown') throw new Error('The case was never begun');
      const key = caseKeys.of(caseId);
      const installation = journal.installation();
      if (key === undefined || installation === undefined) return refuse('record-damaged');

      const stream = streamOf(caseId, installation.id);
      let end = journal.endOf(stream);
      if (end.seq !== expectedSeq) return refuse('record-moved-on');
      let head: Link = installation.head;

      const written: StoredEvent<Registry>[] = [];
      for (const { event, version, text } of prepared) {
        const header: EventHeader = {
          id: event.id,
          case: caseId,
          stream,
          seq: end.seq + 1,
          type: event.type,
          version,
          at: event.at,
          recordedAt,
          author: author.name,
          previous: end.hash,
          journal: { seq: head.seq + 1, previous: head.hash },
        };
        const body = seal(key, text, canonicalBytes(header));
        const hash = hashOf(header, body);
        const envelope: Envelope = { ...header, body, hash, signature: author.sign(hash) };
        journal.write(envelope);
        end = { seq: header.seq, hash };
        head = { seq: header.journal.seq, hash };
        // Projected from what will be read back, so that a rebuild can come to nothing else.
        written.push(storedEvent<Registry>({ ...header, hash, body: JSON.parse(text) }));
      }
      return ok({ events: written, seq: end.seq, head });
    },
  };
}

/** Where a body did not fit; never what stood there. */
function placesOf(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.map(String).join('.')} ${code}`).join(', ');
}
