import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { type Certificate, readCertificate } from './certificates.ts';
import type { Keyring, KeyringUser } from './keyring.ts';

/** A certificate that a user has or had. Signatures of its key count from `notBefore` until it was superseded or ended. */
export interface UserCertificate extends Certificate {
  readonly supersededAt: Date | undefined;
}

/** A user as colleagues may know them. `publicKey`, `fingerprint` and `certificate` are those of their newest key. */
export interface VaultUser {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly status: KeyringUser['status'];
  readonly removedAt: Date | undefined;
  readonly publicKey: KeyObject;
  /** SHA-256 of the key's SPKI form, hexadecimal: names the key, whatever certificates it has had. */
  readonly fingerprint: string;
  /** The newest certificate (PEM). */
  readonly certificate: string;
  /** All certificates, oldest first. */
  readonly certificates: readonly UserCertificate[];
}

/** Who signed: the user, and the certificate of the key that was asked for. */
export interface Signer {
  readonly user: VaultUser;
  readonly certificate: UserCertificate;
}

/** Everyone who uses or used the store, with every certificate they had. */
export function directoryOf(keyring: Keyring): VaultUser[] {
  return keyring.users.map((user) => {
    const certificates = user.certificates.map(({ pem, supersededAt }): UserCertificate => {
      const certificate = readCertificate(pem, keyring.rootCertificate);
      if (certificate === undefined) throw new Error('an open keyring holds sound certificates only');
      return { ...certificate, supersededAt: supersededAt === null ? undefined : new Date(supersededAt) };
    });
    const newest = certificates.at(-1);
    if (newest === undefined) throw new Error('a user has a certificate');
    return {
      id: user.id,
      name: user.name,
      role: user.role,
      status: user.status,
      removedAt: user.status === 'removed' ? new Date(user.removedAt) : undefined,
      publicKey: newest.publicKey,
      fingerprint: newest.fingerprint,
      certificate: newest.pem,
      certificates,
    };
  });
}

/** Whose key this fingerprint names, past keys included, with the newest certificate of that key. */
export function findSigner(users: readonly VaultUser[], fingerprint: string): Signer | undefined {
  for (const user of users) {
    const certificate = user.certificates.findLast((candidate) => candidate.fingerprint === fingerprint);
    if (certificate) return { user, certificate };
  }
  return undefined;
}

/** Whether `signature` (ECDSA P-256 with SHA-256, 64 bytes r and s as in IEEE P1363) over `bytes` is of this key. */
export function isSignedBy(publicKey: KeyObject | string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey;
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
