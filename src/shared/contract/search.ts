import { z } from 'zod';
import { caseIdSchema, personIdSchema } from '../vocabulary/ids.ts';
import { partSchema } from '../vocabulary/people.ts';
import { instantSchema } from '../vocabulary/text.ts';
import { inCase } from './cases.ts';
import { caseStaff, procedure } from './procedure.ts';

/** A piece of what was written, and whether it is what was looked for. */
export const excerptSchema = z.array(z.strictObject({ text: z.string(), found: z.boolean() }));
export type Excerpt = z.infer<typeof excerptSchema>;

export const searchProcedures = {
  'record.search': procedure({
    sentence:
      'Finds cases, people and entries of the record by the beginnings of words, whatever their accents and with a slip of the keys.',
    input: z.strictObject({ words: z.string().max(200) }),
    output: z.strictObject({
      cases: z.array(z.strictObject(inCase)),
      people: z.array(
        z.strictObject({ ...inCase, person: personIdSchema, name: z.string(), part: partSchema }),
      ),
      /** `seq` is the entry's place in the record of its case, as `cases.record` gives it. */
      entries: z.array(
        z.strictObject({
          ...inCase,
          seq: z.int(),
          type: z.string(),
          at: instantSchema,
          excerpt: excerptSchema,
          /** Everybody in the case: whoever shows the excerpt may have to veil their names in it. */
          people: z.array(z.strictObject({ name: z.string(), part: partSchema })),
        }),
      ),
    }),
    roles: caseStaff,
    errors: [],
  }),
  'record.entry': procedure({
    sentence: 'Shows the words that were written down with one entry of the record.',
    input: z.strictObject({ case: caseIdSchema, seq: z.int().min(1) }),
    output: z.strictObject({ words: z.array(z.string()) }),
    roles: caseStaff,
    errors: ['case-unknown', 'entry-unknown'],
  }),
};
