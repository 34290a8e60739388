import type { KeyObject } from 'node:crypto';
import { newAgreementKeys, privateKeyBytes, privateKeyFrom } from './agreement.ts';
import { type Derivation, type DerivationCost, deriveWrappingKey, newDerivation } from './derivation.ts';
import { type ActiveUser, endorse, RECOVERY_SHEET, type UserKeys } from './keyring.ts';
import { forget, type SecretKey, unwrap, type Wrapped, type WrappingKey, wrap } from './keys.ts';

/** A user's private keys, opened. */
export interface PrivateKeys {
  readonly signing: KeyObject;
  readonly agreement: KeyObject;
}

/**
 * Closes a user's signing key, and an agreement key pair made for the occasion, under a passphrase. The pair is new
 * each time, so that an old passphrase with an old copy of the keyring opens nothing that is sealed from now on.
 */
export async function closeUserKeys(
  owner: { readonly storeId: string; readonly userId: string },
  signing: KeyObject,
  passphrase: string,
  cost: DerivationCost,
): Promise<{ keys: UserKeys; agreement: KeyObject }> {
  const derivation = newDerivation(cost);
  const wrappingKey = await deriveWrappingKey(passphrase, derivation);
  const agreement = newAgreementKeys();
  const { storeId, userId } = owner;
  const close = (key: KeyObject, purpose: Purpose) =>
    closeKey(key, wrappingKey, placeOf(storeId, userId, purpose, derivation));
  const keys: UserKeys = {
    derivation,
    signingPrivate: close(signing, 'signing-private'),
    agreementKey: agreement.publicKey,
    endorsement: endorse(agreement.publicKey, userId, storeId, signing),
    agreementPrivate: close(agreement.privateKey, 'agreement-private'),
  };
  forget(wrappingKey);
  return { keys, agreement: agreement.privateKey };
}

/** Opens a user's private keys; `undefined` when the passphrase is not theirs. Takes most of a second, by design. */
export async function openUserKeys(
  storeId: string,
  { id, keys }: ActiveUser,
  passphrase: string,
): Promise<PrivateKeys | undefined> {
  const wrappingKey = await deriveWrappingKey(passphrase, keys.derivation);
  const open = (wrapped: Wrapped, purpose: Purpose) =>
    openKey(wrapped, wrappingKey, placeOf(storeId, id, purpose, keys.derivation));
  const signing = open(keys.signingPrivate, 'signing-private');
  const agreement = open(keys.agreementPrivate, 'agreement-private');
  forget(wrappingKey);
  return signing && agreement && { signing, agreement };
}

/** Closes an agreement key pair under the words of a recovery sheet; the program's root vouches for it. */
export function closeSheetKeys(storeId: string, wrappingKey: WrappingKey, rootKey: KeyObject) {
  const agreement = newAgreementKeys();
  const place = placeOf(storeId, RECOVERY_SHEET, 'agreement-private');
  return {
    agreementKey: agreement.publicKey,
    endorsement: endorse(agreement.publicKey, RECOVERY_SHEET, storeId, rootKey),
    agreementPrivate: closeKey(agreement.privateKey, wrappingKey, place),
  };
}

/** Opens the recovery sheet's agreement key; `undefined` when the words are not this store's. */
export function openSheetKey(
  storeId: string,
  wrapped: Wrapped,
  wrappingKey: WrappingKey,
): KeyObject | undefined {
  return openKey(wrapped, wrappingKey, placeOf(storeId, RECOVERY_SHEET, 'agreement-private'));
}

type Purpose = 'signing-private' | 'agreement-private';

function placeOf(storeId: string, holder: string, purpose: Purpose, derivation?: Derivation) {
  return derivation ? { storeId, holder, purpose, derivation } : { storeId, holder, purpose };
}

function closeKey(
  key: KeyObject,
  wrappingKey: SecretKey<'wrapping'>,
  place: ReturnType<typeof placeOf>,
): Wrapped {
  const bytes = privateKeyBytes(key);
  const wrapped = wrap(bytes, wrappingKey, place);
  forget(bytes);
  return wrapped;
}

function openKey(wrapped: Wrapped, wrappingKey: WrappingKey, place: ReturnType<typeof placeOf>) {
  const bytes = unwrap(wrapped, wrappingKey, place);
  return bytes && privateKeyFrom(bytes);
}
