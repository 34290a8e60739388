import { z } from 'zod';
import { folded } from '#domain/names.ts';
import { recoverySheetDocument } from '#main/documents/recovery-sheet.ts';
import { PROGRAM } from '#main/record/case-keys.ts';
import { checkPassphrase, recover, setUpStore, suggestPassphrase, unlock } from '#main/vault/vault.ts';
import { ok, refuse } from '#shared/result.ts';
import { preferencesSchema } from '#shared/vocabulary/preferences.ts';
import { instantOf } from './clock.ts';
import type { HandlersOf, OpenHandlers } from './handler.ts';
import { unsignedFile } from './papers.ts';
import { namedCases } from './read-models/case-list.ts';
import { sentence } from './words.ts';
import type { Work } from './work.ts';

/** What can be done before anyone is inside. */
export const openHandlers: OpenHandlers = {
  'store.status': async (_, door) => {
    if (door.work?.handed !== undefined) return ok({ state: 'handed' as const });
    if (door.work !== undefined) return ok({ state: 'unlocked' as const, program: door.work.vault.program });
    const found = await door.state();
    switch (found.state) {
      case 'empty':
        return ok({ state: 'empty' as const });
      case 'locked':
        return ok({ state: 'locked' as const, program: found.program, users: [...found.users] });
      case 'unusable':
        return ok({
          state: 'unusable' as const,
          error: { code: found.error.code, message: sentence(found.error) },
        });
    }
  },

  'passphrase.suggest': () => ok({ passphrase: suggestPassphrase() }),

  'passphrase.check': async ({ passphrase }) => {
    const checked = await checkPassphrase(passphrase);
    return checked.ok ? ok({}) : checked;
  },

  'store.setUp': async ({ program, people }, door) => {
    const names = new Set(people.map((person) => folded(person.name)));
    if (names.size < people.length) return refuse('names-repeat');
    const prepared = await setUpStore(door.options.store, { program, people }, door.now());
    if (!prepared.ok) return prepared;
    door.waiting?.setUp.abandon();
    door.waiting = { setUp: prepared.value, program: program.name };
    return ok({
      recoveryWords: [...prepared.value.recoveryWords],
      prove: [...prepared.value.prove],
    });
  },

  'store.recoverySheet': async ({ language }, door) => {
    if (door.waiting === undefined) return refuse('no-set-up-waiting');
    const { setUp, program } = door.waiting;
    const sheet = recoverySheetDocument({
      language,
      program,
      words: setUp.recoveryWords,
      at: instantOf(door.now()),
    });
    return unsignedFile(sheet);
  },

  'store.proveRecovery': ({ words }, door) => {
    if (door.waiting === undefined) return refuse('no-set-up-waiting');
    const proven = door.waiting.setUp.proveRecovery(words);
    if (!proven.ok) return proven;
    door.waiting = undefined;
    return ok({});
  },

  'store.unlock': async ({ userId, passphrase }, door) => {
    if (door.work !== undefined) return refuse('already-unlocked');
    const opened = await unlock(door.options.store, userId, passphrase, door.now());
    if (!opened.ok) return opened;
    const entered = door.enter(opened.value);
    if (!entered.ok) return entered;
    const { id, name, role } = opened.value.user;
    return ok({ user: { id, name, role } });
  },

  'store.recover': async ({ words, userId, newPassphrase }, door) => {
    if (door.work !== undefined) return refuse('already-unlocked');
    const recovered = await recover(door.options.store, words, userId, newPassphrase, door.now());
    return recovered.ok ? ok({}) : recovered;
  },
};

/** Who is inside, what they left half-done, and who else may come in. */
export const sessionHandlers: HandlersOf<
  | 'session.me'
  | 'session.lock'
  | 'session.stir'
  | 'session.changePassphrase'
  | 'drafts.keep'
  | 'drafts.get'
  | 'drafts.list'
  | 'drafts.discard'
  | 'preferences.get'
  | 'preferences.keep'
  | 'users.list'
  | 'users.add'
  | 'users.remove'
  | 'users.renew'
  | 'users.reset'
