import { z } from 'zod';
import { evidenceOfSchema, evidenceSchema, pictureKindSchema } from '../vocabulary/evidence.ts';
import { evidenceIdSchema } from '../vocabulary/ids.ts';
import { lineSchema } from '../vocabulary/text.ts';
import { onPathway } from './cases.ts';
import { caseStaff, facilitator, procedure } from './procedure.ts';

/** A file in base64, a third longer than its bytes; heavier than any policy lets a picture be. */
export const MOST_PICTURE_TEXT = 40_000_000;

export const evidenceProcedures = {
  'evidence.attach': procedure({
    sentence:
      'Keeps a photo or scan with a line, check-in or payment, sealed, and nothing of the file beside its picture.',
    input: z.strictObject({
      ...onPathway,
      of: evidenceOfSchema,
      shows: lineSchema,
      bytes: z.base64().max(MOST_PICTURE_TEXT),
    }),
    output: z.strictObject({ evidence: evidenceSchema }),
    roles: facilitator,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'evidence-of-nothing',
      'evidence-there',
      'picture-unknown',
      'picture-is-pdf',
      'picture-broken',
      'picture-too-large',
      'picture-too-heavy',
    ],
  }),
  'evidence.show': procedure({
    sentence: 'Gives a picture that is kept with a case to be looked at in the window.',
    input: z.strictObject({ ...onPathway, evidence: evidenceIdSchema }),
    output: z.strictObject({ kind: pictureKindSchema, bytes: z.string() }),
    roles: caseStaff,
    errors: ['case-unknown', 'pathway-unknown', 'evidence-unknown', 'evidence-damaged'],
  }),
};
