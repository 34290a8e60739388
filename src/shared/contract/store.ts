import { z } from 'zod';
import { userIdSchema } from '../vocabulary/ids.ts';
import { preferencesSchema } from '../vocabulary/preferences.ts';
import { certifiedNameSchema, roleSchema } from '../vocabulary/roles.ts';
import { languageSchema, lineSchema } from '../vocabulary/text.ts';
import { everyone, keyholder, nothing, procedure } from './procedure.ts';

export const userSchema = z.strictObject({ id: userIdSchema, name: z.string(), role: roleSchema });
export const programSchema = z.strictObject({ name: certifiedNameSchema, referringOffice: lineSchema });

/** Passphrases are checked by the vault; here only their size, so that a million characters stop at the door. */
const passphraseSchema = z.string().min(1).max(1000);
const recoveryWordsSchema = z.array(z.string().trim().toLowerCase().max(40)).min(1).max(48);
const bytesSchema = z.base64();

/** A file on its way to the person who asked: a neutral name, its kind, and its bytes. */
export const fileSchema = z.strictObject({ name: z.string(), mime: z.string(), bytes: bytesSchema });

/** Names a form; none begins like this, so that no form can stand in the place of the preferences. */
const formSchema = z.string().regex(/^[^~]/).max(200);

const passphraseErrors = [
  'passphrase-too-short',
  'passphrase-too-long',
  'passphrase-common',
  'passphrase-same-as-colleague',
];

