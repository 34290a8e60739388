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
  const plan = pathway.safetyPlans.at(-1);
  if (plan === undefined || plan.on > today || today > addDays(plan.on, validDays)) return false;
  return (
    pathway.chart.matches({ safety: 'planned' }) &&
    peopleToScreen(state, pathway).every((person) => plan.people.includes(person))
  );
}
