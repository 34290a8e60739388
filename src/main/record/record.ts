import type { Database } from 'better-sqlite3';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import { type CaseId, caseIdSchema } from '#shared/vocabulary/ids.ts';
import { type Attachments, openAttachments } from './attachments.ts';
import { authorOf } from './author.ts';
import { openCaseKeys, PROGRAM } from './case-keys.ts';
import { type Drafts, type Guard, openDrafts } from './drafts.ts';
import { erasureIsUnfinished, removeBesideChain, scrub } from './erasure.ts';
import { type Link, nameInstallation, openJournal } from './journal.ts';
import type { RecordKeys } from './keys.ts';
import { migrate } from './migrations/migrate.ts';
import { openReadModels, type ReadModel } from './read-models.ts';
import { openReader } from './reading.ts';
import { checkRegistry, type EventRegistry, kindOf, type NewEvent, type StoredEvent } from './registry.ts';
import type { WitnessedHead } from './witness.ts';
import { type Appended, openWriter } from './writing.ts';

/** Folds events into the read models, in the transaction that writes them down. Does nothing else. */
export type Project<Registry extends EventRegistry = EventRegistry> = (
  database: Database,
  events: readonly StoredEvent<Registry>[],
) => void;

/** What a record is opened with besides its keys and its types of event. */
export interface RecordOptions {
  readonly readModels: readonly ReadModel[];
  /** What an error of the database means to a person (a full disk, a drive pulled out); `undefined`: a bug. */
  readonly refusalOf: (error: unknown) => Refusal | undefined;
}

/** How many events a rebuild projects in one go. */
const REBUILT_AT_ONCE = 2_000;

/** The case record of one installation, open for one user. */
export interface EventRecord<Registry extends EventRegistry = EventRegistry> {
  /** Makes a new case's key. Once for each case, before its first event. */
  begin(caseId: CaseId): Result<void, Refusal>;
  /**
   * Writes events at the end of a case and projects them, all or nothing, on disk before it returns.
   * `expectedSeq` is the place of the last event the caller saw there (0: none).
   */
  append(
    caseId: CaseId,
    expectedSeq: number,
    events: readonly NewEvent<Registry>[],
    recordedAt: string,
    project: Project<Registry>,
  ): Result<Appended<Registry>, Refusal>;
  /** Does several of these as one: all are written down, or, when `work` comes to a refusal, none is. */
  together: Guard;
  /** A case's events in order, opened, brought up to today's versions and parsed. */
  load(caseId: CaseId): Result<readonly StoredEvent<Registry>[], Refusal>;
  /** Every event that can be read, in the journal's order. */
  loadAll(): Result<readonly StoredEvent<Registry>[], Refusal>;
  /** Every case that can be read; `program` is not one. */
  caseIds(): readonly CaseId[];
  /** The case of this id, if it is one that can be read. */
  caseOf(id: string): CaseId | undefined;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  /** Whether the read models are this program's. When they are not, `rebuild` comes before any append. */
  readModelsAreCurrent(): boolean;
  /** Throws the read models away and folds all events anew. */
  rebuild(project: Project<Registry>): Result<void, Refusal>;
  /**
   * Writes the order to erase as the case's last event, destroys the case's key, drafts, attachments and read models in the
   * same transaction, and rewrites the file. The chain stays whole. Saying it again finishes what was not.
   */
  eraseCase(
    caseId: CaseId,
    expectedSeq: number,
    order: NewEvent<Registry>,
    recordedAt: string,
    project: Project<Registry>,
  ): Result<void, Refusal>;
  /** Where the journal ends: what a witness keeps. */
  head(): Link;
  /** Whether a head that a witness kept is still in the journal, at its place. */
  holds(head: Pick<WitnessedHead, 'journalSeq' | 'hash'>): boolean;
}

/** Opens the record in an open database, creating its tables in an empty one. */
export function openRecord<Registry extends EventRegistry>(
  database: Database,
  keys: RecordKeys,
  registry: Registry,
  options: RecordOptions,
): Result<EventRecord<Registry>, Refusal> {
  checkRegistry(registry);
  const guarded: Guard = (work) => {
    try {
      return work();
    } catch (error) {
      const refusal = options.refusalOf(error);
      if (refusal === undefined) throw error;
      return { ok: false, error: refusal };
    }
  };
  return guarded(() => {
    database.pragma('synchronous = FULL'); // an answer means that it is on disk
    const migrated = migrate(database);
    return migrated.ok ? openMigrated(database, keys, registry, options, guarded) : migrated;
  });
}

