import type { Need, Obligation } from '#shared/vocabulary/obligation.ts';
import type { PlanLineInput } from '#shared/vocabulary/plan.ts';
import { type Day, inLanguage, type Language } from '#shared/vocabulary/text.ts';
import { lastDay, type PlanGround } from './check.ts';

/** A line the tool proposes, and the need it answers. It drafts; the survivor decides every line. */
export interface Proposal {
  readonly line: Required<Pick<PlanLineInput, 'survivorAsked' | 'contact' | 'ownership'>> & PlanLineInput;
  readonly because: Need;
}

/** How many lines are proposed for one need: enough to choose from, few enough to read together. */
const perNeed = 3;

/**
 * Lines from the library for the survivor's needs, in the order they were named; one on ownership always among them
 * (Q11). Never one that a safeguard forbids, that asks something of the survivor, or that excludes an earlier one.
 */
export function proposePlan(
  harms: readonly ('sex' | 'labor')[],
  ground: PlanGround,
  language: Language,
): readonly Proposal[] {
  const fitting = ground.obligations.filter(
    (obligation) =>
      obligation.harms.some((harm) => harms.includes(harm)) &&
      !obligation.burden &&
      !(ground.forbidsContact && obligation.contact),
  );
  const chosen: { obligation: Obligation; need: Need }[] = [];
  for (const need of ground.needs) {
    for (const obligation of fitting.filter(({ needs }) => needs.includes(need))) {
      if (chosen.filter((other) => other.need === need).length >= perNeed) break;
      if (goesWith(obligation, chosen)) chosen.push({ obligation, need });
    }
  }
  if (!chosen.some(({ obligation }) => obligation.ownership)) {
    const owning = fitting.find((obligation) => obligation.ownership && goesWith(obligation, chosen));
    if (owning !== undefined) chosen.push({ obligation: owning, need: owning.needs[0] ?? 'acknowledgment' });
  }
  return chosen.map(({ obligation, need }) => ({
    line: lineOf(obligation, need, ground.startsOn, ground.policy.months, language),
    because: need,
  }));
}

function goesWith(obligation: Obligation, chosen: readonly { obligation: Obligation }[]): boolean {
  return chosen.every(
    ({ obligation: other }) =>
      other.id !== obligation.id &&
      !other.excludes.includes(obligation.id) &&
      !obligation.excludes.includes(other.id),
  );
}

function lineOf(
  obligation: Obligation,
  need: Need,
  startsOn: Day,
  most: number,
  language: Language,
): Proposal['line'] {
  return {
    origin: 'library',
    obligation: obligation.id,
    text: inLanguage(obligation.text, language),
    need,
    measure: inLanguage(obligation.measure, language),
    frequency: obligation.frequency,
    from: startsOn,
    until: lastDay(startsOn, Math.min(obligation.months, most)),
    verifier: obligation.verifier,
    survivorAsked: false,
    help: inLanguage(obligation.help, language),
    contact: obligation.contact,
    ownership: obligation.ownership,
  };
}
