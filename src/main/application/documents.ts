import { findPathway } from '#domain/process/require.ts';
import { isBlind } from '#domain/screening/blind.ts';
import { decisionPrinted, findScreening } from '#domain/screening/decide.ts';
import { discloseSummary, issueNotice, noticeFor, releaseFor } from '#domain/services/decide.ts';
import { blankFormDocument } from '#main/documents/blank-form.ts';
import { decisionDocument, decisionFacts } from '#main/documents/decision.ts';
import { noticeDocument, noticeFacts } from '#main/documents/notice.ts';
import { summaryDocument, summaryFacts } from '#main/documents/summary.ts';
import { ok, refuse } from '#shared/result.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import type { HandlersOf } from './handler.ts';
import { instrumentByHash } from './instruments/handlers.ts';
import { measureText } from './outcomes.ts';
import { fileOf, makeSigned, signerAtWork, timeZone, unsignedFile } from './papers.ts';
import { instrumentFor } from './screening.ts';
import { staffNames } from './staff-names.ts';

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
      measureOf: measureText(work),
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
    const paper = {
      language,
      program: work.vault.program.name,
      caseName: state.value.name,
      instrument: asAsked(instrument, screening.value.evaluation.wordings),
      screening: screening.value,
      decidedBy: staffNames(work)(screening.value.by),
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
    return unsignedFile(
      blankFormDocument({
        language,
        program: work.vault.program.name,
        instrument: asAsked(found.value.instrument, found.value.wordings),
        at: work.context().now,
        timeZone,
      }),
    );
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
