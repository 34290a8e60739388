import type { Ending } from '#shared/vocabulary/policy.ts';
import { type Station, stationOrder } from '#shared/vocabulary/stations.ts';

/** The drawing is a square of this size; labels hang outside it. */
export const SIZE = 400;
const OUTER_RADIUS = 188;
const CENTER = SIZE / 2;
const GAPS = [34, 34, 30, 27];

/** Where one pathway is on its ring. */
export interface RingState {
  readonly done: readonly Station[];
  readonly at: Station | null;
  readonly ended?: Ending | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The radius of ring `index` (outermost first) when `count` rings share the map. */
export function ringRadius(index: number, count: number): number {
  return OUTER_RADIUS - index * (GAPS[count - 1] ?? 24);
}

/** The point `turn` of the way round, from the top, with the clock. */
function pointAt(radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return { x: rounded(CENTER + radius * Math.cos(angle)), y: rounded(CENTER + radius * Math.sin(angle)) };
}

export function stationPoint(radius: number, station: Station): Point {
  return pointAt(radius, stationOrder.indexOf(station) / stationOrder.length);
}

/** Just before the first station: where a ring's number stands. */
export function numberPoint(radius: number): Point {
  return pointAt(radius, -0.032);
}

/** Where a station's name hangs, and from which side. */
export function labelPlace(station: Station): Point & { readonly anchor: 'start' | 'middle' | 'end' } {
  const { x, y } = stationPoint(OUTER_RADIUS + 22, station);
  if (Math.abs(x - CENTER) < 1) return { x, y: y < CENTER ? y - 4 : y + 14, anchor: 'middle' };
  return { x, y: y + 5, anchor: x > CENTER ? 'start' : 'end' };
}

/** How far a pathway has come: the furthest station that is done or open. */
export function furthest({ done, at, ended }: RingState): Station {
  if (ended === 'completed') return 'ending';
  const reached = stationOrder.filter((station) => station === at || done.includes(station));
  return reached.at(-1) ?? 'referral';
}

/** The way come so far, as an SVG path; a full ring when it is complete. */
export function travelled(radius: number, ring: RingState): string {
  const start = stationPoint(radius, 'referral');
  const last = furthest(ring);
  if (last === 'referral') return '';
  const end = ring.ended === 'completed' ? pointAt(radius, 0.9999) : stationPoint(radius, last);
  const more = ring.ended === 'completed' || stationOrder.indexOf(last) > stationOrder.length / 2;
  return `M${start.x} ${start.y} A${radius} ${radius} 0 ${more ? 1 : 0} 1 ${end.x} ${end.y}`;
}

/** How a station is drawn. */
export function stationState(ring: RingState, station: Station): 'done' | 'open' | 'stopped' | 'ahead' {
  if (ring.ended === 'completed') return 'done';
  if (ring.ended !== undefined && station === furthest(ring)) return 'stopped';
  if (ring.ended === undefined && station === ring.at) return 'open';
  return ring.done.includes(station) ? 'done' : 'ahead';
}
