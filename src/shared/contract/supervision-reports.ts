import { z } from 'zod';
import { raterAgreementSchema, reportCopySchema } from '../vocabulary/agreement.ts';
import { caseIdSchema, documentIdSchema, policyNameSchema, screeningIdSchema } from '../vocabulary/ids.ts';
import { bilingualSchema, daySchema, languageSchema } from '../vocabulary/text.ts';
import { nothing, procedure, supervisor } from './procedure.ts';
import { fileSchema } from './store.ts';

/** From one day to another, both counted; left out, from the first or to the last. */
const period = z.strictObject({ from: daySchema.optional(), to: daySchema.optional() });

const count = z.int().min(0);
/** How people decided beside what was indicated. */
const overruled = { followed: count, milder: count, sterner: count };
/** An instrument by id and version, `survivor 1.1.0`. */
const instrument = z.string();
/** A question or the reason of a rule, in the words of its version. */
const text = bilingualSchema;

export const supervisionReportProcedures = {
  'supervision.agreement': procedure({
    sentence: 'Says how far blind judgments agree with decisions, by facilitator, instrument and quarter.',
    input: period,
    output: z.strictObject({
      groups: z.array(
        z.strictObject({
          by: z.enum(['all', 'facilitator', 'instrument', 'quarter']),
          of: z.string(),
          agreement: raterAgreementSchema,
        }),
      ),
    }),
    roles: supervisor,
    errors: [],
  }),
  'supervision.patterns': procedure({
    sentence:
      'Says which questions stay open, which rules fire, and which are overruled, in both directions.',
    input: period,
    output: z.strictObject({
      screenings: count,
      all: z.strictObject(overruled),
      instruments: z.array(z.strictObject({ instrument, title: text })),
      unasked: z.array(
        z.strictObject({
          instrument,
          item: policyNameSchema,
          text,
          due: count,
          notAsked: count,
          declined: count,
        }),
      ),
      rules: z.array(
        z.strictObject({ instrument, rule: policyNameSchema, text, fired: count, ...overruled }),
      ),
      answers: z.array(z.strictObject({ instrument, item: policyNameSchema, text, ...overruled })),
    }),
    roles: supervisor,
    errors: [],
  }),
  'supervision.checkDraws': procedure({
    sentence: 'Draws the random share again from the journal, and names each decision queued otherwise.',
    input: nothing,
    output: z.strictObject({
      checked: count,
      wrong: z.array(
        z.strictObject({
          case: caseIdSchema,
          screening: screeningIdSchema,
          why: z.enum(['notFromTheHead', 'otherShare', 'otherLot']),
        }),
      ),
    }),
    roles: supervisor,
    errors: [],
  }),
  'document.auditReport': procedure({
    sentence:
      'Puts the audits of a period on signed pages, small counts left out; only the program’s own copy names facilitators.',
    input: z.strictObject({ ...period.shape, copy: reportCopySchema, language: languageSchema }),
    output: fileSchema.extend({ document: documentIdSchema, sha256: z.string() }),
    roles: supervisor,
    errors: ['document-signer-differs', 'document-too-long'],
  }),
};
