import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyOf, emptyFolder, enter, HandClock, setUp, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place } from './story.ts';

const folder = emptyFolder();
let made: TestProgram;
beforeAll(async () => {
  made = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = ({ case: id, pathway }: Place) => ({ case: id, pathway });

/** A case in its two years, under the plan that the library proposes. */
async function inTwoYears(name: string) {
  const clock = new HandClock();
  const facilitator = await enter(copyOf(made), 'facilitator', clock);
  const place = await openCase(facilitator, clock, name);
  await lead(facilitator, clock, place);
  return { clock, facilitator, place };
}

/** Everything that is due by the tables, by the three pages of it. */
async function listed(visitor: Visitor, more: { search?: string; kind?: 'item' | 'call' | 'checkIn' } = {}) {
  const [overdue, today, week] = await Promise.all(
    (['overdue', 'today', 'week'] as const).map((when) =>
      visitor.ask('schedule.due', { when, count: 200, ...more }),
    ),
  );
  if (overdue === undefined || today === undefined || week === undefined) throw new Error('three were asked');
  return { overdue: overdue.rows, today: today.rows, week: week.rows, counts: overdue.counts };
}

describe('what is due', () => {
  test('over all cases is what each case says of itself, and the morning counts it', async () => {
    const { clock, facilitator, place } = await inTwoYears('Blue Heron');
    clock.wait(40);
    const { items } = await facilitator.ask('schedule.view', here(place));
    const due = await listed(facilitator, { kind: 'item' });
    const day = (away: number) => clock.day(away);
    const ofCase = (from: string, until: string) =>
      items.filter(({ on }) => from <= on && on <= until).map(({ text, on }) => `${on} ${text}`);
    const told = (rows: typeof due.today) => rows.map(({ text, on }) => `${on} ${text}`);
    expect(told(due.overdue).sort()).toEqual(ofCase('2000-01-01', day(-1)).sort());
    expect(told(due.today).sort()).toEqual(ofCase(day(0), day(0)).sort());
    expect(told(due.week).sort()).toEqual(ofCase(day(1), day(7)).sort());
    expect(due.overdue.length).toBeGreaterThan(3);
    expect(due.overdue[0]).toMatchObject({
      case: place.case,
      caseName: 'Blue Heron',
      pathway: place.pathway,
      kind: 'item',
      person: { name: 'Karl Brand', part: 'accountableParty' },
    });
    const { plans } = await facilitator.ask('today.view', {});
    expect(plans).toEqual(due.counts);
    expect(due.counts.overdue).toBe(due.overdue.length);
  });

  test('no longer is, once it was marked; a pause leaves out what falls into it; an end ends it', async () => {
    const { clock, facilitator, place } = await inTwoYears('Maple');
    const { items } = await facilitator.ask('schedule.view', here(place));
    const [first] = items;
    if (first === undefined) throw new Error('something is due');
    const before = await listed(facilitator, { kind: 'item' });
    const mark = { standing: 'kept' as const, on: clock.today, verifiedBy: 'facilitator' as const };
    await facilitator.ask('schedule.mark', { ...here(place), item: first.id, mark });
    const after = await listed(facilitator, { kind: 'item' });
    const count = ({ counts }: typeof before) => counts.overdue + counts.today + counts.week;
    expect(count(after)).toBe(count(before) - 1);

    const pause = { from: clock.day(1), until: clock.day(30), reason: 'illness' as const };
    const { pause: id } = await facilitator.ask('schedule.pause', { ...here(place), pause });
    const paused = await facilitator.ask('schedule.view', here(place));
    const first30 = ({ items: all }: typeof paused) => all.filter(({ on }) => on <= clock.day(30)).length;
    expect(paused.items.some(({ movedFrom }) => movedFrom !== undefined)).toBe(true);
    expect(paused.pauses).toMatchObject([{ id, ...pause }]);
    await facilitator.ask('schedule.changePause', { ...here(place), pause: id, until: clock.day(1) });
    const shorter = await facilitator.ask('schedule.view', here(place));
    expect(first30(shorter)).toBeGreaterThan(first30(paused));

    await facilitator.ask('pathway.withdraw', here(place));
    expect(count(await listed(facilitator))).toBe(0);
  });

  test('is found by the name of a case or of one of its two, and by what it is', async () => {
    const { clock, facilitator, place } = await inTwoYears('Cedar');
    const appointment = { person: place.survivor, way: 'call' as const, on: clock.day(2), at: '09:30' };
    const { appointment: id } = await facilitator.ask('schedule.appoint', { ...here(place), appointment });
    clock.wait(1);
    const counts = async (search: string) => (await listed(facilitator, { search })).counts;
    const all = await counts('');
    expect(all.week).toBeGreaterThan(0);
    expect(await counts('cédar')).toEqual(all);
    expect(await counts('quill')).toEqual(all);
    expect(await counts('nobody')).toEqual({ overdue: 0, today: 0, week: 0 });
    const { week } = await listed(facilitator, { kind: 'call' });
    expect(week).toEqual([
      {
        case: place.case,
        caseName: 'Cedar',
        pathway: place.pathway,
        kind: 'call',
        on: clock.day(1),
        at: '09:30',
        person: { name: 'Rosa Quill', part: 'survivor' },
      },
    ]);
    await facilitator.ask('schedule.cancel', { ...here(place), appointment: id });
    expect((await listed(facilitator, { kind: 'call' })).week).toEqual([]);

    clock.wait(60);
    const checkIns = await listed(facilitator, { kind: 'checkIn', search: 'cedar' });
    expect(checkIns.overdue).toMatchObject([{ kind: 'checkIn', caseName: 'Cedar' }]);
    expect((await listed(facilitator, { kind: 'checkIn', search: 'no' })).overdue).toEqual([]);
  });

  test('comes a page at a time, in order', async () => {
    const { clock, facilitator } = await inTwoYears('Larch');
    clock.wait(100);
    const whole = (await facilitator.ask('schedule.due', { when: 'overdue', count: 200 })).rows;
    const pages = await Promise.all(
      [0, 7, 14].map((from) => facilitator.ask('schedule.due', { when: 'overdue', from, count: 7 })),
    );
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.slice(0, 21));
    expect(whole.map(({ on }) => on)).toEqual(whole.map(({ on }) => on).sort());
  });
});

describe('a calendar file', () => {
  test('holds what is ahead, and no word of anybody or of a case', async () => {
    const { clock, facilitator, place } = await inTwoYears('Zqheron');
    const appointment = {
      person: place.survivor,
      way: 'meeting' as const,
      on: clock.day(2),
      at: '09:30',
    };
    await facilitator.ask('schedule.appoint', { ...here(place), appointment });
    const of = async (input: { case?: string }) => {
      const { name, mime, bytes } = await facilitator.ask('schedule.calendarFile', {
        language: 'es',
        ...input,
      });
      expect([name, mime]).toEqual(['calendar.ics', 'text/calendar']);
      return Buffer.from(bytes, 'base64').toString();
    };
    const file = await of({});
    const titles = new Set([...file.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title));
    expect([...titles].sort()).toEqual(['Cita', 'Recordatorio']);
    const { items } = await facilitator.ask('schedule.view', here(place));
    const ahead = items.filter(({ on }) => clock.today <= on && on <= clock.day(90));
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(ahead.length + 1);
    const told = [place.case, place.pathway, 'Zqheron', 'Rosa', 'Karl', 'CR-2026', 'ircle', 'Harbor'];
    for (const word of [...told, ...items.map(({ text }) => text.slice(0, 20))]) {
      expect(file).not.toContain(word);
    }
    expect(await of({ case: place.case })).toBe(file);
    const another = await openCase(facilitator, clock, 'Maple');
    expect(await of({ case: another.case })).not.toContain('VEVENT');
    expect(await facilitator.code('schedule.calendarFile', { case: 'none', language: 'en' })).toBe(
      'case-unknown',
    );
  });
});