export const storeProcedures = {
  'store.status': procedure({
    sentence: 'Says whether there is a store here, whose it is, and whether it is locked.',
    input: nothing,
    output: z.strictObject({
      state: z.enum(['empty', 'locked', 'unlocked', 'handed', 'unusable']),
      program: programSchema.optional(),
      users: z.array(userSchema).optional(),
      error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
    }),
    roles: 'anyone',
    errors: [],
    whileHanded: true,
  }),
  'passphrase.suggest': procedure({
    sentence: 'Makes a passphrase of random words that is easy to type and hard to guess.',
    input: nothing,
    output: z.strictObject({ passphrase: z.string() }),
    roles: 'anyone',
    errors: [],
  }),
  'passphrase.check': procedure({
    sentence: 'Says whether a passphrase is long and uncommon enough to be used.',
    input: z.strictObject({ passphrase: z.string().max(2000) }),
    output: nothing,
    roles: 'anyone',
    errors: passphraseErrors,
  }),
  'store.setUp': procedure({
    sentence:
      'Begins a new store: program, people, passphrases; answers with the words of the recovery sheet.',
    input: z.strictObject({
      program: programSchema,
      people: z
        .array(z.strictObject({ name: certifiedNameSchema, role: roleSchema, passphrase: passphraseSchema }))
        .min(3)
        .max(20),
    }),
    output: z.strictObject({ recoveryWords: z.array(z.string()), prove: z.array(z.int().min(1)).length(2) }),
    roles: 'anyone',
    errors: [...passphraseErrors, 'store-exists', 'people-incomplete', 'store-not-empty', 'names-repeat'],
  }),
  'store.recoverySheet': procedure({
    sentence: 'Gives the recovery sheet as a PDF to print, while the set-up still waits for its proof.',
    input: z.strictObject({ language: languageSchema }),
    output: fileSchema,
    roles: 'anyone',
    errors: ['no-set-up-waiting'],
  }),
  'store.proveRecovery': procedure({
    sentence: 'Finishes the set-up once two words of the printed recovery sheet were typed back.',
    input: z.strictObject({
      words: z.array(z.strictObject({ position: z.int().min(1), word: z.string().trim().max(40) })).length(2),
    }),
    output: nothing,
    roles: 'anyone',
    errors: ['no-set-up-waiting', 'recovery-word-wrong', 'store-exists'],
  }),
  'store.unlock': procedure({
    sentence: 'Opens the store for one person with their passphrase.',
    input: z.strictObject({ userId: userIdSchema, passphrase: passphraseSchema }),
    output: z.strictObject({ user: userSchema }),
    roles: 'anyone',
    errors: [
      'wrong-passphrase',
      'user-unknown',
      'store-missing',
      'store-missing-keyring',
      'store-missing-database',
      'database-not-encrypted',
      'store-in-use',
      'store-newer',
      'record-from-newer-program',
      'keyring-damaged',
      'keyring-changed',
      'keyring-weakened',
      'already-unlocked',
    ],
  }),
  'store.recover': procedure({
    sentence: 'Gives a person a new passphrase with the words of the recovery sheet.',
    input: z.strictObject({
      words: recoveryWordsSchema,
      userId: userIdSchema,
      newPassphrase: passphraseSchema,
    }),
    output: nothing,
    roles: 'anyone',
    errors: [
      ...passphraseErrors,
      'recovery-words-wrong',
      'recovery-words-mistyped',
      'user-unknown',
      'store-missing',
      'store-missing-keyring',
      'store-missing-database',
      'database-not-encrypted',
      'store-in-use',
      'store-newer',
      'keyring-damaged',
      'keyring-changed',
      'keyring-weakened',
      'already-unlocked',
    ],
  }),
  'session.me': procedure({
    sentence:
      'Says who is at work here, in which program, and after how many minutes the store locks itself.',
    input: nothing,
    output: z.strictObject({
      user: userSchema,
      program: programSchema,
      lockAfterMinutes: z.int(),
      storeId: z.string(),
      /** Whether what this person signs today can be checked later; a keyholder renews a certificate. */
      certificateState: z.enum(['valid', 'not-yet-valid', 'expired']),
      /** The journal no longer holds what people here have seen: an older copy was put back, or another grew. */
      rolledBack: z.boolean(),
      /** New keys wait to be put in place when the store locks; until then an old passphrase may still open it. */
      isRekeyPending: z.boolean(),
    }),
    roles: everyone,
    errors: [],
  }),
  'session.lock': procedure({
    sentence: 'Locks the store now: the core process ends and every key leaves memory.',
    input: nothing,
    output: nothing,
    roles: everyone,
    errors: [],
    whileHanded: true,
  }),
  'session.stir': procedure({
    sentence: 'Says that somebody is at work here, so that the store does not lock itself yet.',
    input: nothing,
    output: nothing,
    roles: everyone,
    errors: [],
    whileHanded: true,
  }),
  'session.changePassphrase': procedure({
    sentence: 'Changes your own passphrase.',
    input: z.strictObject({ old: passphraseSchema, new: passphraseSchema }),
    output: nothing,
    roles: everyone,
    errors: [...passphraseErrors, 'wrong-passphrase'],
  }),
  'drafts.keep': procedure({
    sentence: 'Keeps what was typed so far in a form, sealed, for you alone.',
    input: z.strictObject({
      form: formSchema,
      content: z.record(z.string().max(200), z.unknown()),
    }),
    output: nothing,
    roles: everyone,
    errors: ['draft-too-large', 'case-erased'],
  }),
  'drafts.get': procedure({
    sentence: 'Gives back what you left half-done in a form.',
    input: z.strictObject({ form: formSchema }),
    output: z.strictObject({
      content: z.record(z.string(), z.unknown()).optional(),
      keptAt: z.string().optional(),
    }),
    roles: everyone,
    errors: ['draft-damaged'],
  }),
  'drafts.list': procedure({
    sentence: 'Lists the forms you left half-done.',
    input: nothing,
    output: z.strictObject({
      drafts: z.array(
        z.strictObject({ form: z.string(), keptAt: z.string(), caseName: z.string().optional() }),
      ),
    }),
    roles: everyone,
    errors: [],
  }),
  'drafts.discard': procedure({
    sentence: 'Throws away what you left half-done in a form.',
    input: z.strictObject({ form: formSchema }),
    output: nothing,
    roles: everyone,
    errors: [],
  }),
  'preferences.get': procedure({
    sentence: 'Says how you like the window: its look, its language, and whether names are veiled.',
    input: nothing,
    output: preferencesSchema,
    roles: everyone,
    errors: [],
  }),
  'preferences.keep': procedure({
    sentence: 'Keeps how you like the window, sealed, for you alone.',
    input: preferencesSchema,
    output: nothing,
    roles: everyone,
    errors: [],
  }),
  'users.list': procedure({
    sentence: 'Lists the people who can open this store, with the fingerprints of their keys.',
    input: nothing,
    output: z.strictObject({
      users: z.array(userSchema.extend({ fingerprint: z.string(), status: z.enum(['active', 'removed']) })),
    }),
    roles: everyone,
    errors: [],
  }),
  'users.add': procedure({
    sentence: 'Adds a person who can open this store.',
    input: z.strictObject({ name: certifiedNameSchema, role: roleSchema, passphrase: passphraseSchema }),
    output: z.strictObject({ userId: userIdSchema }),
    roles: keyholder,
    errors: [...passphraseErrors, 'names-repeat'],
  }),
  'users.remove': procedure({
    sentence: 'Removes a person; once it has locked, the store has a new key that they never had.',
    input: z.strictObject({ userId: userIdSchema }),
    output: nothing,
    roles: keyholder,
    errors: ['user-unknown', 'cannot-remove-self', 'last-of-role'],
  }),
  'users.renew': procedure({
    sentence: 'Renews a person’s certificate, so that what they sign stays valid.',
    input: z.strictObject({ userId: userIdSchema }),
    output: nothing,
    roles: keyholder,
    errors: ['user-unknown'],
  }),
  'users.reset': procedure({
    sentence: 'Gives a colleague who forgot theirs a new passphrase.',
    input: z.strictObject({ userId: userIdSchema, newPassphrase: passphraseSchema }),
    output: nothing,
    roles: keyholder,
    errors: [...passphraseErrors, 'user-unknown', 'cannot-reset-self'],
  }),
};
