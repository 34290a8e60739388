import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { userIdSchema } from '#shared/vocabulary/ids.ts';
import { certifiedNameSchema, roleSchema } from '#shared/vocabulary/roles.ts';
import { instantSchema, lineSchema } from '#shared/vocabulary/text.ts';
import { type AgreementKey, agreementKeySchema, type Sealed, seal, sealedSchema } from './agreement.ts';
import { isRootOf, readCertificate } from './certificates.ts';
import { costsEnough, derivationSchema } from './derivation.ts';
import {
  base64url,
  bindingBytes,
  type CaseWrappingKey,
  type DatabaseKey,
  deriveKey,
  type KeyringKey,
  wrap,
  wrappedSchema,
} from './keys.ts';

/** The version of the keyring's form that this program writes. */
export const KEYRING_FORMAT = 1;

/** Whom the recovery sheet's copies are sealed to; no user can have this id, theirs are UUIDs. */
export const RECOVERY_SHEET = 'recovery-sheet';

const pem = z.string().max(8192).startsWith('-----BEGIN CERTIFICATE-----');

/** Who runs the store's cases, and who can take one back. */
export const programSchema = z.strictObject({ name: certifiedNameSchema, referringOffice: lineSchema });
export type Program = z.infer<typeof programSchema>;

/** How secrets reach a holder: a public key to seal to, its owner's signature on it, and the closed private half. */
const agreementShape = {
  agreementKey: agreementKeySchema,
  endorsement: base64url,
  agreementPrivate: wrappedSchema,
};

/** Everything that only a user's passphrase opens. */
const userKeysSchema = z.strictObject({
  derivation: derivationSchema,
  signingPrivate: wrappedSchema,
  ...agreementShape,
});
export type UserKeys = z.infer<typeof userKeysSchema>;

const userShape = {
  id: userIdSchema,
  name: certifiedNameSchema,
  role: roleSchema,
  /** All the user ever had, oldest first; only the last may be in force. */
  certificates: z.array(z.strictObject({ pem, supersededAt: instantSchema.nullable() })).min(1),
};
const activeUserSchema = z.strictObject({ ...userShape, status: z.literal('active'), keys: userKeysSchema });
const removedUserSchema = z.strictObject({
  ...userShape,
  status: z.literal('removed'),
  removedAt: instantSchema,
});
export type ActiveUser = z.infer<typeof activeUserSchema>;
export type KeyringUser = ActiveUser | z.infer<typeof removedUserSchema>;

const sealedToHolders = z.record(z.string().max(64), sealedSchema);

/** The public half of a store: nothing in it is secret, and every change of it is found. */
export const keyringSchema = z.strictObject({
  format: z.literal(KEYRING_FORMAT),
  storeId: z.string().regex(/^[0-9a-f]{32}$/),
  revision: z.int().min(1),
  program: programSchema,
  rootCertificate: pem,
  /** The root's private key, sealed to each keyholder and to the recovery sheet. */
  rootKey: sealedToHolders,
  recoverySheet: z.strictObject(agreementShape),
  users: z.array(z.discriminatedUnion('status', [activeUserSchema, removedUserSchema])).min(3),
  /** The database key sealed to every holder. Two entries, old and new, from the announcement of a re-key to its end. */
  databaseKeys: z.array(sealedToHolders).min(1).max(2),
  /** Wrapped by the newest database key. */
  caseWrappingKey: wrappedSchema,
});
export type Keyring = z.infer<typeof keyringSchema>;

/** The secrets that a keyring distributes. `next` is there while a re-key is announced and not done. */
export interface StoreSecrets {
  readonly current: DatabaseKey;
  readonly next?: DatabaseKey;
  readonly caseWrappingKey: CaseWrappingKey;
}

/** The key that `keyring.json` is authenticated with: from the newest database key. */
export function keyringKeyOf(secrets: Pick<StoreSecrets, 'current' | 'next'>): KeyringKey {
  return deriveKey<'keyring'>(secrets.next ?? secrets.current, 'keyring');
}

