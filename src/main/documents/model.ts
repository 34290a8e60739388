import { z } from 'zod';
import { type Result, refuse } from '#shared/result.ts';
import { roleSchema } from '#shared/vocabulary/roles.ts';
import { daySchema, instantSchema, languageSchema, lineSchema } from '#shared/vocabulary/text.ts';

/** The longest a document may be, in characters of all its texts together: about a hundred pages. */
export const LONGEST_DOCUMENT = 250_000;

const text = z.string().trim().min(1).max(20_000);
/** As long as anything that can be typed into a plan. */
const cell = z.string().trim().max(10_000);

/**
 * What is printed or sent. A `decision` is for the program's own file, and so is an `auditReport` that names
 * facilitators; one for others has a recipient. A `recoverySheet` stays with its keyholder, a
 * `blankForm` holds nothing of anyone; neither is ever signed.
 */
export const documentKindSchema = z.enum([
  'summary',
  'notice',
  'decision',
  'auditReport',
  'recoverySheet',
  'blankForm',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const signedKindSchema = documentKindSchema.exclude(['recoverySheet', 'blankForm']);
export type SignedKind = z.infer<typeof signedKindSchema>;

const paragraphSchema = z.strictObject({ block: z.literal('paragraph'), text });

/** What a person said, in their own words: set in the serif. */
const quotationSchema = z.strictObject({ block: z.literal('quotation'), text });

const listSchema = z.strictObject({ block: z.literal('list'), items: z.array(text).min(1).max(5_000) });

/** A table whose first column names its rows. */
const tableSchema = z
  .strictObject({
    block: z.literal('table'),
    caption: lineSchema,
    columns: z.array(lineSchema).min(2).max(8),
    rows: z.array(z.array(cell)).min(1).max(2_000),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'regular-table');

const factsSchema = z.strictObject({
  block: z.literal('facts'),
  pairs: z
    .array(z.strictObject({ term: lineSchema, definition: text }))
    .min(1)
    .max(500),
});

/** Words to be copied by hand: numbered, large, in two columns, read down the first and then the second. */
const wordListSchema = z.strictObject({
  block: z.literal('wordList'),
  words: z
    .array(z.string().regex(/^\p{L}{1,20}$/u))
    .min(1)
    .max(48),
});

export const blockSchema = z.discriminatedUnion('block', [
  paragraphSchema,
  quotationSchema,
  listSchema,
  tableSchema,
  factsSchema,
  wordListSchema,
]);
export type Block = z.infer<typeof blockSchema>;

const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'time-zone');

/** A document before it is paper: everything that is printed, in the order it is read. */
export const documentModelSchema = z
  .strictObject({
    kind: documentKindSchema,
    language: languageSchema,
    title: lineSchema,
    subtitle: lineSchema.optional(),
    program: lineSchema,
    preparedAt: instantSchema,
    /** In which place's days the dates are printed. */
    timeZone: timeZoneSchema.default('UTC'),
    recipient: z.strictObject({ name: lineSchema, purpose: lineSchema }).optional(),
    validUntil: daySchema.optional(),
    releaseId: lineSchema.optional(),
    sections: z
      .array(z.strictObject({ heading: lineSchema, blocks: z.array(blockSchema).max(200) }))
      .min(1)
      .max(200),
    /** Present on every document that is signed, absent on one that is not. */
    signatureLine: z.strictObject({ name: lineSchema, role: roleSchema, at: instantSchema }).optional(),
    notLegalAdvice: z.boolean(),
  })
  .refine((model) => lengthOf(model) <= LONGEST_DOCUMENT, 'document-too-long');

/** What goes in: defaults may be left out. */
export type DocumentDraft = z.input<typeof documentModelSchema>;
export type DocumentModel = z.output<typeof documentModelSchema>;

/**
 * A draft as a document, or why it cannot be one: `document-too-long`, or `document-malformed` with the
 * place of the first thing wrong (never the words that stand there).
 */
export function parseDocument(draft: unknown): Result<DocumentModel> {
  const parsed = documentModelSchema.safeParse(draft);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.message === 'document-too-long') {
    return refuse('document-too-long', { params: { most: LONGEST_DOCUMENT } });
  }
  return refuse('document-malformed', { params: { place: issue?.path.join('.') ?? '' } });
}

/**
 * The name a document's file is offered under. It carries the case's neutral short code and no person's name,
 * because a file name is seen by everyone who sees the folder.
 */
export function suggestedFileName(kind: DocumentKind, shortCode: string): string {
  const plain = shortCode
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return plain === '' ? `circlekeeper-${name}.pdf` : `circlekeeper-${name}-${plain}.pdf`;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + lengthOf(item), 0);
  if (typeof value === 'object' && value !== null) return lengthOf(Object.values(value));
  return 0;
}
