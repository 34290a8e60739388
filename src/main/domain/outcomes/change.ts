import type { Margins } from '#shared/vocabulary/measure.ts';

/** `between`: the source's own samples or editions differ there. */
export type Reaches = 'no' | 'between' | 'yes';

/** How two totals of one person differ, by the margins of one source. */
export interface Change {
  readonly points: number;
  readonly direction: 'less' | 'more' | 'same';
  /** More than could well be chance. */
  readonly reliable: Reaches;
  /** As much as people tend to feel. */
  readonly meaningful: Reaches;
}

/** The change from an earlier total to a later one. */
export function changeBetween(earlier: number, later: number, { reliable, meaningful }: Margins): Change {
  const points = Math.abs(later - earlier);
  const isReliable = reach(points, reliable);
  return {
    points,
    direction: later < earlier ? 'less' : later > earlier ? 'more' : 'same',
    reliable: isReliable,
    meaningful:
      meaningful.by === 'change'
        ? reach(points, meaningful)
        : earlier > meaningful.atMost && later <= meaningful.atMost
          ? isReliable
          : 'no',
  };
}

function reach(points: number, { from, to }: { readonly from: number; readonly to: number }): Reaches {
  if (points >= to) return 'yes';
  return points >= from ? 'between' : 'no';
}
