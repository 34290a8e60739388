import { createHash, randomUUID } from 'node:crypto';
import { findPathway } from '#domain/process/require.ts';
import { isBlind } from '#domain/screening/blind.ts';
import { decisionPrinted, findScreening } from '#domain/screening/decide.ts';
import { discloseSummary, issueNotice, noticeFor, releaseFor } from '#domain/services/decide.ts';
import { blankFormDocument } from '#main/documents/blank-form.ts';
import { decisionDocument, decisionFacts } from '#main/documents/decision.ts';
import type { Statement } from '#main/documents/jws.ts';
import {
  type DocumentDraft,
  type DocumentKind,
  parseDocument,
  suggestedFileName,
} from '#main/documents/model.ts';
import { noticeDocument, noticeFacts } from '#main/documents/notice.ts';
import type { Signer } from '#main/documents/sign.ts';
import { summaryDocument, summaryFacts } from '#main/documents/summary.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { documentIdSchema } from '#shared/vocabulary/ids.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import type { HandlersOf } from './handler.ts';
import { instrumentByHash } from './instruments/handlers.ts';
import { instrumentFor } from './screening.ts';
import type { Work } from './work.ts';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const documentHandlers: HandlersOf<
  'document.summary' | 'document.notice' | 'document.decision' | 'document.blankForm' | 'document.verify'
> = {
  'document.summary': async ({ case: id, pathway: pathwayId, release: releaseId, language }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const pathway = findPathway(state.value, pathwayId);
    if (!pathway.ok) return pathway;
    if (state.value.releases.length === 0) {
      return refuse('release-needed', { missing: [{ what: 'release', who: 'survivor' }] });
    }
    const context = work.context();
    const release = releaseFor(state.value, pathway.value, releaseId, context);
    if (!release.ok) return release;
    const signer = signerAtWork(work);
    const summary = {
      language,
      program: work.vault.program.name,
      state: state.value,
      pathway: pathway.value,
      release: release.value,
      serviceKinds: work.policies.serviceKinds,
      signer,
      at: context.now,
      timeZone,
    };
    const made = await makeSigned(summaryDocument(summary), summaryFacts(summary), signer);
    if (!made.ok) return made;
    const { document, sha256, bytes } = made.value;
    // Signing took a moment; the release is looked at again where the disclosure is written down.
    const disclosed = work.change(id, (now, context) => {
      const still = releaseFor(now, pathway.value, releaseId, context);
      return still.ok ? discloseSummary(pathwayId, still.value, document, sha256) : still;
    });
    if (!disclosed.ok) return disclosed;
    return ok({ ...fileOf('summary', document, bytes), document, sha256 });
  },

  'document.notice': async ({ case: id, pathway: pathwayId, language }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const context = work.context();
    const due = noticeFor(state.value, pathwayId, context);
    if (!due.ok) return due;
    const { heading, endedOn } = due.value;
    const chosen = context.policy.headings.find((other) => other.id === heading);
    if (chosen === undefined) throw new Error('A policy that was checked names a heading that is not there');
    const text = inLanguage(chosen.text, language);
    const signer = signerAtWork(work);
    const office = work.vault.program.referringOffice;
    const notice = {
      language,
      program: work.vault.program.name,
      office,
      officeReference: state.value.officeReference,
      endedOn,
      heading: text,
      signer,
      at: context.now,
      timeZone,
    };
    const made = await makeSigned(noticeDocument(notice), noticeFacts(notice), signer);
    if (!made.ok) return made;
    const { document, sha256, bytes } = made.value;
    const issued = work.change(id, (now, context) => {
      const still = noticeFor(now, pathwayId, context);
      return still.ok
        ? issueNotice(pathwayId, heading, endedOn, { document, kind: 'notice', to: office, sha256 })
        : still;
    });
    if (!issued.ok) return issued;
    return ok({ ...fileOf('notice', document, bytes), document, sha256 });
  },

  'document.decision': async ({ case: id, pathway, screening: screeningId, language }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const screening = findScreening(state.value, pathway, screeningId);
    if (!screening.ok) return screening;
    const context = work.context();
    if (isBlind(screening.value, context)) return refuse('judge-first');
    const instrument = instrumentByHash(work, screening.value.instrument.hash);
    if (instrument === undefined) return refuse('instrument-unknown');
    const signer = signerAtWork(work);
    const users = work.vault.users();
    const paper = {
      language,
      program: work.vault.program.name,
      caseName: state.value.name,
      instrument: asAsked(instrument, screening.value.evaluation.wordings),
      screening: screening.value,
      decidedBy: users.find((user) => user.id === screening.value.by)?.name ?? screening.value.by,
      signer,
      at: context.now,
      timeZone,
    };
    const made = await makeSigned(decisionDocument(paper), decisionFacts(paper), signer);
    if (!made.ok) return made;
    const { document, sha256, bytes } = made.value;
    const printed = work.change(id, () => decisionPrinted(pathway, screeningId, document, sha256));
    if (!printed.ok) return printed;
    return ok({ ...fileOf('decision', document, bytes), document, sha256 });
  },

  'document.blankForm': async ({ case: id, pathway, person, language }, work) => {
    const found = instrumentFor(work, id, pathway, person);
    if (!found.ok) return found;
    const model = parseDocument(
      blankFormDocument({
        language,
        program: work.vault.program.name,
        instrument: asAsked(found.value.instrument, found.value.wordings),
        at: work.context().now,
        timeZone,
      }),
    );
    if (!model.ok) return model;
    const { renderPdf } = await import('#main/documents/pdf.ts');
    return ok(fileOf('blankForm', '', await renderPdf(model.value)));
  },

  'document.verify': async ({ bytes }, work) => {
    const { verifyDocument } = await import('#main/documents/verify.ts');
    const verified = await verifyDocument(Buffer.from(bytes, 'base64'), {
      rootCertificate: work.vault.rootCertificate,
    });
    if (!verified.ok) return verified;
    const { signedBy, role, statedAt, program, keyFingerprint, trusted } = verified.value;
    return ok({ signedBy, role, statedAt, program, keyFingerprint, ofThisProgram: trusted === 'pinned' });
  },
};

/** The person at work, as a signer of documents: their key, and the certificate that holds today. */
function signerAtWork(work: Work): Signer {
  const { user, privateKey, rootCertificate } = work.vault;
  const current = work.vault.signers().findLast((signer) => signer.userId === user.id && !signer.superseded);
  if (current === undefined) throw new Error('The person at work has no certificate');
  return { privateKey, certificate: current.certificate, rootCertificate, name: user.name, role: user.role };
}

/** The signed paper. What draws and signs is loaded with the first one, so that nobody waits for it at the door. */
async function makeSigned(draft: DocumentDraft, facts: Statement['facts'], signer: Signer) {
  const { signDocument } = await import('#main/documents/sign.ts');
  const model = parseDocument(draft);
  if (!model.ok) return model;
  const signed = await signDocument(model.value, facts, signer);
  if (!signed.ok) return signed;
  const sha256 = createHash('sha256').update(signed.value).digest('hex');
  const made = { document: documentIdSchema.parse(randomUUID()), sha256, bytes: signed.value };
  return ok(made) satisfies Result<typeof made>;
}

/** A file for the person who asked. Its name has the document's own short code and nobody's name. */
function fileOf(kind: DocumentKind, document: string, bytes: Uint8Array) {
  return {
    name: suggestedFileName(kind, document.slice(0, 8)),
    mime: 'application/pdf',
    bytes: Buffer.from(bytes).toString('base64'),
  };
}
