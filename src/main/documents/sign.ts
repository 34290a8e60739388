import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { SignPdf } from '@signpdf/signpdf';
import { Signer as PdfSigner } from '@signpdf/utils';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { holderOf, isIssuedBy } from './certificates.ts';
import { encodeContainer, signedAttributes } from './cms.ts';
import { type Statement, signStatement } from './jws.ts';
import { type DocumentModel, signedKindSchema } from './model.ts';
import { renderPdf } from './pdf.ts';

/** A person who signs: their key, the certificate the program gave them, and the program's root. */
export interface Signer {
  /** EC P-256. */
  readonly privateKey: KeyObject;
  /** PEM. CN is the person's name, OU their role, O the program. */
  readonly certificate: string;
  /** PEM. The program's own, which issued `certificate`. */
  readonly rootCertificate: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * The document as a signed PDF, with its facts attached and signed by the same key (PAdES B-B).
 *
 * Refuses what would only be refused by whoever checks it: a document without a signature line, a signature line
 * that is not the signer's own, a certificate that is not valid at the time stated.
 */
export async function signDocument(
  model: DocumentModel,
  facts: Statement['facts'],
  signer: Signer,
): Promise<Result<Uint8Array>> {
  const kind = signedKindSchema.safeParse(model.kind);
  if (!kind.success) return refuse('document-never-signed');
  if (model.signatureLine === undefined) return refuse('document-unsigned');
  const { name, role, at } = model.signatureLine;
  if (!maySign(model, signer)) return refuse('document-signer-differs');
  const jws = await signStatement(
    { kind: kind.data, program: model.program, issuer: { name, role }, at, facts },
    signer,
  );
  return ok(await signPdf(await renderPdf(model, jws), signer));
}

/**
 * Puts the signature into a PDF that has room for it. The signature proves who and what, and no time: `/M` is
 * the signer's own statement.
 */
export async function signPdf(pdf: Uint8Array, signer: Signer): Promise<Uint8Array> {
  return new SignPdf().sign(Buffer.from(pdf), new ContainerSigner(signer));
}

class ContainerSigner extends PdfSigner {
  readonly #signer: Signer;

  constructor(signer: Signer) {
    super();
    this.#signer = signer;
  }

  override async sign(signed: Buffer): Promise<Buffer> {
    const signer = new X509Certificate(this.#signer.certificate);
    const root = new X509Certificate(this.#signer.rootCertificate);
    const digest = createHash('sha256').update(signed).digest();
    const attributes = signedAttributes({ signer, digest });
    const signature = sign('sha256', attributes, { key: this.#signer.privateKey, dsaEncoding: 'der' });
    return encodeContainer({ signer, root, digest, signature });
  }
}

function maySign({ signatureLine, program }: DocumentModel, signer: Signer): boolean {
  if (signatureLine === undefined) return false;
  const certificate = new X509Certificate(signer.certificate);
  const holder = holderOf(certificate);
  const at = new Date(signatureLine.at);
  return (
    signatureLine.name === signer.name &&
    signatureLine.role === signer.role &&
    holder?.name === signer.name &&
    holder.role === signer.role &&
    holder.program === program &&
    certificate.checkPrivateKey(signer.privateKey) &&
    isIssuedBy(certificate, new X509Certificate(signer.rootCertificate)) &&
    certificate.validFromDate <= at &&
    at <= certificate.validToDate
  );
}
