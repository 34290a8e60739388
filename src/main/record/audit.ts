import SQLite, { type Database } from 'better-sqlite3';
import { openAttachmentCheck } from './audit-attachments.ts';
import { type EventFault, openAuthorship, openContents } from './audit-event.ts';
import { PROGRAM } from './case-keys.ts';
import { type Envelope, streamOf } from './envelope.ts';
import { envelopeOf, type Installation, type Link, openInstallation, type Row } from './journal.ts';
import type { RecordKeys, Signer } from './keys.ts';
import type { EventRegistry } from './registry.ts';
import type { WitnessedHead } from './witness.ts';

/** Everything an audit can find, each a sentence in `locales/<language>/record.json`. */
export type AuditCode =
  | EventFault
  | 'tables-wrong'
  | 'envelope-wrong'
  | 'duplicate'
  | 'journal-gap'
  | 'chain-broken'
  | 'head-missing'
  | 'head-rolled-back'
  | 'head-wrong'
  | 'rolled-back'
  | 'forked';

/** The first thing that is wrong, and where in the journal. `event` is missing where the event itself is. */
export interface Finding {
  readonly code: AuditCode;
  readonly journalSeq: number;
  readonly event?: string;
  readonly case?: string;
  /** Who had seen the head that the journal no longer holds. */
  readonly seenBy?: string;
}

/** What an audit walked and what it found; `wrong` is missing from a record that is as it was written. */
export interface AuditReport {
  readonly wrong?: Finding;
  /** Where the walk ended: the journal's end when nothing is wrong. */
  readonly end: Link;
  readonly counts: {
    readonly events: number;
    readonly cases: number;
    /** Bodies that were opened and fit. */
    readonly opened: number;
    /** Bodies of cases that were erased on order. */
    readonly erased: number;
    /** Events recorded earlier, by their clock, than the one before them: a clock set wrong, or a date made up. */
    readonly clockWentBack: number;
    /** Witnessed heads that were looked for. */
    readonly witnessed: number;
  };
  readonly erasedCases: readonly string[];
}

/** What an audit works with. `signers` are those whose certificates the vault has checked. */
export interface AuditInput {
  readonly database: Database;
  readonly storeId: string;
  readonly signers: readonly Signer[];
  readonly registry: EventRegistry;
  /** With these, bodies are opened too; without, they stay sealed and everything else is checked. */
  readonly keys?: Pick<RecordKeys, 'unwrapCaseKey'>;
  /** Heads from the witnesses, of whatever store. */
  readonly witnessed?: readonly WitnessedHead[];
}

/**
 * Walks the journal from its first event and names the first that is not as its author wrote it. Trusts nothing
 * that stands in the database, its constraints least of all: whoever holds the database key can lift them.
 */
export function auditRecord(input: AuditInput): AuditReport {
  try {
    return audit(input);
  } catch (error) {
    const areTablesWrong = error instanceof SQLite.SqliteError && /^SQLITE_(ERROR|CORRUPT)/.test(error.code);
    if (!areTablesWrong) throw error;
    const counts = { events: 0, cases: 0, opened: 0, erased: 0, clockWentBack: 0, witnessed: 0 };
    return { wrong: { code: 'tables-wrong', journalSeq: 1 }, end: nothing, counts, erasedCases: [] };
  }
}

const nothing: Link = { seq: 0, hash: null };

function audit(input: AuditInput): AuditReport {
  const installation = openInstallation(input.database)();
  const witnessed = (input.witnessed ?? [])
    .filter(({ storeId }) => storeId === input.storeId)
    .sort((one, other) => one.journalSeq - other.journalSeq);
  const walk = walkJournal(input, installation, witnessed);
  const wrong = walk.wrong ?? faultOfHead(installation, walk.end) ?? rollback(witnessed, walk.end);
  const { counts, erasedCases, end } = walk;
  return {
    ...(wrong && { wrong }),
    end,
    counts: { ...counts, cases: walk.cases.size, witnessed: witnessed.length },
    erasedCases: [...erasedCases].sort(),
  };
}

