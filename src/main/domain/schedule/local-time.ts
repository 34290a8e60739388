import type { Day, Instant } from '#shared/vocabulary/text.ts';

/** An instant for a time by the clock, and whether that clock shows the time once on that day, never, or twice. */
export interface LocalTime {
  readonly instant: Instant;
  readonly shown: 'once' | 'skipped' | 'twice';
}

const HOURS_24 = 86_400_000;

/**
 * The instant at which a clock in this zone shows this time on this day. Where the clocks go forward over it, the time
 * as it would have been, which they show an hour later; where they show it twice, the first.
 */
export function instantAt(day: Day, time: string, timeZone: string): LocalTime {
  const local = Date.parse(`${day}T${time}:00Z`);
  const before = local - offsetAt(local - HOURS_24, timeZone);
  const after = local - offsetAt(local + HOURS_24, timeZone);
  const fitting = [before, after].filter((at) => at + offsetAt(at, timeZone) === local);
  const [first] = fitting;
  if (first === undefined) return { instant: iso(before), shown: 'skipped' };
  const twice = fitting.length === 2 && before !== after;
  return { instant: iso(Math.min(...fitting)), shown: twice ? 'twice' : 'once' };
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Making a clock takes long, and a list of appointments asks the same one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, made);
  return made;
}

function iso(instant: number): Instant {
  return new Date(instant).toISOString();
}
