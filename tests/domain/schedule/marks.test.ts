import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/days.ts';
import { stageOf } from '#domain/process/chart.ts';
import { dueSinceCheckIn } from '#domain/schedule/check-in.ts';
import { dueItems } from '#domain/schedule/items.ts';
import { marksByItem, standingOfItem } from '#domain/schedule/standing.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { Practice } from '../process/practice.ts';
import { goOn, line } from '../process/steps.ts';

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

type Line = Input<'plan.draft'>['lines'][number];

/** A pathway in its two years under a plan of these lines, which began today. */
function under(...lines: readonly Partial<Line>[]): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'planning') goOn(practice, practice.pathway());
  const { id } = practice.pathway();
  practice.ask('needs.record', { pathway: id, needs: { on: practice.today, needs: ['repair'] } });
  const drafted = lines.map((more, at) => ({ ...line(practice, `Line ${at}`), ...more }));
  practice.ask('plan.draft', { pathway: id, lines: drafted });
  while (stageOf(practice.pathway().chart) !== 'twoYears') goOn(practice, practice.pathway());
  return practice;
}

const items = (practice: Practice) => dueItems(practice.pathway());
const nth = (practice: Practice, at: number) => {
  const item = items(practice)[at];
  if (item === undefined) throw new Error(`nothing ${at} is due`);
  return item;
};
const mark = (practice: Practice, item: string, more: Partial<Input<'schedule.mark'>['mark']> = {}) =>
  practice.ask('schedule.mark', {
    pathway: practice.pathway().id,
    item,
    mark: { standing: 'kept', on: practice.today, verifiedBy: 'facilitator', ...more },
  });
const checkIn = (
  practice: Practice,
  side: 'survivor' | 'accountableParty',
  lines: string[],
  standing = 'kept',
) =>
  practice.ask('checkIn.record', {
    pathway: practice.pathway().id,
    checkIn: {
      on: practice.today,
      person: practice.pathway()[side],
      lines: lines.map((one) => ({ line: one, standing: standing as 'kept' })),
    },
  });
const standings = (practice: Practice) =>
  practice.pathway().marks.map(({ item, mark: { standing } }) => `${item.slice(-10)} ${standing}`);

describe('a mark', () => {
  test('says what became of one thing, and a later one corrects it; both stay', () => {
    const practice = under({});
    const { id } = nth(practice, 0);
    expect(code(mark(practice, id, { how: 'Receipt', help: 'A ride' }))).toBe('done');
    expect(code(mark(practice, id, { standing: 'partly', done: 'Half', verifiedBy: 'provider' }))).toBe(
      'done',
    );
    const own = marksByItem(practice.pathway().marks).get(id);
    expect(own).toEqual([
      { standing: 'kept', on: practice.today, verifiedBy: 'facilitator', how: 'Receipt', help: 'A ride' },
      { standing: 'partly', on: practice.today, verifiedBy: 'provider', done: 'Half' },
    ]);
    expect(standingOfItem(nth(practice, 0), own?.at(-1), practice.today)).toBe('partly');
  });

  test('can be made before its day, but what has not come cannot be missed', () => {
    const practice = under({});
    const next = nth(practice, 1);
    expect(next.on > practice.today).toBe(true);
    expect(code(mark(practice, next.id, { standing: 'notKept' }))).toBe('not-due-yet');
    expect(code(mark(practice, next.id))).toBe('done');
    expect(code(mark(practice, nth(practice, 0).id, { standing: 'notKept' }))).toBe('done');
  });

  test('of what holds throughout can be made at any time', () => {
    const practice = under({ frequency: 'throughout' });
    expect(code(mark(practice, nth(practice, 0).id, { standing: 'notKept' }))).toBe('done');
  });

  test.each([
    ['nothing that is due', { item: 'none@2026-01-05' }, 'due-item-unknown'],
    ['tomorrow', { on: 1 }, 'day-in-future'],
    ['in part, without a word on what', { standing: 'partly' }, 'say-what-was-done'],
    ['by a survivor who did not ask', { verifiedBy: 'survivor' }, 'survivor-did-not-ask'],
  ] as const)('is refused: %s', (_, { item, on, ...more }: Record<string, string | number>, refused) => {
    const practice = under({});
    const id = item === undefined ? nth(practice, 0).id : String(item);
    expect(code(mark(practice, id, { ...more, on: practice.day(Number(on ?? 0)) }))).toBe(refused);
  });

  test('is the survivor’s own where they asked to verify the line', () => {
    const practice = under({ verifier: 'survivor', survivorAsked: true });
    expect(code(mark(practice, nth(practice, 0).id, { verifiedBy: 'survivor' }))).toBe('done');
  });

  test('is not made before the plan is in force, nor after the end', () => {
    const practice = under({});
    const { id } = nth(practice, 0);
    practice.ask('pathway.withdraw', { pathway: practice.pathway().id });
    expect(code(mark(practice, id))).toBe('pathway-ended');
    const early = new Practice();
    expect(code(mark(early, 'a@2026-01-05'))).toBe('not-at-this-stage');
  });
});