function walkJournal(
  { database, signers, registry, keys }: AuditInput,
  installation: Installation | undefined,
  witnessed: readonly WitnessedHead[],
) {
  const faultOfAuthorship = openAuthorship(signers, registry);
  const attached = openAttachmentCheck(database);
  const readContents = openContents(database, keys, registry, attached);
  const isChained = openChains(installation);
  const ids = new Set<string>();
  const counts = { events: 0, opened: 0, erased: 0, clockWentBack: 0 };
  const cases = new Set<string>();
  const erasedCases = new Set<string>();
  let end = nothing;
  let clock = '';
  const stopAt = (wrong: Finding) => ({ wrong, counts, cases, erasedCases, end });

  const rows = database.prepare<[], Row>('SELECT * FROM events ORDER BY journal_seq');
  for (const row of rows.iterate()) {
    const envelope = envelopeOf(row);
    if (envelope === undefined) return stopAt({ code: 'envelope-wrong', journalSeq: end.seq + 1 });
    const misplaced = faultOfOrder(envelope, end, ids);
    if (misplaced === 'journal-gap') return stopAt({ code: misplaced, journalSeq: end.seq + 1 });
    const found = { journalSeq: envelope.journal.seq, event: envelope.id, case: envelope.case };
    const fault = misplaced ?? faultOfAuthorship(envelope);
    if (fault !== undefined) return stopAt({ code: fault, ...found });
    if (!isChained(envelope, end)) return stopAt({ code: 'chain-broken', ...found });

    const contents = readContents(envelope);
    if (contents === 'opened') counts.opened += 1;
    else if (contents === 'erased') {
      counts.erased += 1;
      erasedCases.add(envelope.case);
    } else if (contents !== 'sealed') return stopAt({ code: contents, ...found });

    const fork = witnessed.find(
      (head) => head.journalSeq === found.journalSeq && head.hash !== envelope.hash,
    );
    if (fork !== undefined) return stopAt({ code: 'forked', ...found, seenBy: fork.seenBy });

    counts.events += 1;
    ids.add(envelope.id);
    if (envelope.case !== PROGRAM) cases.add(envelope.case);
    if (envelope.recordedAt < clock) counts.clockWentBack += 1;
    clock = envelope.recordedAt;
    end = { seq: envelope.journal.seq, hash: envelope.hash };
  }
  // Without keys no event said what it attached.
  if (keys !== undefined && attached.holdsUnknown()) {
    return stopAt({ code: 'attachment-unknown', journalSeq: Math.max(end.seq, 1) });
  }
  return { wrong: undefined, counts, cases, erasedCases, end };
}

/** Whether an event stands where the journal's numbering wants the next one, and stands there for the first time. */
function faultOfOrder(
  { id, journal }: Envelope,
  end: Link,
  ids: ReadonlySet<string>,
): 'duplicate' | 'journal-gap' | undefined {
  if (journal.seq <= end.seq || ids.has(id)) return 'duplicate';
  return journal.seq > end.seq + 1 ? 'journal-gap' : undefined;
}

/** Follows the journal's chain and each stream's; every event is to be handed to it once, in order. */
function openChains(installation: Installation | undefined) {
  const ends = new Map<string, Link>();
  return (envelope: Envelope, end: Link): boolean => {
    const before = ends.get(envelope.stream) ?? nothing;
    ends.set(envelope.stream, { seq: envelope.seq, hash: envelope.hash });
    return (
      envelope.journal.previous === end.hash &&
      envelope.seq === before.seq + 1 &&
      envelope.previous === before.hash &&
      (installation === undefined || envelope.stream === streamOf(envelope.case, installation.id))
    );
  };
}

/** Compares where the journal ends with where the installation says it does. */
function faultOfHead(installation: Installation | undefined, end: Link): Finding | undefined {
  if (installation === undefined) return { code: 'head-missing', journalSeq: end.seq };
  const { head } = installation;
  if (head.seq > end.seq) return { code: 'head-rolled-back', journalSeq: end.seq + 1 };
  return head.seq === end.seq && head.hash === end.hash
    ? undefined
    : { code: 'head-wrong', journalSeq: Math.max(head.seq, 1) };
}

/** A head that somebody saw and that the journal no longer reaches. */
function rollback(witnessed: readonly WitnessedHead[], end: Link): Finding | undefined {
  const lost = witnessed.find(({ journalSeq }) => journalSeq > end.seq);
  return lost && { code: 'rolled-back', journalSeq: end.seq + 1, seenBy: lost.seenBy };
}
