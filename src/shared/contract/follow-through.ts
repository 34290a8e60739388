import { z } from 'zod';
import {
  documentIdSchema,
  personIdSchema,
  policyNameSchema,
  releaseIdSchema,
  screeningIdSchema,
  serviceIdSchema,
  violationIdSchema,
} from '../vocabulary/ids.ts';
import { obligationLibrarySchema, serviceKindsSchema } from '../vocabulary/obligation.ts';
import { checkInSchema, violationSchema } from '../vocabulary/pathway.ts';
import { policySchema } from '../vocabulary/policy.ts';
import { releaseSchema, serviceStandingSchema } from '../vocabulary/services.ts';
import {
  daySchema,
  languageSchema,
  lineSchema,
  optionalWordsSchema,
  wordsSchema,
} from '../vocabulary/text.ts';
import { onCase, onPathway, stepErrors } from './cases.ts';
import { caseStaff, everyone, facilitator, nothing, procedure, supervisor } from './procedure.ts';
import { fileSchema } from './store.ts';

export const followThroughProcedures = {
  'checkIn.record': procedure({
    sentence: 'Records a check-in with one person, apart from the other side.',
    input: z.strictObject({ ...onPathway, checkIn: checkInSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'person-unknown', 'line-unknown'],
  }),
  'violation.report': procedure({
    sentence: 'Reports that terms of the plan may have been broken; review and a new screening come next.',
    input: z.strictObject({
      ...onPathway,
      reportedOn: daySchema,
      reportedBy: violationSchema.shape.reportedBy,
      lines: violationSchema.shape.lines,
      what: wordsSchema,
    }),
    output: z.strictObject({ violation: violationIdSchema }),
    roles: caseStaff,
    errors: [...stepErrors, 'line-unknown'],
  }),
  'violation.heard': procedure({
    sentence: 'Records what the survivor wants to happen after a report, or that they would rather not say.',
    input: z.strictObject({
      ...onPathway,
      violation: violationIdSchema,
      wants: z.enum(['goOn', 'change', 'return', 'noSay']),
      words: optionalWordsSchema,
      on: daySchema,
    }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'violation-unknown', 'violation-decided'],
  }),
  'violation.decide': procedure({
    sentence: 'Decides a violation review, with reasons, after the survivor was heard.',
    input: z.strictObject({
      ...onPathway,
      violation: violationIdSchema,
      outcome: z.enum(['unfounded', 'goOn', 'amend', 'return']),
      reasons: wordsSchema,
      on: daySchema,
    }),
    output: nothing,
    roles: facilitator,
    errors: [
      ...stepErrors,
      'violation-unknown',
      'violation-decided',
      'survivor-not-heard',
      'survivor-wants-return',
    ],
  }),
};

export const serviceProcedures = {
  'service.record': procedure({
    sentence: 'Records a service a person wants or has; services outlast the process.',
    input: z.strictObject({
      ...onCase,
      person: personIdSchema,
      kind: policyNameSchema,
      standing: serviceStandingSchema,
      provider: lineSchema.optional(),
      note: optionalWordsSchema,
      on: daySchema,
    }),
    output: z.strictObject({ service: serviceIdSchema }),
    roles: facilitator,
    errors: ['case-unknown', 'person-unknown', 'service-kind-unknown', 'day-in-future'],
  }),
  'service.change': procedure({
    sentence: 'Records how a service stands now: offered, begun, kept, declined, ended.',
    input: z.strictObject({
      ...onCase,
      service: serviceIdSchema,
      standing: serviceStandingSchema,
      provider: lineSchema.optional(),
      note: optionalWordsSchema,
      on: daySchema,
    }),
    output: nothing,
    roles: facilitator,
    errors: ['case-unknown', 'service-unknown', 'day-in-future'],
  }),
};

/** Everything that can be wrong with a document somebody brings (`src/main/documents/verify.ts`). */
const documentFaults = [
  'document-not-a-pdf',
  'document-too-large',
  'document-no-signature',
  'document-several-signatures',
  'document-unknown-form',
  'document-added-to',
  'document-coverage',
  'document-padding',
  'document-changed',
  'document-signature-form',
  'document-signature-invalid',
  'document-broken-chain',
  'document-other-program',
  'document-certificate-expired',
  'document-certificate-not-yet-valid',
  'document-no-role',
  'document-wrong-role',
  'document-signing-time',
  'document-facts-missing',
  'document-facts-invalid',
  'document-facts-other-key',
  'document-facts-differ',
];

export const documentProcedures = {
  'release.sign': procedure({
    sentence: 'Records a release that the survivor signed: what, to whom, why and until when.',
    input: z.strictObject({ ...onCase, release: releaseSchema.omit({ id: true, revokedOn: true }) }),
    output: z.strictObject({ release: releaseIdSchema }),
    roles: facilitator,
    errors: [
      'case-unknown',
      'person-unknown',
      'not-a-survivor',
      'release-too-long',
      'release-ends-before',
      'day-in-future',
    ],
  }),
  'release.revoke': procedure({
    sentence: 'Takes a release back at the survivor’s word; nothing more leaves under it.',
    input: z.strictObject({ ...onCase, release: releaseIdSchema }),
    output: nothing,
    roles: caseStaff,
    errors: ['case-unknown', 'release-unknown', 'release-revoked'],
  }),
  'document.summary': procedure({
    sentence: 'Makes a signed case summary with what a release in force names, and records the disclosure.',
    input: z.strictObject({ ...onPathway, release: releaseIdSchema, language: languageSchema }),
    output: fileSchema.extend({ document: documentIdSchema, sha256: z.string() }),
    roles: facilitator,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'release-needed',
      'release-unknown',
      'release-revoked',
      'release-over',
      'release-not-for-this',
      'document-signer-differs',
      'document-too-long',
    ],
  }),
  'document.notice': procedure({
    sentence:
      'Signs off the plain notice that a pathway ended, for the referring office; nothing else is in it.',
    input: z.strictObject({ ...onPathway, language: languageSchema }),
    output: fileSchema.extend({ document: documentIdSchema, sha256: z.string() }),
    roles: supervisor,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'not-at-this-stage',
      'safety-plan-needed',
      'notice-issued',
      'notice-not-for-this',
      'document-signer-differs',
      'document-too-long',
    ],
  }),
  'document.decision': procedure({
    sentence:
      'Puts one screening decision on a signed page for the program’s own file, without a name; it is recorded.',
    input: z.strictObject({ ...onPathway, screening: screeningIdSchema, language: languageSchema }),
    output: fileSchema.extend({ document: documentIdSchema, sha256: z.string() }),
    roles: caseStaff,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'screening-unknown',
      'instrument-unknown',
      'judge-first',
      'document-signer-differs',
      'document-too-long',
    ],
  }),
  'document.blankForm': procedure({
    sentence: 'Gives the questions for this person as a blank form for pen and paper; nobody is named in it.',
    input: z.strictObject({ ...onPathway, person: personIdSchema, language: languageSchema }),
    output: fileSchema,
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'person-unknown', 'not-screened-here', 'document-too-long'],
  }),
  'document.verify': procedure({
    sentence:
      'Says who signed a Circlekeeper document, in what role, when and for which program, or what is wrong.',
    input: z.strictObject({ bytes: z.base64().max(96_000_000) }),
    output: z.strictObject({
      signedBy: z.string(),
      role: z.string(),
      statedAt: z.string(),
      program: z.string(),
      keyFingerprint: z.string(),
      ofThisProgram: z.boolean(),
    }),
    roles: everyone,
    errors: documentFaults,
  }),
};

