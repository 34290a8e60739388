import { z } from 'zod';
import { pathwayIdSchema, personIdSchema } from './ids.ts';
import { languageSchema, lineSchema, optionalWordsSchema } from './text.ts';

/** What a person is in a case. Staff are users, not people of a case. */
export const partSchema = z.enum(['survivor', 'accountableParty', 'family', 'supporter', 'community']);
export type Part = z.infer<typeof partSchema>;

/** A way to reach somebody, and whether they said it is safe. Only ways called safe are ever proposed. */
export const contactWaySchema = z.strictObject({
  way: z.enum(['phone', 'text', 'email', 'inPerson', 'throughSomeone']),
  detail: lineSchema,
  safe: z.boolean(),
  hours: z.string().trim().max(200).optional(),
  wordsToUse: z.string().trim().max(200).optional(),
});
export type ContactWay = z.infer<typeof contactWaySchema>;

/** A person of a case. `pressured`: a family member who may be under pressure and is screened too (Q7). */
export const personSchema = z.strictObject({
  id: personIdSchema,
  part: partSchema,
  name: lineSchema,
  language: languageSchema,
  /** Whose family member or supporter this is. */
  tiedTo: personIdSchema.optional(),
  pressured: z.boolean(),
  contacts: z.array(contactWaySchema).max(10),
  note: optionalWordsSchema,
});
export type Person = z.infer<typeof personSchema>;

/** One survivor and one accountable party. */
export const pairSchema = z.strictObject({
  pathway: pathwayIdSchema,
  survivor: personIdSchema,
  accountableParty: personIdSchema,
});
export type Pair = z.infer<typeof pairSchema>;
