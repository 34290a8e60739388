import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Walk } from './walk.ts';

/** A plan can be drafted and changed while its pathway is at one of these stages. */
const PLANNING: ReadonlySet<Stage> = new Set(['planning', 'twoYears', 'violationReview']);

/** Whether a plan is drafted or in force on this pathway, and can still change. */
export function isPlanning({ pathway }: Walk): boolean {
  return PLANNING.has(pathway.stage) && pathway.ended === undefined;
}

/** Whether this pathway has come as far as a plan. */
export function hasPlan(walk: Walk): boolean {
  return walk.pathway.needs !== undefined || walk.pathway.plans.length > 0 || isPlanning(walk);
}

/** Whether there is money to speak of: a plan, or work that may not have been paid. */
export function hasMoney(walk: Walk): boolean {
  return hasPlan(walk) || walk.view.trafficking.includes('labor');
}

/** Whether this pathway has come as far as a circle, or as the choice to have none. */
export function hasCircles({ pathway }: Walk): boolean {
  return pathway.form !== undefined || pathway.circles.length > 0;
}
