import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Context, Decided } from '#domain/context.ts';
import type { CaseEvent } from '#domain/events.ts';
import { fold } from '#domain/evolve.ts';
import type { CaseState } from '#domain/state.ts';
import { PROGRAM } from '#main/record/case-keys.ts';
import type { DraftPlace } from '#main/record/drafts.ts';
import { type EventRecord, openRecord } from '#main/record/record.ts';
import type { NewEvent } from '#main/record/registry.ts';
import { openReserve } from '#main/record/reserve.ts';
import { readWitness, writeWitness } from '#main/record/witness.ts';
import { type OpenVault, refusalOfDatabaseError } from '#main/vault/vault.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { dayOf, instantOf } from './clock.ts';
import type { Handed } from './handed.ts';
import type { Policies } from './policies.ts';
import { type CaseCache, projector, readModels } from './read-models/index.ts';
import { instrumentsInForce } from './read-models/instrument-versions.ts';
import { policyInForce } from './read-models/policy-in-force.ts';
import { type ApplicationRegistry, caseEventOf, type ProgramEvent, registry } from './registry.ts';
import type { StoreOptions } from './store-options.ts';

/** Where the heads of the journal that people saw are kept: beside the store, so that a rollback is noticed. */
export const witnessFile = 'witness.json';
/** Room that is kept on the store's disk for what must be written even when it is full. */
export const reserveFile = 'reserve';

/** An unlocked store and the person at work in it: the only way handlers reach the record. */
export interface Work {
  readonly vault: OpenVault;
  readonly record: EventRecord<ApplicationRegistry>;
  readonly policies: Policies;
  readonly store: string;
  now(): Date;
  /** The policy in force: the one adopted last, or the shipped default until a supervisor adopts one. */
  policy(): { readonly policy: Policy; readonly adoptedAt?: string };
  readonly shippedPolicy: Policy;
  /** What new screenings are made with, by the instrument's id. */
  instruments(): ReadonlyMap<string, Instrument>;
  context(): Context;
  caseState(id: CaseId): Result<CaseState>;
  /** Asks the domain, writes down what it decided, tells the windows. Gives the decision's answer. */
  change<Answer>(id: CaseId, decide: (state: CaseState, context: Context) => Decided<Answer>): Result<Answer>;
  /** The same, and keeps bytes beside the event that names them: both are written down, or neither. */
  attach<Answer extends { readonly id: string }>(
    id: CaseId,
    bytes: Uint8Array,
    decide: (state: CaseState, context: Context) => Decided<Answer>,
  ): Result<Answer>;
  /** The same for a case that is about to be opened: the answer is its id. */
  begin(decide: (context: Context) => Decided<CaseId>): Result<CaseId>;
  /** Writes down an event of the program itself. */
  recordForProgram(event: ProgramEvent): Result<void>;
  /** Keeps words that somebody is still typing. */
  keepDraft(place: DraftPlace, content: unknown): Result<void>;
  changed(...topics: string[]): void;
  /** Says that the store locks. The process ends with it, and every key in memory. */
  lock(reason: 'asked' | 'idle' | 'suspend'): void;
  /** The journal no longer holds what somebody here has seen of it. */
  readonly rolledBack: boolean;
  /** Keeps the journal's end as this person saw it; never over a head that is gone. */
  witness(): void;
  /** What the person may do who holds the screen; nothing else is answered while somebody does. */
  handed: Handed | undefined;
  close(): void;
}

