import 'reflect-metadata';
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate as NodeCertificate,
} from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type Role, roleSchema } from '#shared/vocabulary/roles.ts';
import { privateKeyBytes } from './agreement.ts';

/** How long a user's certificate is valid. */
const USER_YEARS = 2;
/** How long the program's root certificate is valid; longer than any case and its follow-up. */
const ROOT_YEARS = 30;

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** What a user's certificate says. `fingerprint` is the one of the key, so it outlives a renewal. */
export interface Certificate {
  readonly pem: string;
  readonly name: string;
  readonly role: Role;
  readonly publicKey: KeyObject;
  readonly fingerprint: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** The program's root: what it certifies with. */
export interface Root {
  readonly certificate: string;
  readonly privateKey: KeyObject;
}

/** A new ECDSA P-256 key pair: for a user's signature or for the program's root. */
export function newSigningKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** SHA-256 of a public key's SPKI form, 64 lower-case hexadecimal digits. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** The id of the store that a root certificate belongs to. A store with another root is another store. */
export function storeIdOf(rootCertificate: string): string {
  return fingerprintOf(new NodeCertificate(rootCertificate).publicKey).slice(0, 32);
}

/** The program's self-signed root certificate (PEM): may certify users, nothing below them. */
export async function issueRootCertificate(
  programName: string,
  rootKey: KeyObject,
  at: Date,
): Promise<string> {
  const publicKey = await publicHalf(rootKey);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: nameOf([
      ['CN', programName],
      ['O', programName],
    ]),
    issuer: nameOf([
      ['CN', programName],
      ['O', programName],
    ]),
    notBefore: at,
    notAfter: yearsAfter(at, ROOT_YEARS),
    signingAlgorithm: ECDSA,
    publicKey,
    signingKey: await signingHalf(rootKey),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return certificate.toString('pem');
}

/** A user's certificate (PEM): their name as CN, their role as OU, signed by the program's root. */
export async function issueUserCertificate(
  user: { readonly name: string; readonly role: Role },
  userKey: KeyObject,
  root: Root,
  at: Date,
): Promise<string> {
  const issuer = new x509.X509Certificate(root.certificate);
  const publicKey = await publicHalf(userKey);
  const [program = ''] = issuer.subjectName.getField('O');
  const certificate = await x509.X509CertificateGenerator.create({
    subject: nameOf([
      ['CN', user.name],
      ['OU', user.role],
      ['O', program],
    ]),
    issuer: issuer.subjectName,
    notBefore: at,
    notAfter: yearsAfter(at, USER_YEARS),
    signingAlgorithm: ECDSA,
    publicKey,
    signingKey: await signingHalf(root.privateKey),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return certificate.toString('pem');
}

/** Reads a user's certificate; `undefined` unless the program's root signed it and it names one person in one role. */
export function readCertificate(pem: string, rootCertificate: string): Certificate | undefined {
  const root = parsed(rootCertificate);
  const certificate = parsed(pem);
  if (!root?.ca || !certificate?.verify(root.publicKey)) return undefined;
  const subject = new x509.X509Certificate(pem).subjectName;
  const [name, ...otherNames] = subject.getField('CN');
  const [unit, ...otherUnits] = subject.getField('OU');
  const role = roleSchema.safeParse(unit);
  if (name === undefined || otherNames.length > 0 || !role.success || otherUnits.length > 0) return undefined;
  return {
    pem,
    name,
    role: role.data,
    publicKey: certificate.publicKey,
    fingerprint: fingerprintOf(certificate.publicKey),
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
  };
}

/** Whether the root certificate is a self-signed one of the store with this id. */
export function isRootOf(storeId: string, rootCertificate: string): boolean {
  const root = parsed(rootCertificate);
  return root?.ca === true && root.verify(root.publicKey) && storeIdOf(rootCertificate) === storeId;
}

/**
 * A distinguished name whose values are taken as they are. (Given as plain strings, the library would read quotes,
 * backslashes and a leading `#` as notation, and someone of that name could not be certified.)
 */
function nameOf(fields: readonly (readonly [type: string, value: string])[]): x509.Name {
  return new x509.Name(fields.map(([type, value]) => ({ [type]: [{ utf8String: value }] })));
}

function parsed(pem: string): NodeCertificate | undefined {
  try {
    return new NodeCertificate(pem);
  } catch {
    return undefined;
  }
}

async function signingHalf(privateKey: KeyObject): Promise<CryptoKey> {
  const bytes = privateKeyBytes(privateKey);
  const key = await crypto.subtle.importKey('pkcs8', Uint8Array.from(bytes), ECDSA, false, ['sign']);
  bytes.fill(0);
  return key;
}

async function publicHalf(key: KeyObject): Promise<CryptoKey> {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return crypto.subtle.importKey('spki', Uint8Array.from(spki), ECDSA, true, ['verify']);
}

function yearsAfter(at: Date, years: number): Date {
  const after = new Date(at);
  after.setUTCFullYear(after.getUTCFullYear() + years);
  return after;
}
