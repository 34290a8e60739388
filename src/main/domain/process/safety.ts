import type { Day } from '#shared/vocabulary/text.ts';
import { addDays } from '../days.ts';
import { peopleToScreen } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';

/**
 * A safety plan is on record that speaks for today: made since coercion was found, which the chart knows; no older than
 * a screening may be, for what kept somebody safe last year may be no place to go to now; and naming the survivor and
 * everyone who may be pressed, also somebody who was noticed after it was made.
 */
export function safetyIsPlanned(state: CaseState, pathway: Pathway, today: Day, validDays: number): boolean {
  const plannedOn = safetyPlannedOn(state, pathway);
  return plannedOn !== undefined && speaksFor(plannedOn, today, validDays);
}

/** The day of the last safety plan, if it was made since coercion was found and names everyone it has to. */
export function safetyPlannedOn(state: CaseState, pathway: Pathway): Day | undefined {
  const plan = pathway.safetyPlans.at(-1);
  if (plan === undefined || !pathway.chart.matches({ safety: 'planned' })) return undefined;
  const named = peopleToScreen(state, pathway).every((person) => plan.people.includes(person));
  return named ? plan.on : undefined;
}

/** Whether a safety plan of one day still speaks for another. */
export function speaksFor(plannedOn: Day, today: Day, validDays: number): boolean {
  return plannedOn <= today && today <= addDays(plannedOn, validDays);
}
