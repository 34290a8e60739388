import { createHash } from 'node:crypto';
import type { Day, Instant } from '#shared/vocabulary/text.ts';

/** Something on the calendar: a whole day, or a time. The title is all that is said of it. */
export type CalendarEntry = { readonly id: string; readonly title: string } & (
  | { readonly day: Day }
  | { readonly starts: Instant; readonly minutes: number }
);

/**
 * A calendar file (RFC 5545). It holds days, times and the titles given, and nothing else: no name, no place, no case,
 * and not what program made it, for a calendar on a phone may be seen by others. Times are in UTC, so that no zone
 * tells where somebody is.
 */
export function calendarFile(entries: readonly CalendarEntry[], madeAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//1.0//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, madeAt: Instant): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry.id)}`,
    `DTSTAMP:${utc(Date.parse(madeAt))}`,
    ...timeLines(entry),
    `SUMMARY:${escaped(entry.title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

function timeLines(entry: CalendarEntry): readonly string[] {
  if ('day' in entry) {
    const next = new Date(Date.parse(`${entry.day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      `DTSTART;VALUE=DATE:${compact(entry.day)}`,
      `DTEND;VALUE=DATE:${compact(next)}`,
      'TRANSP:TRANSPARENT',
    ];
  }
  const starts = Date.parse(entry.starts);
  return [`DTSTART:${utc(starts)}`, `DTEND:${utc(starts + entry.minutes * 60_000)}`, 'TRANSP:OPAQUE'];
}

/** The same for the same thing every time, so that a calendar changes it in place; it leads back to nothing. */
function uidOf(id: string): string {
  return createHash('sha256').update(`calendar/${id}`).digest('hex').slice(0, 32);
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A text as a value: what would end it, or begin another, is written with a backslash. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line of at most 75 octets, gone on with in the next after a space; no letter is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    if (octets + length > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += length;
  }
  return text;
}
