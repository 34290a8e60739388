import { z } from 'zod';
import { formSchema } from './circle-form.ts';
import { policyNameSchema } from './ids.ts';
import { languageSchema, lineSchema } from './text.ts';

/**
 * What happens in one part of a circle: words that open or close it, the ground rules, a round of the talking piece, a
 * thing the facilitator does (`step`, as in carrying a letter), a break.
 */
export const partKindSchema = z.enum(['opening', 'guidelines', 'round', 'step', 'break', 'closing']);
export type PartKind = z.infer<typeof partKindSchema>;

/** One part of an agenda as it is said in the room: in a round it is the question. */
export const agendaPartSchema = z.strictObject({
  id: policyNameSchema,
  kind: partKindSchema,
  says: lineSchema,
});
export type AgendaPart = z.infer<typeof agendaPartSchema>;

/** The agenda of one circle: what the template gave, with what was added, reworded and left out. */
export const agendaSchema = z.strictObject({
  template: policyNameSchema,
  version: z.string().max(20),
  language: languageSchema,
  parts: z.array(agendaPartSchema).min(1).max(40),
});
export type Agenda = z.infer<typeof agendaSchema>;

/** A form in which people meet, or words go between them. */
export const agendaFormSchema = formSchema.exclude(['none']);

const templateSchema = z.strictObject({
  id: policyNameSchema,
  forms: z.array(agendaFormSchema).min(1),
  parts: z
    .array(
      agendaPartSchema
        .omit({ says: true })
        .extend({ says: z.strictObject({ en: lineSchema, es: lineSchema }) }),
    )
    .min(2)
    .max(40),
});
export type AgendaTemplate = z.infer<typeof templateSchema>;

/** The agendas that a program begins from, one for each form of meeting: `policies/agendas/agendas.json`. */
export const agendaLibrarySchema = z.strictObject({
  format: z.literal('circlekeeper-agendas/1'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  agendas: z.array(templateSchema).min(1).max(20),
});
export type AgendaLibrary = z.infer<typeof agendaLibrarySchema>;