> = {
  'session.me': (_, work) => {
    const { id, name, role, certificateState } = work.vault.user;
    return ok({
      user: { id, name, role },
      program: work.vault.program,
      lockAfterMinutes: work.policy().policy.lockAfterMinutes,
      storeId: work.vault.storeId,
      certificateState,
      rolledBack: work.rolledBack,
      isRekeyPending: work.vault.isRekeyPending,
    });
  },

  'session.lock': (_, work) => {
    work.lock('asked');
    return ok({});
  },

  // Any call says that somebody is at work; this one says nothing else.
  'session.stir': () => ok({}),

  'session.changePassphrase': (input, work) =>
    inTurn(work, async () => {
      const changed = await work.vault.changePassphrase(input.old, input.new);
      return changed.ok ? ok({}) : changed;
    }),

  'drafts.keep': ({ form, content }, work) => {
    if (JSON.stringify(content).length > LARGEST_DRAFT) return refuse('draft-too-large');
    const kept = work.keepDraft(place(work, form), content);
    return kept.ok ? ok({}) : kept;
  },

  'drafts.get': ({ form }, work) => {
    const found = work.record.drafts.get(place(work, form));
    if (!found.ok) return found;
    if (found.value === undefined) return ok({});
    return ok({ content: draftSchema.parse(found.value.body), keptAt: found.value.at });
  },

  'drafts.list': (_, work) =>
    ok({
      drafts: work.record.drafts
        .list(work.vault.user.id)
        .filter(({ name }) => name !== PREFERENCES)
        .map(({ name, at }) => {
          const [, id] = OF_CASE.exec(name) ?? [];
          // A name may be given to any draft, and a keyholder is told no case's.
          const isTold = id !== undefined && work.vault.user.role !== 'keyholder';
          const caseName = isTold ? namedCases(work.vault.database, [id]).get(id)?.name : undefined;
          return { form: name, keptAt: at, ...(caseName === undefined ? {} : { caseName }) };
        }),
    }),

  'drafts.discard': ({ form }, work) => {
    const gone = work.record.drafts.discard(place(work, form));
    return gone.ok ? ok({}) : gone;
  },

  // A preference of a later program, or a damaged one, is no reason to keep somebody from their work.
  'preferences.get': (_, work) => {
    const found = work.record.drafts.get(place(work, PREFERENCES));
    const kept = preferencesSchema.safeParse(found.ok ? found.value?.body : undefined);
    return ok(kept.data ?? preferencesSchema.parse({}));
  },

  'preferences.keep': (preferences, work) => {
    const kept = work.keepDraft(place(work, PREFERENCES), preferences);
    return kept.ok ? ok({}) : kept;
  },

  'users.list': (_, work) =>
    ok({
      users: work.vault.users().map(({ id, name, role, fingerprint, status }) => ({
        id,
        name,
        role,
        fingerprint,
        status,
      })),
    }),

  'users.add': (person, work) =>
    inTurn(work, async () => {
      const taken = work.vault.users().some(({ name }) => folded(name) === folded(person.name));
      if (taken) return refuse('names-repeat');
      const added = await work.vault.addUser(person, work.now());
      if (!added.ok) return added;
      work.changed('program');
      return ok({ userId: added.value });
    }),

  'users.remove': ({ userId }, work) =>
    inTurn(work, async () => {
      const removed = work.vault.removeUser(userId, work.now());
      if (!removed.ok) return removed;
      work.changed('program');
      return ok({});
    }),

  'users.renew': ({ userId }, work) =>
    inTurn(work, async () => {
      const renewed = await work.vault.renewCertificate(userId, work.now());
      if (!renewed.ok) return renewed;
      work.changed('program');
      return ok({});
    }),

  'users.reset': ({ userId, newPassphrase }, work) =>
    inTurn(work, async () => {
      const reset = await work.vault.resetUser(userId, newPassphrase, work.now());
      if (!reset.ok) return reset;
      work.changed('program');
      return ok({});
    }),
};

const turns = new WeakMap<Work, Promise<unknown>>();

/**
 * Changes of who may come in, one after the other. Deriving a key takes a moment; a change that began from the people
 * of before that moment would undo the one that came between, and let somebody back in who was just removed.
 */
function inTurn<Answer>(work: Work, change: () => Promise<Answer>): Promise<Answer> {
  const own = (turns.get(work) ?? Promise.resolve()).then(change, change);
  turns.set(work, own);
  return own;
}

const draftSchema = z.record(z.string(), z.unknown());

/** Where preferences lie among the drafts: no form has a name like it. */
const PREFERENCES = '~preferences';

/** Characters of JSON that a draft may hold. */
const LARGEST_DRAFT = 400_000;

/** The name of a case's form, with the case's id. */
const OF_CASE = /^case:([^/]+)\//;

/** A draft lies with its case where its form is a case's (`case:<id>/…`), and with the program otherwise. */
function place(work: Work, form: string) {
  const [, id] = OF_CASE.exec(form) ?? [];
  const known = id === undefined ? undefined : work.record.caseOf(id);
  return { owner: work.vault.user.id, case: known ?? PROGRAM, name: form };
}
