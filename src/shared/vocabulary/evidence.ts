import { z } from 'zod';
import { evidenceIdSchema, ledgerEntryIdSchema, planLineIdSchema, sha256Schema } from './ids.ts';
import { daySchema, lineSchema } from './text.ts';

/** What a picture that is kept belongs to. A check-in has no name of its own; it is known by its place among them. */
export const evidenceOfSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('line'), line: planLineIdSchema }),
  z.strictObject({ what: z.literal('checkIn'), checkIn: z.int().min(0).max(100_000) }),
  z.strictObject({ what: z.literal('payment'), entry: ledgerEntryIdSchema }),
]);
export type EvidenceOf = z.infer<typeof evidenceOfSchema>;

/** The forms of picture that are kept. */
export const pictureKindSchema = z.enum(['jpeg', 'png']);

/** A picture as it is kept: written anew without anything but what it shows. Neither its name nor its bytes are here. */
export const keptPictureSchema = z.strictObject({
  kind: pictureKindSchema,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  size: z.int().min(1).max(100_000_000),
  sha256: sha256Schema,
});
export type KeptPicture = z.infer<typeof keptPictureSchema>;

/** A photo or a scan that shows something was done, paid or said. `shows` tells it to whoever cannot see it. */
export const evidenceSchema = z.strictObject({
  id: evidenceIdSchema,
  of: evidenceOfSchema,
  shows: lineSchema,
  on: daySchema,
  ...keptPictureSchema.shape,
});
export type Evidence = z.infer<typeof evidenceSchema>;
