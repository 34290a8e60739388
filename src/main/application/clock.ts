import type { Day, Instant } from '#shared/vocabulary/text.ts';

/** Where the application gets its time from; the demonstration turns it, everyone else has the machine's. */
export type Clock = () => Date;

/** An instant as it is recorded, UTC with milliseconds. */
export function instantOf(date: Date): Instant {
  return date.toISOString();
}

/** The calendar day of a moment where this machine is. */
export function dayOf(date: Date): Day {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
