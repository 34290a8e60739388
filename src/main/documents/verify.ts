import { createHash, verify, X509Certificate } from 'node:crypto';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { holderOf, isIssuedBy, keyFingerprint, programOf, sameFingerprint } from './certificates.ts';
import { encodeContainer, readContainer, signedAttributes } from './cms.ts';
import { type Statement, verifyStatement } from './jws.ts';
import type { SignedKind } from './model.ts';
import { findSignature, type SignaturePlace } from './signature-place.ts';
import { readSignedParts } from './signed-parts.ts';

const MEBIBYTE = 1024 * 1024;
const LARGEST = 64;

/** By what a file's program is known. With neither, a file can only be found to agree with itself. */
export interface Trust {
  /** Fingerprint of the program's public key, as {@link Verified.programFingerprint} has it; spacing is free. */
  readonly rootFingerprint?: string;
  /** PEM. */
  readonly rootCertificate?: string;
}

/** What is known about a file that holds. */
export interface Verified {
  /**
   * `pinned`: issued under the program key that was asked for. `unknown-program`: the file agrees with itself, and
   * anyone can make such a file under any name; `programFingerprint` has to be compared with the program's own.
   */
  readonly trusted: 'pinned' | 'unknown-program';
  readonly signedBy: string;
  readonly role: Role;
  /** When the signer says they signed. No independent clock confirms it: a signature proves no time. */
  readonly statedAt: string;
  readonly program: string;
  readonly programFingerprint: string;
  /** SHA-256 of the signer's public key. */
  readonly keyFingerprint: string;
  readonly certificateValid: { readonly from: string; readonly until: string };
  readonly kind: SignedKind;
  readonly facts: Statement['facts'];
  readonly pages: number;
}

/** The two certificates of a file. */
interface Chain {
  readonly signer: X509Certificate;
  readonly root: X509Certificate;
}

/**
 * Whether a file is exactly what a person of a program signed, and what it states.
 *
 * Takes any bytes, and neither throws nor hangs over them. Refuses a file of which a single byte differs from
 * what was signed, wherever it stands. What it cannot know is when: see {@link Verified.statedAt}.
 */
export async function verifyDocument(bytes: Uint8Array, trust: Trust): Promise<Result<Verified>> {
  if (bytes.length > LARGEST * MEBIBYTE) return refuse('document-too-large', { params: { most: LARGEST } });
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!pdf.toString('latin1', 0, 8).startsWith('%PDF-')) return refuse('document-not-a-pdf');

  const place = findSignature(pdf);
  if (!place.ok) return place;
  const chain = verifyContainer(place.value);
  if (!chain.ok) return chain;
  const trusted = verifyProgram(chain.value, trust);
  if (!trusted.ok) return trusted;

  const parts = readSignedParts(pdf, place.value);
  if (!parts.ok) return parts;
  const valid = verifyValidity(chain.value.signer, parts.value.signedAt);
  if (!valid.ok) return valid;
  const statement = await verifyStatement(parts.value.facts, chain.value.signer);
  if (!statement.ok) return statement;
  return agree(statement.value, chain.value, parts.value, trusted.value);
}

/** The signature itself: over these bytes, with this key, in the one form that Circlekeeper writes. */
function verifyContainer({ covered, container }: SignaturePlace): Result<Chain> {
  const parts = readContainer(container);
  if (parts === undefined) return refuse('document-signature-form');
  const hash = createHash('sha256');
  for (const range of covered) hash.update(range);
  if (!hash.digest().equals(parts.digest)) return refuse('document-changed');
  if (!encodeContainer(parts).equals(container)) return refuse('document-signature-form');
  const { signer, root } = parts;
  if (programOf(root) === undefined || !isIssuedBy(signer, root)) return refuse('document-broken-chain');
  const key = { key: signer.publicKey, dsaEncoding: 'der' } as const;
  const signed = verify('sha256', signedAttributes(parts), key, parts.signature);
  return signed ? ok({ signer, root }) : refuse('document-signature-invalid');
}

function verifyProgram({ root }: Chain, trust: Trust): Result<Verified['trusted']> {
  const pins = [
    ...(trust.rootFingerprint === undefined ? [] : [trust.rootFingerprint]),
    ...(trust.rootCertificate === undefined
      ? []
      : [keyFingerprint(new X509Certificate(trust.rootCertificate))]),
  ];
  if (pins.length === 0) return ok('unknown-program');
  const fingerprint = keyFingerprint(root);
  if (pins.every((pin) => sameFingerprint(pin, fingerprint))) return ok('pinned');
  return refuse('document-other-program', { params: { fingerprint } });
}

function verifyValidity({ validFromDate, validToDate }: X509Certificate, at: Date): Result<undefined> {
  // Asked this way round, a date that cannot be read is never within.
  if (!(at >= validFromDate)) return refuse('document-certificate-not-yet-valid');
  return at <= validToDate ? ok(undefined) : refuse('document-certificate-expired');
}

/** Who signs what, as in the contract. */
const signs: Readonly<Record<SignedKind, readonly Role[]>> = {
  summary: ['facilitator'],
  notice: ['supervisor'],
  decision: ['facilitator', 'supervisor'],
  auditReport: ['supervisor'],
};

/** Whether the facts speak of the same program, person, role and time as the signature. */
function agree(
  statement: Statement,
  { signer, root }: Chain,
  { signedAt, pages }: { readonly signedAt: Date; readonly pages: number },
  trusted: Verified['trusted'],
): Result<Verified> {
  const holder = holderOf(signer);
  if (holder?.role === undefined) return refuse('document-no-role');
  const { issuer, at, kind, facts, program } = statement;
  const sameSecond = Math.floor(Date.parse(at) / 1000) === signedAt.getTime() / 1000;
  const same = issuer.name === holder.name && issuer.role === holder.role && program === holder.program;
  if (!same || !sameSecond) return refuse('document-facts-differ');
  // Whoever has a key can sign a file with a program of their own, and only a supervisor tells the office of an end.
  if (!signs[kind].includes(holder.role)) return refuse('document-wrong-role');
  return ok({
    trusted,
    signedBy: holder.name,
    role: holder.role,
    statedAt: at,
    program,
    programFingerprint: keyFingerprint(root),
    keyFingerprint: keyFingerprint(signer),
    certificateValid: { from: signer.validFromDate.toISOString(), until: signer.validToDate.toISOString() },
    kind,
    facts,
    pages,
  });
}
