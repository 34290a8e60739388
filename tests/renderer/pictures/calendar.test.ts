import { describe, expect, it } from 'vitest';
import { asksIn, calendarOf, monthsOf, pausesOf, type Years } from '#renderer/pictures/calendar.ts';
import { boxOf } from '#renderer/pictures/drawing.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { twoYearsAfter, untouched } from './cases.ts';
import { tellingIn } from './telling.ts';

const policy = {
  checkInEveryDays: 30,
  screening: { everyDays: 90 },
  plan: { monthlyLoad: 4 },
} as Years['policy'];

const years = (startsOn: string, about: Partial<Years['pathway']> = {}): Years => ({
  plan: { lines: [], startsOn, endsOn: twoYearsAfter(startsOn) },
  pathway: { checkIns: [], screenings: [], violations: [], ...about },
  policy,
  schedule: { items: [], pauses: [] },
  texts: new Map(),
  today: startsOn,
});

describe('the months of a plan', () => {
  it('are twenty-four from the first of a month, and one more where a month is cut in two', () => {
    expect(monthsOf(years('2027-01-01'))).toHaveLength(24);
    expect(monthsOf(years('2027-01-15'))).toHaveLength(25);
  });

  it('hold the leap day: thirty days after January 30 are March 1 only in a year with one', () => {
    const march = (start: string, month: string) =>
      monthsOf(years(start)).find((one) => one.month === month)?.checkIns;
    // 2028-01-31 and thirty days are March 1; 2027-01-31 and thirty are March 2, and a second one comes before April.
    expect(march('2028-01-31', '2028-02')).toBe(0);
    expect(march('2028-01-31', '2028-03')).toBe(2);
    expect(march('2028-01-30', '2028-02')).toBe(1);
    expect(march('2027-01-30', '2027-02')).toBe(0);
  });

  it('begin on a leap day and end the day before the one that is not there', () => {
    const months = monthsOf(years('2028-02-29'));
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2028-02', '2030-02']);
  });

  it('ask for nothing after the pathway ended', () => {
    const after = monthsOf(years('2027-01-01', { ended: { as: 'withdrawn', on: '2027-03-15' } })).slice(3);
    expect(after.every(({ checkIns, screenings }) => checkIns === 0 && screenings === 0)).toBe(true);
  });
});

describe('a pause', () => {
  const screening = (on: string, outcome: string) => ({ person: 'p', on, decision: { outcome } });

  it('lasts from the decision to the next screening of that person, or until today', () => {
    const screenings = [
      screening('2027-01-10', 'pause'),
      screening('2027-02-03', 'noConcern'),
      screening('2027-05-01', 'pause'),
    ] as unknown as Years['pathway']['screenings'];
    expect(pausesOf({ screenings, violations: [] }, '2027-06-02')).toEqual([
      { from: '2027-01-10', until: '2027-02-03' },
      { from: '2027-05-01', until: '2027-06-02' },
    ]);
  });
});

describe('a month that is very full and paused', () => {
  it.each(languageSchema.options)(
    'says both within its own frame, however narrow the page (%s)',
    async (language) => {
      const telling = (await tellingIn(language))([], true);
      const { plan, pathway } = years('2027-01-01');
      const line = {
        decision: 'keep',
        frequency: 'weekly',
        from: '2027-01-01',
        until: '2028-12-31',
        text: 'x',
      };
      const lines = Array.from({ length: 6 }, (_, at) => ({ ...line, id: `line-${at}` }));
      const busy = {
        ...plan,
        version: 1,
        approvedOn: '2027-01-01',
        lines: lines as unknown as Years['plan']['lines'],
      };
      const full: Years = {
        plan: busy,
        ...untouched(busy),
        pathway: {
          ...pathway,
          violations: [{ reportedOn: '2027-01-01' }] as unknown as Years['pathway']['violations'],
        },
        policy,
        today: '2028-12-31',
      };
      for (const width of [200, 240, 320, 480, 560, 640, 720]) {
        const { marks } = calendarOf(full, telling, width);
        const frames = marks.filter((mark) => mark.shape === 'box');
        const said = marks.filter((mark) => mark.shape === 'text' && mark.tone === 'waits');
        expect(said.length).toBeGreaterThanOrEqual(frames.length);
        for (const text of marks.filter((mark) => mark.shape === 'text').slice(0, -3)) {
          const { left, right, top, bottom } = boxOf(text);
          const within = frames.some(
            ({ x, y, width: wide, height }) =>
              x <= left && right <= x + wide && y <= top && bottom <= y + height,
          );
          expect(within, `“${text.words}” at ${width}`).toBe(true);
        }
      }
    },
  );
});

describe('how things went', () => {
  const mark = (standing: 'kept' | 'partly' | 'notKept' | 'excused', on: string) =>
    ({ standing, on, verifiedBy: 'facilitator' }) as const;
  const item = (on: string, about: object) =>
    ({
      line: 'a',
      on,
      standing: 'ahead',
      marks: [],
      ...about,
    }) as unknown as Years['schedule']['items'][number];
  const lived: Years = {
    ...years('2027-01-01'),
    schedule: {
      items: [
        item('2027-01-05', { marks: [mark('notKept', '2027-01-06'), mark('kept', '2027-01-09')] }),
        item('2027-01-12', { marks: [mark('partly', '2027-01-12')] }),
        item('2027-01-19', { standing: 'overdue' }),
        item('2027-02-02', {}),
        item('2028-12-31', {
          line: 'b',
          since: '2027-01-01',
          standing: 'holds',
          marks: [mark('notKept', '2027-02-11')],
        }),
      ],
      pauses: [{ from: '2027-03-30', until: '2027-04-02' }],
    },
    texts: new Map([['a', 'Pays Vera']]),
  };

  it('stands on its day, the latest that was said of it; what holds all the time where it was spoken of', () => {
    const [january, february] = monthsOf(lived);
    expect(january?.days).toEqual([
      { on: '2027-01-05', line: 'a', kind: 'kept' },
      { on: '2027-01-12', line: 'a', kind: 'partly' },
      { on: '2027-01-19', line: 'a', kind: 'open' },
    ]);
    expect(february?.days.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2027-02-02 due',
      '2027-02-11 notKept',
    ]);
  });

  it('shows a pause of the plan in each of its months', () => {
    const paused = monthsOf(lived).flatMap(({ month, paused: is }) => (is ? [month] : []));
    expect(paused).toEqual(['2027-03', '2027-04']);
  });

  it('is told in the list, and in a file without the words of the plan', async () => {
    const told = await tellingIn('en');
    const said = (names: boolean) => JSON.stringify(calendarOf(lived, told([], names), 720).list.slice(0, 2));
    expect(said(true)).toContain('Pays Vera: ');
    expect(said(true)).toMatch(/Jan 5, 2027 kept, Jan 12, 2027 kept in part, Jan 19, 2027 nothing said yet/);
    expect(said(false)).not.toContain('Vera');
    expect(said(false)).toContain('A line of an earlier plan: ');
  });
});

describe('a line', () => {
  it('that is done once is asked in its last month, and one that runs throughout in none', () => {
    const dated = { from: '2027-01-01', until: '2027-03-31' };
    expect(asksIn('2027-03', { ...dated, frequency: 'once' })).toBe(true);
    expect(asksIn('2027-02', { ...dated, frequency: 'once' })).toBe(false);
    expect(asksIn('2027-02', { ...dated, frequency: 'weekly' })).toBe(true);
    expect(asksIn('2027-02', { ...dated, frequency: 'throughout' })).toBe(false);
  });
});
