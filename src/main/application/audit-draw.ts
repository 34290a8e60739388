import { createHash } from 'node:crypto';
import { type Draw, isDrawn } from '#domain/screening/decide.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import type { ApplicationRegistry } from './registry.ts';

/** How finely the lot is drawn: as a double holds it exactly. */
const DRAWS = 2 ** 48;

/**
 * The lot of the next screening decision, from the hash of the journal's last event. Whoever decides cannot choose it:
 * the hash was there before, and their own event cannot change it.
 */
export function drawFrom(head: string | null): Draw {
  const digest = createHash('sha256')
    .update(`circlekeeper-audit-draw/1\n${head ?? ''}`)
    .digest();
  return { from: head, chance: digest.readUIntBE(0, 6) / DRAWS };
}

/** A screening whose place in the queue is not what its lot gives. */
export interface WrongDraw {
  readonly screening: string;
  readonly case: string;
  readonly why: 'notFromTheHead' | 'otherShare' | 'otherLot';
}

/**
 * Draws every lot of a journal again. A flagged decision is queued whatever its lot says; of the others, exactly those
 * that were drawn are. The share is the one of the policy that was adopted last before, and else `shippedShare`. Decisions
 * from before lots were drawn have none; after the first that has one, none is without.
 */
export function checkDraws(
  events: readonly StoredEvent<ApplicationRegistry>[],
  shippedShare: number,
): {
  readonly checked: number;
  readonly wrong: readonly WrongDraw[];
} {
  const wrong: WrongDraw[] = [];
  let share = shippedShare;
  let checked = 0;
  for (const event of events) {
    if (event.type === 'policyAdopted') share = event.body.policy.screening.auditShare;
    if (event.type !== 'screeningDecided') continue;
    const { id: screening, drawn, queued } = event.body.screening;
    if (drawn === undefined && checked === 0) continue;
    checked += 1;
    const found = (why: WrongDraw['why']) => wrong.push({ screening, case: event.case, why });
    const flagged = queued === 'milder' || queued === 'disagreed';
    if (drawn?.from !== event.journal.previous) found('notFromTheHead');
    else if (drawn.share !== share) found('otherShare');
    else if (!flagged && isDrawn(drawFrom(drawn.from).chance, drawn.share) !== (queued === 'share'))
      found('otherLot');
  }
  return { checked, wrong };
}
