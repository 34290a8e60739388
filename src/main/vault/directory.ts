import type { KeyObject } from 'node:crypto';
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

/** One certified key of one user, as plain values: what a record of past signatures is checked with. */
export interface Signer {
  readonly userId: UserId;
  readonly role: Role;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  /** PEM. */
  readonly certificate: string;
  /** Instants between which the certificate holds. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The instant from which another certificate, or none, took its place. */
  readonly superseded?: string;
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

/** Every certificate that anyone of the store has or had, one by one. A renewed key appears once per certificate. */
export function signersOf(users: readonly VaultUser[]): Signer[] {
  return users.flatMap((user) =>
    user.certificates.map((certificate) => ({
      userId: user.id,
      role: user.role,
      publicKey: certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      certificate: certificate.pem,
      notBefore: certificate.notBefore.toISOString(),
      notAfter: certificate.notAfter.toISOString(),
      ...(certificate.supersededAt && { superseded: certificate.supersededAt.toISOString() }),
    })),
  );
}
