import { z } from 'zod';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { formSchema } from '#shared/vocabulary/circle.ts';
import type { Day } from '#shared/vocabulary/text.ts';

export const MEETINGS = formSchema.exclude(['none']).options;

export const circlePlanDraftSchema = z.object({
  on: z.string(),
  place: z.string(),
  form: formSchema.exclude(['none']).optional(),
  /** In the order in which they sit, from the keeper on, with the clock. */
  participants: z.array(z.string()),
  survivorChose: z.boolean(),
  groundRules: z.array(z.string()),
  ownRule: z.string(),
  breakSignal: z.string(),
  arrivals: z.string(),
  staffedExit: z.string(),
});
export type CirclePlanDraft = z.infer<typeof circlePlanDraftSchema>;

/** A plan to begin from: the one that stands, or an empty one with the program's own ground rules. */
export function freshCirclePlan(
  planned: Circle | undefined,
  today: Day,
  form: CirclePlanDraft['form'],
  participants: readonly string[],
  rules: readonly string[],
): CirclePlanDraft {
  return {
    on: planned?.on ?? today,
    place: planned?.place ?? '',
    form: planned?.form ?? form,
    participants: [...(planned?.participants ?? participants)],
    survivorChose: false,
    groundRules: [...(planned?.groundRules ?? rules)],
    ownRule: '',
    breakSignal: planned?.breakSignal ?? '',
    arrivals: planned?.arrivals ?? '',
    staffedExit: planned?.staffedExit ?? '',
  };
}

/** The fields that keep the plan from being recorded, by their names, from the top. */
export function unfinished(draft: CirclePlanDraft): readonly string[] {
  const open: Partial<Record<string, boolean>> = {
    on: draft.on === '',
    place: draft.place.trim() === '',
    form: draft.form === undefined,
    participants: draft.participants.length === 0,
    survivorChose: !draft.survivorChose,
    ownRule: draft.groundRules.length === 0,
    breakSignal: draft.breakSignal.trim() === '',
    arrivals: draft.arrivals.trim() === '',
    staffedExit: draft.staffedExit.trim() === '',
  };
  return Object.keys(open).filter((field) => open[field]);
}
