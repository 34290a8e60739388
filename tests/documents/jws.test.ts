import { createHmac, X509Certificate } from 'node:crypto';
import { CompactSign, decodeProtectedHeader, exportJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Statement, signStatement, verifyStatement } from '#main/documents/jws.ts';
import type { Signer } from '#main/documents/sign.ts';
import { AT, PROGRAM } from './papers.ts';
import { makeProgram, makeSigner } from './people.ts';

const STATEMENT: Statement = {
  kind: 'notice',
  program: PROGRAM,
  issuer: { name: 'R. Okafor', role: 'facilitator' },
  at: AT,
  facts: { endedOn: '2026-05-02' },
};

let signer: Signer;
let certificate: X509Certificate;
let jws: string;

beforeAll(async () => {
  signer = await makeSigner(await makeProgram(PROGRAM));
  certificate = new X509Certificate(signer.certificate);
  jws = await signStatement(STATEMENT, signer);
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const codeOf = async (text: string) => {
  const result = await verifyStatement(text, certificate);
  return result.ok ? 'verified' : result.error.code;
};
const withHeader = (header: Record<string, unknown> & { alg: string }, payload: unknown = STATEMENT) =>
  new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(signer.privateKey);

describe('the signed statement', () => {
  it('says what was signed, and by which certificate', async () => {
    expect(await verifyStatement(jws, certificate)).toEqual({ ok: true, value: STATEMENT });
    expect(decodeProtectedHeader(jws)).toMatchObject({ alg: 'ES256', typ: 'circlekeeper-facts+json' });
  });

  it('refuses every other algorithm', async () => {
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const ours = decodeProtectedHeader(jws);
    const jwk = await exportJWK(certificate.publicKey);
    const none = `${part({ ...ours, alg: 'none' })}.${payload}.`;
    const signed = `${part({ ...ours, alg: 'HS256' })}.${payload}`;
    const mac = createHmac('sha256', JSON.stringify(jwk)).update(signed).digest('base64url');
    expect(await codeOf(`${header}.${payload}.${signature}`)).toBe('verified');
    expect(await codeOf(none)).toBe('document-facts-invalid');
    expect(await codeOf(`${signed}.${mac}`)).toBe('document-facts-invalid');
    expect(await codeOf(`${part({ ...ours, alg: 'ES512' })}.${payload}.${signature}`)).toBe(
      'document-facts-invalid',
    );
    expect(await codeOf(`${part({ ...ours, alg: undefined })}.${payload}.${signature}`)).toBe(
      'document-facts-invalid',
    );
  });

  it('refuses a header that says more or less than ours', async () => {
    const {
      alg,
      typ,
      'x5t#S256': x5t,
    } = { alg: 'ES256', typ: '', 'x5t#S256': '', ...decodeProtectedHeader(jws) };
    expect(await codeOf(await withHeader({ alg, typ, 'x5t#S256': x5t }))).toBe('verified');
    expect(await codeOf(await withHeader({ alg, typ }))).toBe('document-facts-invalid');
    expect(await codeOf(await withHeader({ alg, 'x5t#S256': x5t }))).toBe('document-facts-invalid');
    expect(await codeOf(await withHeader({ alg, typ, 'x5t#S256': x5t, jku: 'https://example.org' }))).toBe(
      'document-facts-invalid',
    );
    expect(await codeOf(await withHeader({ alg, typ, 'x5t#S256': 'AAAA' }))).toBe('document-facts-other-key');
    expect(await codeOf(await withHeader({ alg, typ, 'x5t#S256': x5t }, { facts: 1 }))).toBe(
      'document-facts-invalid',
    );
  });

  it('refuses a changed letter anywhere, and things that are no JWS', async () => {
    for (let at = 0; at < jws.length; at += 7) {
      const letter = jws.charAt(at) === 'A' ? 'B' : 'A';
      expect(await codeOf(`${jws.slice(0, at)}${letter}${jws.slice(at + 1)}`), `letter ${at}`).not.toBe(
        'verified',
      );
    }
    for (const text of ['', '.', '..', '...', `${jws}.x`, '{}', 'é.é.é', `${part({})}.${part({})}.x`]) {
      expect(await codeOf(text)).toBe('document-facts-invalid');
    }
  });
});
