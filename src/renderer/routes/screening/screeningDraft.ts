import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import {
  type AnswerSheet,
  answerSourceSchema,
  outcomeSchema,
  type Preconditions,
  preconditionsSchema,
  responseSchema,
} from '#shared/vocabulary/screening.ts';
import { occasionSchema } from '#shared/vocabulary/screening-decision.ts';
import type { Day } from '#shared/vocabulary/text.ts';

export const PRECONDITIONS = preconditionsSchema.keyof().options;

const draftedAnswerSchema = z.object({
  response: responseSchema,
  source: answerSourceSchema,
  on: z.string(),
  note: z.string(),
});
export type DraftedAnswer = z.infer<typeof draftedAnswerSchema>;

const draftedSafeguardSchema = z.object({
  /** Of the instrument, or a made-up one of the person's own. */
  id: z.string(),
  text: z.string(),
  own: z.boolean(),
  owner: z.string(),
  by: z.string(),
});
export type DraftedSafeguard = z.infer<typeof draftedSafeguardSchema>;

/** Everything that is on the page while a screening is under way. */
export const screeningDraftSchema = z.object({
  phase: z.enum(['before', 'asking', 'stopped', 'reading']),
  occasion: occasionSchema,
  on: z.string(),
  preconditions: z.record(
    preconditionsSchema.keyof(),
    z.object({ met: z.boolean().optional(), why: z.string() }),
  ),
  answers: z.record(z.string(), draftedAnswerSchema),
  item: z.string().optional(),
  /** One question at a time, all on one page, or typed in from a form that was filled in on paper. */
  manner: z.enum(['one', 'all', 'paper']),
  outcome: outcomeSchema.optional(),
  reasons: z.string(),
  safeguards: z.array(draftedSafeguardSchema),
});
export type ScreeningDraft = z.infer<typeof screeningDraftSchema>;

export function freshScreening(on: Day, occasion: ScreeningDraft['occasion']): ScreeningDraft {
  const open = { why: '' };
  return {
    phase: 'before',
    occasion,
    on,
    preconditions: {
      askedAlone: open,
      privatePlace: open,
      independentInterpreter: open,
      toldUseAndSkip: open,
      safeWayToReach: open,
      facilitatorHasNoTie: open,
    },
    answers: {},
    manner: 'one',
    reasons: '',
    safeguards: [],
  };
}

/** The preconditions as they are recorded; undefined while one is open, or not met without saying why. */
export function preconditionsOf(draft: ScreeningDraft): Preconditions | undefined {
  const recorded = Object.fromEntries(
    Object.entries(draft.preconditions).map(([id, { met, why }]) => [
      id,
      met === false ? { met, why } : { met },
    ]),
  );
  const read = preconditionsSchema.safeParse(recorded);
  return read.success ? read.data : undefined;
}

/** The answers as they are recorded: a note only where there is one. */
export function sheetOf(draft: ScreeningDraft): AnswerSheet {
  return Object.fromEntries(
    Object.entries(draft.answers).map(([item, { note, ...answer }]) => [
      item,
      note.trim() === '' ? answer : { ...answer, note },
    ]),
  );
}

export function safeguardsOf(draft: ScreeningDraft): Input<'screening.decide'>['decision']['safeguards'] {
  return draft.safeguards.map(({ id, text, owner, by }) => ({ safeguard: id, text, owner, by }));
}
