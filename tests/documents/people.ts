import 'reflect-metadata';
import { KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { Signer } from '#main/documents/sign.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A program with its root key, for tests. */
export interface Program {
  readonly name: string;
  readonly rootCertificate: string;
  readonly keys: CryptoKeyPair;
}

export async function makeProgram(name: string): Promise<Program> {
  const keys = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }, { O: [name] }],
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2056-01-01T00:00:00Z'),
    keys,
    signingAlgorithm: ECDSA,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  return { name, rootCertificate: certificate.toString('pem'), keys };
}

/** A user certificate as a test wants it, wrong ones among them. */
export interface Wish {
  readonly name?: string;
  /** What stands as OU; null for none. */
  readonly role?: string | null;
  readonly from?: string;
  readonly until?: string;
}

export async function makeSigner(program: Program, wish: Wish = {}): Promise<Signer> {
  const { name = 'R. Okafor', role = 'facilitator' } = wish;
  const keys = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const issuer = new x509.X509Certificate(program.rootCertificate);
  const unit = role === null ? [] : [{ OU: [{ utf8String: role }] }];
  const subject = new x509.Name([
    { CN: [{ utf8String: name }] },
    ...unit,
    { O: [{ utf8String: program.name }] },
  ]);
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer.subjectName,
    notBefore: new Date(wish.from ?? '2026-02-01T00:00:00Z'),
    notAfter: new Date(wish.until ?? '2028-02-01T00:00:00Z'),
    signingAlgorithm: ECDSA,
    publicKey: keys.publicKey,
    signingKey: program.keys.privateKey,
    extensions: [new x509.BasicConstraintsExtension(false, undefined, true)],
  });
  return {
    privateKey: KeyObject.from(keys.privateKey),
    certificate: certificate.toString('pem'),
    rootCertificate: program.rootCertificate,
    name,
    role: asRole(role),
  };
}

function asRole(role: string | null): Role {
  return role === 'supervisor' || role === 'keyholder' ? role : 'facilitator';
}