function openMigrated<Registry extends EventRegistry>(
  database: Database,
  keys: RecordKeys,
  registry: Registry,
  options: RecordOptions,
  guarded: Guard,
): Result<EventRecord<Registry>, Refusal> {
  const journal = openJournal(database);
  const caseKeys = openCaseKeys(database, keys);
  const isNewer = ({ type, version }: { type: string; version: number }) =>
    version > (kindOf(registry, type)?.version ?? 0);
  if (journal.kinds().some(isNewer)) return refuse('record-from-newer-program');
  if (journal.installation() === undefined) nameInstallation(database);
  const installation = journal.installation();
  if (installation === undefined) return refuse('record-damaged');
  if (caseKeys.state(PROGRAM).state === 'unknown') caseKeys.make(PROGRAM);

  const models = openReadModels(database, options.readModels, installation.head.seq === 0);
  const reader = openReader(journal, caseKeys, registry, installation.id);
  const writer = openWriter(journal, caseKeys, registry, authorOf(keys));

  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');

  /** One transaction, in which a refusal undoes as an error does. Inside another it is a part of that one. */
  const inOneTransaction: Guard = (work) =>
    guarded(() => {
      if (database.inTransaction) return work();
      begin.run();
      try {
        const result = work();
        if (result.ok) commit.run();
        else if (database.inTransaction) rollback.run(); // a full disk has already rolled back
        return result;
      } catch (error) {
        if (database.inTransaction) rollback.run();
        throw error;
      }
    });

  const rebuild = (project: Project<Registry>): Result<void, Refusal> => {
    models.recreate();
    // Some at a time: a case with many events is folded into its rows once for all of them.
    let waiting: StoredEvent<Registry>[] = [];
    const visited = reader.visitAll((event) => {
      if (waiting.push(event) < REBUILT_AT_ONCE) return;
      project(database, waiting);
      waiting = [];
    });
    if (visited.ok) project(database, waiting);
    return visited;
  };

  const finishErasures = (): Result<void, Refusal> => {
    if (!erasureIsUnfinished(database)) return ok(undefined);
    const scrubbed = guarded(() => ok(scrub(database)));
    return scrubbed.ok && scrubbed.value ? ok(undefined) : refuse('erasure-unfinished');
  };
  finishErasures(); // one that a power cut stopped; if it cannot be done now either, it stays to be done

  return ok({
    begin: (caseId) =>
      inOneTransaction(() => {
        caseKeys.make(caseId);
        return ok(undefined);
      }),

    append(caseId, expectedSeq, events, recordedAt, project) {
      if (!models.areCurrent()) throw new Error('The read models are to be rebuilt first');
      return inOneTransaction(() => {
        const appended = writer.write(caseId, expectedSeq, events, recordedAt);
        if (appended.ok) project(database, appended.value.events);
        return appended;
      });
    },

    together: inOneTransaction,
    load: (caseId) => reader.load(caseId),

    loadAll() {
      const events: StoredEvent<Registry>[] = [];
      const visited = reader.visitAll((event) => events.push(event));
      return visited.ok ? ok(events) : visited;
    },

    caseIds: () => caseKeys.ids(),

    caseOf(id) {
      const known = caseIdSchema.safeParse(id).data;
      if (known === undefined || known === PROGRAM) return undefined;
      return caseKeys.state(known).state === 'there' ? known : undefined;
    },

    drafts: openDrafts(database, caseKeys, guarded),
    attachments: openAttachments(database, caseKeys, guarded),
    readModelsAreCurrent: () => models.areCurrent(),

    rebuild(project) {
      const rebuilt = inOneTransaction(() => rebuild(project));
      models.settle();
      return rebuilt;
    },

    eraseCase(caseId, expectedSeq, order, recordedAt, project) {
      if (caseId === PROGRAM) throw new Error('The program itself is not a case');
      if (kindOf(registry, order.type)?.erases !== true) throw new Error(`${order.type} orders no erasure`);
      const isDone = caseKeys.state(caseId).state === 'erased';
      const erased = inOneTransaction(() => {
        if (isDone) return ok(undefined);
        const ordered = writer.write(caseId, expectedSeq, [order], recordedAt);
        if (!ordered.ok) return ordered;
        caseKeys.destroy(caseId);
        caseKeys.forget(caseId);
        removeBesideChain(database, caseId);
        return rebuild(project);
      });
      models.settle();
      return erased.ok ? finishErasures() : erased;
    },

    holds: ({ journalSeq, hash }) => journal.holds(journalSeq, hash),

    head() {
      const now = journal.installation();
      if (now === undefined) throw new Error('The installation row is gone');
      return now.head;
    },
  });
}
