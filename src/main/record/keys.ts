import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { z } from 'zod';
import { sha256Schema } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

/** The 256-bit key that seals one case's bodies and drafts. Destroying it erases the case. The vault brands it. */
export type CaseKey = Uint8Array;

/** A case key as it lies in the database: wrapped for the program's users, bound to its case, base64url. */
export type WrappedCaseKey = string & z.core.$brand<'wrapped-case-key'>;

/** What the record asks of the vault. */
export interface RecordKeys {
  readonly storeId: string;
  readonly user: { readonly id: string; readonly role: Role };
  /** Signs with the user's own key: ECDSA P-256 with SHA-256, 64 bytes in IEEE P1363 form. */
  sign(bytes: Uint8Array): Uint8Array;
  newCaseKey(): CaseKey;
  wrapCaseKey(key: CaseKey, caseId: string): WrappedCaseKey;
  unwrapCaseKey(wrapped: WrappedCaseKey, caseId: string): CaseKey;
  /** Everyone who may have signed, past keys and removed users included, each certified by the program's root. */
  signers(): readonly Signer[];
}

/** One certified key of one user. The vault has already checked the certificate against the program's root. */
export interface Signer {
  readonly userId: string;
  readonly role: Role;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** PEM. */
  readonly certificate: string;
  /** Instants between which the certificate holds. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The instant from which another key, or none, took this one's place. */
  readonly superseded?: string;
}

/** SHA-256 of a public key's SubjectPublicKeyInfo, hexadecimal: how an event names the key it was signed with. */
export const keyFingerprintSchema = sha256Schema.brand<'KeyFingerprint'>();
export type KeyFingerprint = z.infer<typeof keyFingerprintSchema>;

/** The fingerprint of a public key given as base64 SubjectPublicKeyInfo. */
export function fingerprintOf(publicKey: string): KeyFingerprint {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return keyFingerprintSchema.parse(digest);
}

/** A signer's key, ready to check signatures with. */
export function verifyingKeyOf(signer: Signer): KeyObject {
  return createPublicKey({ key: Buffer.from(signer.publicKey, 'base64'), format: 'der', type: 'spki' });
}

/** Whether `key` signed `bytes`. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** Whether the signer's certificate held at an instant, and the key had not been superseded by then. */
export function isValidAt(signer: Signer, instant: string): boolean {
  const at = Date.parse(instant);
  return (
    isInForceAt(signer, instant) && Date.parse(signer.notBefore) <= at && at <= Date.parse(signer.notAfter)
  );
}

/**
 * Whether the key had not been superseded, whatever the certificate's own dates say: it may have run out, and by a
 * clock that an empty battery set back to its first day it may not have begun.
 */
export function isInForceAt({ superseded }: Signer, instant: string): boolean {
  return superseded === undefined || Date.parse(instant) <= Date.parse(superseded);
}

/** A case's key unwrapped; `undefined` when what is stored is not what was wrapped for this case. */
export function unwrapped(
  keys: Pick<RecordKeys, 'unwrapCaseKey'>,
  wrapped: WrappedCaseKey,
  caseId: string,
): CaseKey | undefined {
  try {
    return keys.unwrapCaseKey(wrapped, caseId);
  } catch {
    return undefined; // key wrapping has one way to say that its integrity check failed: it throws
  }
}
