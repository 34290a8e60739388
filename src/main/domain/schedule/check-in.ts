import type { CheckIn } from '#shared/vocabulary/pathway.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import type { DueItem, MarkedItem } from '#shared/vocabulary/schedule.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { later } from '../days.ts';
import { linesById, type Pathway, planInForce } from '../state.ts';
import { dueItems } from './items.ts';

/**
 * What was due since the last check-in with a person, up to this day, and is theirs to speak of: everything for the
 * accountable party, for the survivor only what they asked to verify themselves.
 */
export function dueSinceCheckIn(pathway: Pathway, person: string, on: Day): readonly DueItem[] {
  const since = pathway.checkIns
    .filter((checkIn) => checkIn.person === person && checkIn.on < on)
    .reduce((latest, checkIn) => later(latest, checkIn.on), '');
  const lines = linesById(pathway);
  return dueItems(pathway).filter((item) => {
    const line = lines.get(item.line);
    const due =
      item.since === undefined ? item.on > since && item.on <= on : item.since <= on && item.on > since;
    return due && line !== undefined && isTheirs(line, pathway, person);
  });
}

function isTheirs({ verifier }: PlanLine, pathway: Pathway, person: string): boolean {
  if (person === pathway.accountableParty) return true;
  return person === pathway.survivor && verifier === 'survivor';
}

/**
 * The marks that a check-in makes by itself: only where nothing is left to ask. Whoever was spoken to is the one the
 * plan names to verify the line (the facilitator, who speaks with the accountable party; the survivor, where they asked
 * to), the line was kept or not, and one single item of it is open. Everything else is marked by hand.
 */
export function marksFromCheckIn(pathway: Pathway, { person, on, lines }: CheckIn): readonly MarkedItem[] {
  const verifier = person === pathway.accountableParty ? 'facilitator' : 'survivor';
  const verified = new Set(
    planInForce(pathway)
      ?.lines.filter((line) => line.verifier === verifier && line.frequency !== 'throughout')
      .map(({ id }) => id),
  );
  const marked = new Set(pathway.marks.map(({ item }) => item));
  const open = dueSinceCheckIn(pathway, person, on).filter(({ id }) => !marked.has(id));
  return lines.flatMap(({ line, standing }): MarkedItem[] => {
    if ((standing !== 'kept' && standing !== 'notKept') || !verified.has(line)) return [];
    const [item, another] = open.filter((due) => due.line === line);
    if (item === undefined || another !== undefined) return [];
    return [{ item: item.id, mark: { standing, on, verifiedBy: verifier } }];
  });
}