describe('how something stands that nobody has marked', () => {
  const item = { id: 'a@2026-11-24', line: 'a' as never, on: '2026-11-24' };
  test.each([
    ['2026-11-23', 'ahead'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'overdue'],
  ])('on %s: %s', (today, standing) => {
    expect(standingOfItem(item, undefined, today)).toBe(standing);
  });
  test.each([
    ['2026-10-31', 'ahead'],
    ['2026-11-01', 'holds'],
    ['2026-11-24', 'holds'],
    ['2026-11-25', 'overdue'],
  ])('when it holds throughout, on %s: %s', (today, standing) => {
    expect(standingOfItem({ ...item, since: '2026-11-01' }, undefined, today)).toBe(standing);
  });
});

describe('a check-in', () => {
  test('with the accountable party speaks of all that came due since the last with them', () => {
    const practice = under({ frequency: 'weekly' });
    const { accountableParty, survivor } = practice.pathway();
    practice.wait(8);
    checkIn(practice, 'survivor', []);
    const days = () =>
      dueSinceCheckIn(practice.pathway(), accountableParty, practice.today).map(({ on }) => on);
    expect(days()).toEqual([practice.day(-8), practice.day(-1)]);
    checkIn(practice, 'accountableParty', []);
    practice.wait(7);
    expect(days()).toEqual([practice.day(-1)]);
    expect(dueSinceCheckIn(practice.pathway(), survivor, practice.today)).toEqual([]);
  });

  test('with the survivor speaks only of what they asked to verify', () => {
    const practice = under({ verifier: 'survivor', survivorAsked: true }, {});
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    const { survivor } = practice.pathway();
    expect(dueSinceCheckIn(practice.pathway(), survivor, practice.today).map(({ line: of }) => of)).toEqual([
      own?.id,
    ]);
    expect(dueSinceCheckIn(practice.pathway(), 'nobody', practice.today)).toEqual([]);
  });

  test('is counted from the last with the same person, and not from one of today', () => {
    const practice = under({ frequency: 'weekly' });
    const { accountableParty } = practice.pathway();
    practice.wait(8);
    checkIn(practice, 'survivor', []);
    practice.wait(1);
    const count = () => dueSinceCheckIn(practice.pathway(), accountableParty, practice.today).length;
    expect(count()).toBe(2);
    checkIn(practice, 'accountableParty', []);
    expect(count()).toBe(2);
    practice.wait(1);
    expect(count()).toBe(0);
  });

  test('settles each line by itself, where several lines have one open item', () => {
    const practice = under({}, {});
    const [first, second] = practice.pathway().plans[0]?.lines ?? [];
    checkIn(practice, 'accountableParty', [second?.id ?? '']);
    expect(practice.pathway().marks.map(({ item }) => item)).toEqual([`${second?.id}@${practice.today}`]);
    expect(practice.pathway().marks.some(({ item }) => item.startsWith(`${first?.id}@`))).toBe(false);
  });

  test('counts what holds throughout as long as it holds', () => {
    const practice = under({ frequency: 'throughout', until: '2026-11-24' });
    const { accountableParty } = practice.pathway();
    const since = (on: string) => dueSinceCheckIn(practice.pathway(), accountableParty, on).length;
    expect([since(practice.day(-1)), since(practice.today), since('2026-11-24')]).toEqual([0, 1, 1]);
  });

  test('marks what it settles: one open item, verified by whoever speaks with the accountable party', () => {
    const practice = under({});
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    checkIn(practice, 'accountableParty', [own?.id ?? '']);
    expect(standings(practice)).toEqual([`${practice.today} kept`]);
    expect(practice.pathway().marks[0]?.mark).toEqual({
      standing: 'kept',
      on: practice.today,
      verifiedBy: 'facilitator',
    });
  });

  test('marks what was not kept', () => {
    const practice = under({});
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    checkIn(practice, 'accountableParty', [own?.id ?? ''], 'notKept');
    expect(standings(practice)).toEqual([`${practice.today} notKept`]);
  });

  test('marks for the survivor what they asked to verify', () => {
    const practice = under({ verifier: 'survivor', survivorAsked: true });
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    checkIn(practice, 'survivor', [own?.id ?? '']);
    expect(practice.pathway().marks[0]?.mark.verifiedBy).toBe('survivor');
  });

  test.each([
    ['what was kept in part', {}, 'accountableParty', 'partly', 0],
    ['what is not due yet', {}, 'accountableParty', 'notDue', 0],
    ['what another verifies', { verifier: 'provider' }, 'accountableParty', 'kept', 0],
    ['what the survivor only heard of', {}, 'survivor', 'kept', 0],
    ['what holds throughout', { frequency: 'throughout' }, 'accountableParty', 'kept', 0],
    ['when several are open', { frequency: 'weekly' }, 'accountableParty', 'kept', 7],
  ] as const)('leaves open: %s', (_, more: Partial<Line>, side, standing, wait) => {
    const practice = under(more);
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    practice.wait(wait);
    checkIn(practice, side, [own?.id ?? ''], standing);
    expect(standings(practice)).toEqual([]);
  });

  test('leaves alone what was marked already', () => {
    const practice = under({});
    const [own] = practice.pathway().plans[0]?.lines ?? [];
    mark(practice, nth(practice, 0).id, { standing: 'excused' });
    checkIn(practice, 'accountableParty', [own?.id ?? '']);
    expect(standings(practice)).toEqual([`${practice.today} excused`]);
  });
});

