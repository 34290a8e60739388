import { z } from 'zod';
import type { Input, Output } from '#shared/contract/index.ts';
import { moneySchema } from '#shared/vocabulary/money.ts';
import { frequencySchema, needSchema, verifierSchema } from '#shared/vocabulary/obligation.ts';
import { type PlanLine, planLineInputSchema } from '#shared/vocabulary/plan.ts';
import type { Day } from '#shared/vocabulary/text.ts';

/** A line as it is typed: anything may still be empty. `key` tells lines apart on the page. */
export const draftedLineSchema = z.object({
  key: z.string(),
  origin: planLineInputSchema.shape.origin,
  obligation: z.string().optional(),
  text: z.string(),
  need: needSchema,
  measure: z.string(),
  frequency: frequencySchema,
  from: z.string(),
  until: z.string(),
  verifier: verifierSchema,
  survivorAsked: z.boolean(),
  help: z.string(),
  contact: z.boolean(),
  ownership: z.boolean(),
  money: moneySchema.optional(),
  /** The need for which it was proposed. */
  because: z.string().optional(),
});
export type DraftedLine = z.infer<typeof draftedLineSchema>;

export const planDraftSchema = z.object({
  startsOn: z.string(),
  lines: z.array(draftedLineSchema),
  why: z.string(),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

export function draftedFrom(line: PlanLine, because?: string): DraftedLine {
  const { id: _, decision: __, help, ...rest } = line;
  return { ...rest, help: help ?? '', because, key: crypto.randomUUID() };
}

export function draftedFromProposal({ line, because }: Output<'plan.propose'>['lines'][number]): DraftedLine {
  return { ...line, help: line.help ?? '', because, key: crypto.randomUUID() };
}

export function ownLine(startsOn: Day, until: Day): DraftedLine {
  return {
    key: crypto.randomUUID(),
    origin: 'survivor',
    text: '',
    need: 'ownWords',
    measure: '',
    frequency: 'monthly',
    from: startsOn,
    until,
    verifier: 'facilitator',
    survivorAsked: false,
    help: '',
    contact: false,
    ownership: false,
  };
}

/** The fields of a line that are still empty. A line without them cannot be made. */
export function emptyFields(line: DraftedLine): readonly ('text' | 'measure' | 'from' | 'until')[] {
  return (['text', 'measure', 'from', 'until'] as const).filter((field) => line[field].trim() === '');
}

/** The line as the core takes it. */
export function lineInput({ key: _, because: __, help, obligation, money, ...line }: DraftedLine) {
  const input: Input<'plan.draft'>['lines'][number] = {
    ...line,
    ...(obligation === undefined ? {} : { obligation }),
    ...(money === undefined ? {} : { money }),
    ...(help.trim() === '' ? {} : { help }),
  };
  return input;
}

/** The last day of a plan that begins on this one. A month that is shorter ends on its own last day. */
export function endOf(startsOn: Day, months: number): Day {
  const end = new Date(`${startsOn}T12:00:00Z`);
  if (Number.isNaN(end.getTime())) return startsOn;
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
