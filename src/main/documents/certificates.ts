import { createHash, type X509Certificate } from 'node:crypto';
import { type Role, roleSchema } from '#shared/vocabulary/roles.ts';

/** Whom a user certificate speaks of. */
export interface Holder {
  readonly name: string;
  readonly program: string;
  /** Absent when the certificate says no role that may sign. */
  readonly role?: Role;
}

/** The holder of a user certificate, or undefined when it does not say exactly one name and one program. */
export function holderOf(certificate: X509Certificate): Holder | undefined {
  const { CN, O, OU } = certificate.toLegacyObject().subject;
  if (!isText(CN) || !isText(O)) return undefined;
  const role = roleSchema.safeParse(OU);
  return role.success ? { name: CN, program: O, role: role.data } : { name: CN, program: O };
}

/** The program a root certificate stands for: a certificate authority that names and signs itself. */
export function programOf(root: X509Certificate): string | undefined {
  const { CN, O } = root.toLegacyObject().subject;
  const named = isText(O) && CN === O;
  return named && root.ca && isP256(root) && root.checkIssued(root) && root.verify(root.publicKey)
    ? O
    : undefined;
}

/** Whether the root issued the certificate, to a person of its own program who is no authority themselves. */
export function isIssuedBy(certificate: X509Certificate, root: X509Certificate): boolean {
  return (
    !certificate.ca &&
    isP256(certificate) &&
    certificate.checkIssued(root) &&
    certificate.verify(root.publicKey) &&
    holderOf(certificate)?.program === programOf(root)
  );
}

/** SHA-256 over the public key (SPKI), in groups of four, so that two people can read it to each other. */
export function keyFingerprint(certificate: X509Certificate): string {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return grouped(createHash('sha256').update(spki).digest('hex'));
}

/** Whether two fingerprints are the same, however they are spaced or written. */
export function sameFingerprint(one: string, other: string): boolean {
  return bare(one) === bare(other) && bare(one).length === 64;
}

function isP256({ publicKey }: X509Certificate): boolean {
  return publicKey.asymmetricKeyType === 'ec' && publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

function bare(fingerprint: string): string {
  return fingerprint.toLowerCase().replace(/[^0-9a-f]/g, '');
}