/**
 * The keyring's next revision, with the secrets sealed anew to everyone who is active in it, and to nobody else.
 * The root key is sealed anew where it is at hand (a keyholder's session); else its copies stay as they are.
 * Throws rather than give a keyring that no unlock would accept.
 */
export function distribute(
  keyring: Omit<Keyring, 'databaseKeys' | 'caseWrappingKey'>,
  secrets: StoreSecrets,
  rootKeyBytes?: Buffer,
): Keyring {
  const { storeId } = keyring;
  const active = keyring.users.filter((user) => user.status === 'active');
  const sheet: Holder = { id: RECOVERY_SHEET, agreementKey: keyring.recoverySheet.agreementKey };
  const everyone = [sheet, ...active.map(holderOf)];
  const keyholders = [sheet, ...active.filter(({ role }) => role === 'keyholder').map(holderOf)];
  const sealDatabaseKey = (key: DatabaseKey) => sealToEach(everyone, key, 'database-key', storeId);
  const distributed: Keyring = {
    ...keyring,
    revision: keyring.revision + 1,
    rootKey: rootKeyBytes ? sealToEach(keyholders, rootKeyBytes, 'root-key', storeId) : keyring.rootKey,
    databaseKeys: [secrets.current, ...(secrets.next ? [secrets.next] : [])].map(sealDatabaseKey),
    caseWrappingKey: wrap(secrets.caseWrappingKey, secrets.next ?? secrets.current, caseWrapping(storeId)),
  };
  if (!isVouchedFor(distributed)) throw new Error('nobody could unlock with this keyring');
  return distributed;
}

/** Where the case-wrapping key belongs. */
export function caseWrapping(storeId: string) {
  return { storeId, purpose: 'case-wrapping-key', holder: storeId };
}

interface Holder {
  readonly id: string;
  readonly agreementKey: AgreementKey;
}

function holderOf(user: ActiveUser): Holder {
  return { id: user.id, agreementKey: user.keys.agreementKey };
}

function sealToEach(holders: readonly Holder[], secret: Buffer, purpose: string, storeId: string) {
  const sealed: Record<string, Sealed> = {};
  for (const holder of holders) {
    sealed[holder.id] = seal(secret, holder.agreementKey, { storeId, purpose, holder: holder.id });
  }
  return sealed;
}

/** A holder's signature on their own agreement key, so that nobody slips another one under their name. */
export function endorse(
  agreementKey: AgreementKey,
  holder: string,
  storeId: string,
  signingKey: KeyObject,
): string {
  const statement = bindingBytes({ storeId, purpose: 'agreement-key', holder, agreementKey });
  return sign('sha256', statement, signingKey).toString('base64url');
}

function isEndorsed(
  keys: { readonly agreementKey: AgreementKey; readonly endorsement: string },
  holder: string,
  storeId: string,
  signer: KeyObject,
): boolean {
  const statement = bindingBytes({
    storeId,
    purpose: 'agreement-key',
    holder,
    agreementKey: keys.agreementKey,
  });
  return verify('sha256', statement, signer, Buffer.from(keys.endorsement, 'base64url'));
}

/** Whether every guess at a passphrase costs what it must. */
export function isStrong(keyring: Keyring): boolean {
  return keyring.users.every((user) => user.status === 'removed' || costsEnough(user.keys.derivation));
}

/**
 * Whether the program's root vouches for all of it: names and roles by certificates, agreement keys by their
 * owners' signatures. So even who knows the database key cannot promote themselves or read a colleague's copies.
 */
export function isVouchedFor(keyring: Keyring): boolean {
  const { storeId, rootCertificate, recoverySheet } = keyring;
  if (!isRootOf(storeId, rootCertificate)) return false;
  const root = createPublicKey(rootCertificate);
  if (!isEndorsed(recoverySheet, RECOVERY_SHEET, storeId, root)) return false;
  return keyring.users.every((user) => {
    const certificates = user.certificates.map((entry) => readCertificate(entry.pem, rootCertificate));
    const fitting = certificates.every((found) => found?.name === user.name && found.role === user.role);
    const newest = certificates.at(-1);
    if (!fitting || newest === undefined) return false;
    return user.status === 'removed' || isEndorsed(user.keys, user.id, storeId, newest.publicKey);
  });
}
