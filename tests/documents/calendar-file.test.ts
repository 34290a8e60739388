import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CalendarEntry, calendarFile } from '#main/documents/calendar-file.ts';

const madeAt = '2026-11-24T10:42:07.123Z';

/** Reads a calendar with the package `icalendar`, which knows nothing of ours, and tells what it understood. */
const READER = `
import sys, json, icalendar
read = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
def told(event):
    text = lambda name: str(event[name]) if name in event else None
    day = lambda name: event[name].dt.isoformat()
    return [text('UID'), text('SUMMARY'), day('DTSTART'), day('DTEND'), day('DTSTAMP'), text('CLASS'), sorted(event.keys())]
print(json.dumps([[str(read['VERSION']), str(read['PRODID']), len(read.errors)], [told(event) for event in read.walk('VEVENT')]]))
`;

const toldSchema = z.tuple([
  z.tuple([z.string(), z.string(), z.number()]),
  z.array(
    z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string(), z.array(z.string())]),
  ),
]);

/** These tests are worth nothing if only our own code reads our own files; a missing reader is a failure. */
function readByAnother(file: string) {
  // The package is Debian's own; another Python on the path would not find it.
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', READER], {
    input: file,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Install it with: sudo apt-get install python3-icalendar\n${stderr}`);
  const [about, events] = toldSchema.parse(JSON.parse(stdout));
  return { about, events };
}

const day: CalendarEntry = { id: 'line@2028-02-29', title: 'Reminder', day: '2028-02-29' };
const time: CalendarEntry = {
  id: 'appointment',
  title: 'Cita',
  starts: '2026-11-01T05:30:00.000Z',
  minutes: 60,
};

describe('a calendar file', () => {
  test('is read by another program as what it says: whole days, times in UTC, titles, and nothing else', () => {
    const { about, events } = readByAnother(calendarFile([day, time], madeAt));
    expect(about).toEqual(['2.0', '-//Calendar//1.0//EN', 0]);
    const said = ['CLASS', 'DTEND', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'TRANSP', 'UID'];
    expect(events).toEqual([
      [
        expect.stringMatching(/^[0-9a-f]{32}$/),
        'Reminder',
        '2028-02-29',
        '2028-03-01',
        '2026-11-24T10:42:07+00:00',
        'PRIVATE',
        said,
      ],
      [
        expect.stringMatching(/^[0-9a-f]{32}$/),
        'Cita',
        '2026-11-01T05:30:00+00:00',
        '2026-11-01T06:30:00+00:00',
        '2026-11-24T10:42:07+00:00',
        'PRIVATE',
        said,
      ],
    ]);
  });

  test('letter for letter', () => {
    const uid = /UID:(\w+)/.exec(calendarFile([day], madeAt))?.[1];
    expect(calendarFile([day], madeAt)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Calendar//1.0//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20261124T104207Z',
        'DTSTART;VALUE=DATE:20280229',
        'DTEND;VALUE=DATE:20280301',
        'TRANSP:TRANSPARENT',
        'SUMMARY:Reminder',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('names each thing the same in every file, and two things differently', () => {
    const uids = (...entries: CalendarEntry[]) =>
      [...calendarFile(entries, madeAt).matchAll(/UID:(\w+)/g)].map(([, uid]) => uid);
    const [first, second] = uids(day, time);
    expect(uids(time, { ...day, title: 'Another' })).toEqual([second, first]);
    expect(first).not.toBe(second);
    expect(calendarFile([day, time], madeAt)).not.toContain(day.id);
  });

  test('keeps to 75 octets a line and ends each with both signs, whatever the titles are; another reads them back', () => {
    const title = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 200 })
      .map((text) => text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '));
    const nasty = ['a;b,c\\ x:"d', 'ñandú '.repeat(30), '👩‍👩‍👧'.repeat(20), 'BEGIN:VEVENT'];
    const titles = [...fc.sample(title, { numRuns: 60, seed: 20261124 }), ...nasty];
    const file = calendarFile(
      titles.map((text, at) => ({ id: `${at}`, title: text, day: '2026-11-24' })),
      madeAt,
    );
    const lines = file.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    expect(readByAnother(file).events.map(([, summary]) => summary)).toEqual(titles);
  });

  test('a line break in a title stays within it', () => {
    const entry = { ...day, title: 'One\r\nATTENDEE:x\nTwo\u0007' };
    const { events } = readByAnother(calendarFile([entry], madeAt));
    expect(events.map(([, summary, from]) => [summary, from])).toEqual([
      ['One\nATTENDEE:x\nTwo', '2028-02-29'],
    ]);
  });
});
