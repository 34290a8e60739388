import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { ok, type Result, refuse } from '#shared/result.ts';
import { privateKeyBytes } from './agreement.ts';
import { issueRootCertificate, newSigningKeys, storeIdOf } from './certificates.ts';
import { createDatabase, databasePath } from './database.ts';
import { costsEnough, derivationCostSchema, LEAST_COST } from './derivation.ts';
import { guarded } from './failures.ts';
import {
  type ActiveUser,
  distribute,
  KEYRING_FORMAT,
  type Keyring,
  keyringKeyOf,
  programSchema,
  type StoreSecrets,
} from './keyring.ts';
import { createPrivateFile, flushFolder, writeKeyring } from './keyring-file.ts';
import { forget, newKey } from './keys.ts';
import { type NewUser, namesRepeat, newUser, newUserSchema } from './new-user.ts';
import { checkPassphrase } from './passphrase.ts';
import {
  newRecoverySheet,
  positionsToProve,
  provesSheet,
  type RecoveryWords,
  type SheetAnswer,
} from './recovery-sheet.ts';
import { databaseInMaking, holdsOtherFiles, isEmpty } from './store-state.ts';
import { closeSheetKeys } from './user-keys.ts';

/** What a new store is made of. */
export const setUpSchema = z.strictObject({
  program: programSchema,
  people: z.array(newUserSchema).max(200),
  /** How much a guess at a passphrase costs; only more than the least is allowed. */
  cost: derivationCostSchema.optional(),
});
export type SetUpInput = z.infer<typeof setUpSchema>;

/** A store that is ready but not yet written: it becomes one when its recovery sheet is proven to be copied. */
export interface SetUp {
  /** To be printed or written down now; they are never shown again. */
  readonly recoveryWords: RecoveryWords;
  /** The two positions (from 1) whose words `prove` wants. */
  readonly prove: readonly [number, number];
  /**
   * Writes the store. Refuses with `recovery-word-wrong` (may be tried again), `store-exists`, or what the disk
   * says. Until then nothing is on the disk: a crash before it means setting up again, and nothing else.
   */
  proveRecovery(answers: readonly SheetAnswer[]): Result<{ readonly storeId: string }>;
  /** Overwrites the keys of a set-up that is given up. */
  abandon(): void;
}

/**
 * Prepares a store for `folder`. Takes about a second per person. Refuses with `store-exists`,
 * `store-not-empty`, `names-repeat`, `people-incomplete` (exactly one keyholder, at least one facilitator and one supervisor), `keyring-weakened`,
 * `passphrase-same-as-colleague`, and as `checkPassphrase` does.
 */
export async function setUpStore(folder: string, input: SetUpInput, at: Date): Promise<Result<SetUp>> {
  const { program, people, cost = LEAST_COST } = setUpSchema.parse(input);
  if (!isEmpty(folder)) return refuse('store-exists');
  if (holdsOtherFiles(folder)) return refuse('store-not-empty');
  if (!costsEnough(cost)) return refuse('keyring-weakened');
  const count = (role: NewUser['role']) => people.filter((person) => person.role === role).length;
  if (count('keyholder') !== 1 || count('facilitator') < 1 || count('supervisor') < 1) {
    return refuse('people-incomplete');
  }
  if (namesRepeat(people)) return refuse('names-repeat');
  for (const { passphrase, name } of people) {
    const checked = await checkPassphrase(passphrase, [name, program.name]);
    if (!checked.ok) return checked;
  }
  const passphrases = new Set(people.map(({ passphrase }) => passphrase.normalize('NFC')));
  if (passphrases.size < people.length) return refuse('passphrase-same-as-colleague');

  const rootKey = newSigningKeys().privateKey;
  const root = { certificate: await issueRootCertificate(program.name, rootKey, at), privateKey: rootKey };
  const storeId = storeIdOf(root.certificate);
  const users: ActiveUser[] = [];
  for (const person of people) users.push(await newUser(person, root, cost, at));
  const sheet = newRecoverySheet();
  const secrets: StoreSecrets = { current: newKey(), caseWrappingKey: newKey() };
  const rootBytes = privateKeyBytes(rootKey);
  const keyring = distribute(
    {
      format: KEYRING_FORMAT,
      storeId,
      revision: 0,
      program,
      rootCertificate: root.certificate,
      rootKey: {},
      recoverySheet: closeSheetKeys(storeId, sheet.key, rootKey),
      users,
    },
    secrets,
    rootBytes,
  );
  forget(rootBytes, sheet.key);
  return ok(provable(folder, keyring, secrets, sheet.words));
}

function provable(folder: string, keyring: Keyring, secrets: StoreSecrets, words: RecoveryWords): SetUp {
  const positions = positionsToProve(words);
  const abandon = () => forget(secrets.current, secrets.caseWrappingKey);
  let written = false;
  return {
    recoveryWords: words,
    prove: positions,
    proveRecovery(answers) {
      if (written || !isEmpty(folder)) return refuse('store-exists');
      if (!provesSheet(words, positions, answers)) return refuse('recovery-word-wrong');
      const stored = writeStore(folder, keyring, secrets);
      if (!stored.ok) return stored;
      written = true;
      abandon();
      return ok({ storeId: keyring.storeId });
    },
    abandon,
  };
}

/** The database under a passing name, then the keyring, then the database's own name: the keyring makes it a store. */
function writeStore(folder: string, keyring: Keyring, secrets: StoreSecrets): Result<void> {
  const making = databaseInMaking(folder);
  const prepared = guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    for (const leftOver of [making, `${making}-journal`]) rmSync(leftOver, { force: true });
    createPrivateFile(making);
  });
  if (!prepared.ok) return prepared;
  const created = createDatabase(making, secrets.current);
  if (!created.ok) return created;
  const macKey = keyringKeyOf(secrets);
  const written = writeKeyring(folder, keyring, macKey);
  forget(macKey);
  if (!written.ok) return written;
  return guarded(() => {
    renameSync(making, databasePath(folder));
    flushFolder(folder);
  });
}