describe('a pause', () => {
  const pause = (practice: Practice, from: number, until: number) =>
    practice.ask('schedule.pause', {
      pathway: practice.pathway().id,
      pause: { from: practice.day(from), until: practice.day(until), reason: 'detention' },
    });
  const change = (practice: Practice, id: string, until: number) =>
    practice.ask('schedule.changePause', {
      pathway: practice.pathway().id,
      pause: id,
      until: practice.day(until),
    });

  test('is recorded with the rule of the day, and moves what it should', () => {
    const practice = under({ frequency: 'weekly' });
    expect(code(pause(practice, 1, 10))).toBe('done');
    expect(practice.pathway().pauses).toEqual([
      {
        id: expect.any(String),
        from: practice.day(1),
        until: practice.day(10),
        reason: 'detention',
        rule: practice.policy.schedule.inPause,
      },
    ]);
    expect(items(practice)[1]?.on).toBe(practice.day(14));
  });

  test('can end on another day, and only it', () => {
    const practice = under({});
    pause(practice, 1, 10);
    pause(practice, 20, 30);
    const [first] = practice.pathway().pauses;
    expect(code(change(practice, first?.id ?? '', 5))).toBe('done');
    expect(practice.pathway().pauses.map(({ until }) => until)).toEqual([practice.day(5), practice.day(30)]);
    expect(code(change(practice, first?.id ?? '', 20))).toBe('pause-overlaps');
    expect(code(change(practice, first?.id ?? '', 0))).toBe('pause-ends-before');
    expect(code(change(practice, 'none', 5))).toBe('pause-unknown');
  });

  test.each([
    [5, 4, 'pause-ends-before'],
    [-1, 4, 'pause-outside-plan'],
    [5, 740, 'pause-outside-plan'],
    [5, 5, 'done'],
    [0, 0, 'done'],
  ])('from %i to %i days from the first: %s', (from, until, result) => {
    expect(code(pause(under({}), from, until))).toBe(result);
  });

  test('up to the very last day is one; the end of the two years stays', () => {
    const practice = under({});
    const before = practice.pathway().plans[0]?.endsOn ?? '';
    const id = practice.pathway().id;
    const whole = { from: practice.today, until: before, reason: 'jail' } as const;
    const later = { ...whole, until: addDays(before, 1) };
    expect(code(practice.ask('schedule.pause', { pathway: id, pause: later }))).toBe('pause-outside-plan');
    expect(code(practice.ask('schedule.pause', { pathway: id, pause: whole }))).toBe('done');
    expect(practice.pathway().plans[0]?.endsOn).toBe(before);
  });

  test.each([
    [10, 12, 'pause-overlaps'],
    [1, 5, 'pause-overlaps'],
    [6, 7, 'pause-overlaps'],
    [11, 12, 'done'],
    [1, 4, 'done'],
  ])('beside one of day 5 to 10, from %i to %i: %s', (from, until, result) => {
    const practice = under({});
    pause(practice, 5, 10);
    expect(code(pause(practice, from, until))).toBe(result);
  });

  test('on a day that does not exist is not understood', () => {
    const practice = under({});
    const dates = { from: '2026-02-30', until: '2026-03-01', reason: 'illness' };
    const asked = { pathway: practice.pathway().id, pause: dates };
    expect(code(practice.askAnything('schedule.pause', asked, 'facilitator'))).toBe('input-invalid');
  });
});

