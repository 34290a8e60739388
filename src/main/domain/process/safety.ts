import { peopleToScreen } from '../screening/standing-of-pathway.ts';
import type { CaseState, Pathway } from '../state.ts';

/**
 * A safety plan is on record that speaks for today: made since coercion was found, which the chart knows, and naming
 * the survivor and every family member who may be pressed, also one who was noticed after it was made.
 */
export function safetyIsPlanned(state: CaseState, pathway: Pathway): boolean {
  const named = pathway.safetyPlans.at(-1)?.people ?? [];
  return (
    pathway.chart.matches({ safety: 'planned' }) &&
    peopleToScreen(state, pathway).every((person) => named.includes(person))
  );
}
