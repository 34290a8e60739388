import type { DueItem, Mark, MarkedItem, MarkStanding } from '#shared/vocabulary/schedule.ts';
import type { Day } from '#shared/vocabulary/text.ts';

/** How an item stands: what was said of it last, or, where nobody has yet, how its day lies to this one. */
export type ItemStanding = MarkStanding | 'overdue' | 'today' | 'ahead' | 'holds';

/** All marks of each item, in the order they were made. */
export function marksByItem(marks: readonly MarkedItem[]): ReadonlyMap<string, readonly Mark[]> {
  const byItem = new Map<string, Mark[]>();
  for (const { item, mark } of marks) {
    const before = byItem.get(item);
    if (before === undefined) byItem.set(item, [mark]);
    else before.push(mark);
  }
  return byItem;
}

/** How an item stands on a day. */
export function standingOfItem({ on, since }: DueItem, mark: Mark | undefined, today: Day): ItemStanding {
  if (mark !== undefined) return mark.standing;
  if (on < today) return 'overdue';
  if (since !== undefined && since <= today) return 'holds';
  return on === today ? 'today' : 'ahead';
}