test('goes on while a report is reviewed: marks, pauses, appointments; and ends with the pathway', () => {
  const practice = under({});
  const { id } = practice.pathway();
  const { id: item } = nth(practice, 0);
  const review = { reportedOn: practice.today, reportedBy: 'family' as const, lines: [], what: 'He called' };
  practice.ask('violation.report', { pathway: id, ...review });
  expect(stageOf(practice.pathway().chart)).toBe('violationReview');
  const person = practice.pathway().survivor;
  const all = () => [
    mark(practice, item),
    practice.ask('schedule.pause', {
      pathway: id,
      pause: { from: practice.today, until: practice.today, reason: 'survivorAsks' },
    }),
    practice.ask('schedule.changePause', {
      pathway: id,
      pause: practice.pathway().pauses[0]?.id ?? '',
      until: practice.day(1),
    }),
    practice.ask('schedule.appoint', {
      pathway: id,
      appointment: { person, way: 'call', on: practice.today, at: '10:00' },
    }),
    practice.ask('schedule.cancel', {
      pathway: id,
      appointment: practice.pathway().appointments[0]?.id ?? 'none',
    }),
  ];
  expect(all().map(code)).toEqual(['done', 'done', 'done', 'done', 'done']);
  practice.ask('pathway.withdraw', { pathway: id });
  expect(new Set(all().map(code))).toEqual(new Set(['pathway-ended']));
});

describe('an appointment', () => {
  const appoint = (practice: Practice, more: Partial<Input<'schedule.appoint'>['appointment']> = {}) =>
    practice.ask('schedule.appoint', {
      pathway: practice.pathway().id,
      appointment: {
        person: practice.pathway().survivor,
        way: 'call',
        on: practice.day(3),
        at: '09:30',
        ...more,
      },
    });

  test('is made, and taken back', () => {
    const practice = under({});
    expect(code(appoint(practice))).toBe('done');
    expect(code(appoint(practice, { way: 'meeting' }))).toBe('done');
    const [made] = practice.pathway().appointments;
    expect(made).toMatchObject({ way: 'call', on: practice.day(3), at: '09:30' });
    const pathway = practice.pathway().id;
    expect(code(practice.ask('schedule.cancel', { pathway, appointment: made?.id ?? '' }))).toBe('done');
    expect(practice.pathway().appointments.map(({ way }) => way)).toEqual(['meeting']);
    expect(code(practice.ask('schedule.cancel', { pathway, appointment: made?.id ?? '' }))).toBe(
      'appointment-unknown',
    );
  });

  test.each([
    [{ person: 'nobody' }, 'person-unknown'],
    [{ on: '2026-01-04' }, 'day-in-past'],
    [{ on: '2026-03-08', at: '02:30' }, 'hour-skipped'],
    [{ on: '2026-11-01', at: '01:30' }, 'done'],
    [{ at: '24:00' }, 'input-invalid'],
    [{ on: '2027-02-29' }, 'input-invalid'],
  ])('%j: %s', (more, result) => {
    expect(code(appoint(under({}), more))).toBe(result);
  });

  test('can be today', () => {
    const practice = under({});
    expect(code(appoint(practice, { on: practice.today }))).toBe('done');
  });
});
