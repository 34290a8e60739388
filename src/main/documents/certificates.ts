import { createHash, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { type Role, roleSchema } from '#shared/vocabulary/roles.ts';

/** Whom a user certificate speaks of. */
export interface Holder {
  readonly name: string;
  readonly program: string;
  /** Absent when the certificate says no role that may sign. */
  readonly role?: Role;
}

/** A certificate of a P-256 key, from DER that may be anything; undefined when it is none to either reader. */
export function readCertificate(der: Buffer): X509Certificate | undefined {
  try {
    parsed(der);
    const certificate = new X509Certificate(der);
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    const isP256 = asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 ? certificate : undefined;
  } catch {
    return undefined;
  }
}

/** The holder of a user certificate, or undefined when it does not say exactly one name and one program. */
export function holderOf(certificate: X509Certificate): Holder | undefined {
  const { name, program, unit } = subjectOf(certificate);
  if (name === undefined || program === undefined) return undefined;
  const role = roleSchema.safeParse(unit);
  return role.success ? { name, program, role: role.data } : { name, program };
}

/** The program a root certificate stands for: a certificate authority that names and signs itself. */
export function programOf(root: X509Certificate): string | undefined {
  const { name, program } = subjectOf(root);
  const itsOwn = root.ca && root.checkIssued(root) && root.verify(root.publicKey);
  return itsOwn && name === program ? program : undefined;
}

/** Whether the root issued the certificate, to a person of its own program who is no authority themselves. */
export function isIssuedBy(certificate: X509Certificate, root: X509Certificate): boolean {
  return (
    !certificate.ca &&
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

/** The subject's common name, organisation and unit, each only where it stands exactly once. */
function subjectOf(certificate: X509Certificate): Record<'name' | 'program' | 'unit', string | undefined> {
  // Not Node's toLegacyObject(): a certificate made for the purpose brings the whole process down in it.
  const { typesAndValues } = parsed(certificate.raw).subject;
  const only = (type: string): string | undefined => {
    const found = typesAndValues.filter((each) => each.type === type);
    const value: unknown = found.length === 1 ? found[0]?.value.valueBlock.value : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { name: only('2.5.4.3'), program: only('2.5.4.10'), unit: only('2.5.4.11') };
}

function parsed(der: Buffer): Certificate {
  return Certificate.fromBER(Uint8Array.from(der));
}

function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

function bare(fingerprint: string): string {
  return fingerprint.toLowerCase().replace(/[^0-9a-f]/g, '');
}