/** Opens the record of an unlocked store. Refuses what the record refuses, and `store-rolled-back`. */
export function openWork(vault: OpenVault, { store, notify, clock, policies }: StoreOptions): Result<Work> {
  const opened = openRecord(vault.database, vault, registry, {
    readModels,
    refusalOf: refusalOfDatabaseError,
  });
  if (!opened.ok) return opened;
  const record = opened.value;
  const cache: CaseCache = new Map();
  const project = projector(cache);
  if (!record.readModelsAreCurrent()) {
    const rebuilt = record.rebuild(project);
    if (!rebuilt.ok) return rebuilt;
  }
  const seqOfProgram = record.load(PROGRAM);
  if (!seqOfProgram.ok) return seqOfProgram;
  let programSeq = seqOfProgram.value.length;
  const shipped = policies.program.get('default');
  if (shipped === undefined) throw new Error('The default policy is not shipped');
  const reserve = openReserve(join(store, reserveFile));
  const witnessPath = join(store, witnessFile);
  const witnessed = readWitness(witnessPath);
  const rolledBack =
    witnessed.ok && witnessed.value.some((head) => head.storeId === vault.storeId && !record.holds(head));

  const policy = () => policyInForce(vault.database) ?? { policy: shipped };
  const context = (): Context => {
    const now = clock();
    return {
      now: instantOf(now),
      today: dayOf(now),
      user: { id: vault.user.id, role: vault.user.role },
      policy: policy().policy,
      newId: () => randomUUID(),
    };
  };
  const changed = (...topics: string[]) => notify({ notice: 'changed', topics });

  const folded = (id: CaseId): Result<{ readonly state: CaseState; readonly seq: number }> => {
    const kept = cache.get(id);
    if (kept !== undefined) return ok(kept);
    const loaded = record.load(id);
    if (!loaded.ok) return loaded.error.code === 'case-erased' ? refuse('case-unknown') : loaded;
    if (id === PROGRAM || loaded.value.length === 0) return refuse('case-unknown');
    const state = fold(
      loaded.value.map((event) => ({
        ...caseEventOf(event),
        origin: { at: event.at, by: event.author.user },
      })),
    );
    if (state === undefined) return refuse('case-unknown');
    const opened = { state, seq: loaded.value.at(-1)?.seq ?? 0 };
    cache.set(id, opened);
    return ok(opened);
  };

  const writeOnce = (id: CaseId, seq: number, events: readonly CaseEvent[], at: string) => {
    const written = events.map(({ type, body }) => ({ id: randomUUID(), type, at, body }));
    // Each pair of type and body is the domain's own event; the union is too wide for TypeScript to see it.
    const appended = record.append(id, seq, written as NewEvent<ApplicationRegistry>[], at, project);
    // What was folded in a transaction that failed never happened.
    if (!appended.ok) cache.delete(id);
    return appended;
  };

  /** The same; where the disk is full, an exit and what somebody's safety hangs on use the room kept for them. */
  const write = (id: CaseId, seq: number, events: readonly CaseEvent[], at: string) => {
    let written = writeOnce(id, seq, events, at);
    const cannotWait = events.some(({ type }) => registry[type].evenWhenFull === true);
    // What waits for no certificate either is an exit.
    const what = events.some(({ type }) => registry[type].evenWhenExpired === true) ? 'exit' : 'safety';
    while (!written.ok && written.error.code === 'disk-full' && cannotWait && reserve.giveUp(what)) {
      const again = folded(id);
      if (!again.ok) return again;
      written = writeOnce(id, seq, events, at);
    }
    if (written.ok && !cannotWait) reserve.refill();
    return written;
  };

  return ok({
    vault,
    record,
    policies,
    store,
    now: clock,
    policy,
    shippedPolicy: shipped,
    instruments: () => instrumentsInForce(vault.database, policies.instruments),
    context,
    changed,
    lock: (reason) => notify({ notice: 'locked', reason }),

    caseState(id) {
      const found = folded(id);
      return found.ok ? ok(found.value.state) : found;
    },

    change(id, decide) {
      const found = folded(id);
      if (!found.ok) return found;
      const now = context();
      const decided = decide(found.value.state, now);
      if (!decided.ok) return decided;
      const written = write(id, found.value.seq, decided.value.events, now.now);
      if (!written.ok) return written;
      changed('cases', `case:${id}`, 'supervision');
      return ok(decided.value.answer);
    },

    attach(id, bytes, decide) {
      const attached = record.together(() => {
        const changed = this.change(id, decide);
        if (!changed.ok) return changed;
        const kept = record.attachments.keep({ case: id, id: changed.value.id }, bytes);
        return kept.ok ? changed : kept;
      });
      // What was folded in a transaction that failed never happened.
      if (!attached.ok) cache.delete(id);
      return attached;
    },

    begin(decide) {
      const now = context();
      const decided = decide(now);
      if (!decided.ok) return decided;
      const { answer: id, events } = decided.value;
      const begun = record.begin(id);
      if (!begun.ok) return begun;
      const written = write(id, 0, events, now.now);
      if (!written.ok) return written;
      changed('cases');
      return ok(id);
    },

    recordForProgram(event) {
      const at = instantOf(clock());
      const appended = record.append(PROGRAM, programSeq, [{ id: randomUUID(), at, ...event }], at, project);
      if (!appended.ok) return appended;
      programSeq += 1;
      changed('program');
      return ok(undefined);
    },

    keepDraft(place, content) {
      const keep = () => record.drafts.keep(place, content, instantOf(clock()));
      let kept = keep();
      while (!kept.ok && kept.error.code === 'disk-full' && reserve.giveUp('words')) kept = keep();
      return kept;
    },

    rolledBack,

    handed: undefined,

    witness() {
      const { seq, hash } = record.head();
      if (hash === null || rolledBack) return;
      writeWitness(witnessPath, {
        storeId: vault.storeId,
        journalSeq: seq,
        hash,
        seenBy: vault.user.id,
        at: instantOf(clock()),
      });
    },

    close() {
      if (!vault.isOpen) return;
      this.witness();
      vault.close();
    },
  });
}
