import { auditReportDocument, auditReportFacts } from '#main/documents/audit-report.ts';
import { ok } from '#shared/result.ts';
import type { HandlersOf } from './handler.ts';
import { fileOf, makeSigned, signerAtWork, timeZone } from './papers.ts';
import { agreementIn, drawsIn, patternsIn } from './supervision-reports.ts';

export const auditReportHandlers: HandlersOf<'document.auditReport'> = {
  'document.auditReport': async ({ copy, language, ...period }, work) => {
    const draws = drawsIn(work);
    if (!draws.ok) return draws;
    const signer = signerAtWork(work);
    const report = {
      language,
      program: work.vault.program.name,
      copy,
      ...period,
      groups: agreementIn(work, period),
      patterns: patternsIn(work, period),
      draws: draws.value,
      signer,
      at: work.context().now,
      timeZone,
    };
    const made = await makeSigned(auditReportDocument(report), auditReportFacts(report), signer);
    if (!made.ok) return made;
    const { document, sha256, bytes } = made.value;
    const noted = work.recordForProgram({
      type: 'auditReportMade',
      body: { document, sha256, copy, ...period },
    });
    if (!noted.ok) return noted;
    return ok({ ...fileOf('auditReport', document, bytes), document, sha256 });
  },
};
