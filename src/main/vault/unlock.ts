import { type Result, refuse } from '#shared/result.ts';
import { RECOVERY_SHEET } from './keyring.ts';
import { forget } from './keys.ts';
import { resetUser } from './members.ts';
import { type OpenVault, openVault } from './open-vault.ts';
import { type RecoveryWords, readRecoveryWords } from './recovery-sheet.ts';
import { closeSession, openSession } from './session.ts';
import { readStore } from './store-state.ts';
import { openSheetKey, openUserKeys } from './user-keys.ts';

/**
 * Opens a store for one of its users, for this process alone. Takes most of a second, by design. Refuses with
 * `user-unknown`, `wrong-passphrase`, `keyring-changed`, and as `readStore` and `openDatabase` do.
 */
export async function unlock(
  folder: string,
  userId: string,
  passphrase: string,
  at: Date,
): Promise<Result<OpenVault>> {
  const stored = readStore(folder);
  if (!stored.ok) return stored;
  const { storeId, users } = stored.value.keyring;
  const user = users.find((candidate) => candidate.id === userId);
  if (user?.status !== 'active') return refuse('user-unknown');
  const keys = await openUserKeys(storeId, user, passphrase);
  if (keys === undefined) return refuse('wrong-passphrase');
  const session = openSession(folder, stored.value, user.id, keys.agreement);
  return session.ok ? { ok: true, value: openVault(session.value, user.id, keys.signing, at) } : session;
}

/**
 * Lets an active user set a new passphrase with the printed recovery sheet. They get new keys and a new
 * certificate; the store is re-keyed (see `closeSession`) and stays locked. Refuses with `recovery-words-mistyped`,
 * `recovery-words-wrong`, `user-unknown`, and as `unlock` and `resetUser` do.
 */
export async function recover(
  folder: string,
  words: RecoveryWords,
  userId: string,
  newPassphrase: string,
  at: Date,
): Promise<Result<void>> {
  const wrappingKey = readRecoveryWords(words);
  if (!wrappingKey.ok) return wrappingKey;
  const stored = readStore(folder);
  if (!stored.ok) return stored;
  const { storeId, recoverySheet } = stored.value.keyring;
  const agreement = openSheetKey(storeId, recoverySheet.agreementPrivate, wrappingKey.value);
  forget(wrappingKey.value);
  if (agreement === undefined) return refuse('recovery-words-wrong');
  const session = openSession(folder, stored.value, RECOVERY_SHEET, agreement);
  if (!session.ok) return session;
  try {
    return await resetUser(session.value, userId, newPassphrase, at);
  } finally {
    closeSession(session.value);
  }
}