export const programProcedures = {
  'program.view': procedure({
    sentence:
      'Shows the policy in force, the ones to choose from, the obligation library and the kinds of service.',
    input: nothing,
    output: z.strictObject({
      policy: policySchema,
      adoptedAt: z.string().optional(),
      presets: z.array(policySchema),
      obligations: obligationLibrarySchema.shape.obligations,
      serviceKinds: serviceKindsSchema.shape.kinds,
    }),
    roles: everyone,
    errors: [],
  }),
  'program.checkPolicy': procedure({
    sentence:
      'Checks a policy that somebody wrote, and names the place of the first thing wrong; changes nothing.',
    input: z.strictObject({ policy: z.record(z.string().max(200), z.unknown()) }),
    output: z.strictObject({ policy: policySchema }),
    roles: supervisor,
    errors: ['policy-inconsistent', 'policy-version-used'],
  }),
  'program.adoptPolicy': procedure({
    sentence:
      'Puts a policy into force from now on, signed by you; cases keep the stage they were referred at.',
    input: z.strictObject({ policy: policySchema }),
    output: nothing,
    roles: supervisor,
    errors: ['policy-inconsistent', 'policy-version-used'],
  }),
  'record.audit': procedure({
    sentence:
      'Checks every hash, signature, role and chain of the whole record, and names the first wrong event.',
    input: nothing,
    output: z.strictObject({
      ok: z.boolean(),
      events: z.int(),
      fault: z
        .strictObject({ code: z.string(), message: z.string(), journalSeq: z.int().optional() })
        .optional(),
    }),
    roles: everyone,
    errors: [],
  }),
};
