import { createHash, randomUUID } from 'node:crypto';
import type { Statement } from '#main/documents/jws.ts';
import {
  type DocumentDraft,
  type DocumentKind,
  parseDocument,
  suggestedFileName,
} from '#main/documents/model.ts';
import type { Signer } from '#main/documents/sign.ts';
import { ok, type Result } from '#shared/result.ts';
import { documentIdSchema } from '#shared/vocabulary/ids.ts';
import type { Work } from './work.ts';

/** In which place's days a paper is dated: this machine's. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The person at work, as a signer of documents: their key, and the certificate that holds today. */
export function signerAtWork(work: Work): Signer {
  const { user, privateKey, rootCertificate } = work.vault;
  const current = work.vault.signers().findLast((signer) => signer.userId === user.id && !signer.superseded);
  if (current === undefined) throw new Error('The person at work has no certificate');
  return { privateKey, certificate: current.certificate, rootCertificate, name: user.name, role: user.role };
}

/** The signed paper. What draws and signs is loaded with the first one, so that nobody waits for it at the door. */
export async function makeSigned(draft: DocumentDraft, facts: Statement['facts'], signer: Signer) {
  const { signDocument } = await import('#main/documents/sign.ts');
  const model = parseDocument(draft);
  if (!model.ok) return model;
  const signed = await signDocument(model.value, facts, signer);
  if (!signed.ok) return signed;
  const sha256 = createHash('sha256').update(signed.value).digest('hex');
  const made = { document: documentIdSchema.parse(randomUUID()), sha256, bytes: signed.value };
  return ok(made) satisfies Result<typeof made>;
}

/** A paper that nobody signs and that is recorded nowhere, as a file. */
export async function unsignedFile(draft: DocumentDraft) {
  const model = parseDocument(draft);
  if (!model.ok) return model;
  const { renderPdf } = await import('#main/documents/pdf.ts');
  return ok(fileOf(draft.kind, '', await renderPdf(model.value)));
}

/** A file for the person who asked. Its name has the document's own short code and nobody's name. */
export function fileOf(kind: DocumentKind, document: string, bytes: Uint8Array) {
  return {
    name: suggestedFileName(kind, document.slice(0, 8)),
    mime: 'application/pdf',
    bytes: Buffer.from(bytes).toString('base64'),
  };
}
