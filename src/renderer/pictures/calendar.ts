import type { PathwayView } from '#shared/contract/case-view.ts';
import type { ScheduledItem } from '#shared/contract/schedule.ts';
import type { PlanLine, PlanVersion } from '#shared/vocabulary/plan.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { MarkStanding, Pause } from '#shared/vocabulary/schedule.ts';
import { type Drawing, inLines, LEADING, type Mark, paragraph, SMALL } from './drawing.ts';
import { legend, type Sign } from './legend.ts';
import type { Telling } from './telling.ts';
import { monthsBetween } from './timeAxis.ts';

type Dated = Pick<PlanLine, 'from' | 'until' | 'frequency'>;

/** Whether a line asks for something in this month; one that runs throughout asks for nothing to be done. */
export function asksIn(month: string, { from, until, frequency }: Dated): boolean {
  if (frequency === 'throughout' || until < from) return false;
  const [first, last] = [from.slice(0, 7), until.slice(0, 7)];
  return frequency === 'once' ? last === month : first <= month && month <= last;
}

/** Something of a plan on a day: it is due, nobody has said yet how it went, or how it went. */
export type DayKind = 'due' | 'open' | MarkStanding;

/** What one month of a plan holds. `paused`: some of its days, everything but safety waited. */
export interface Month {
  readonly month: string;
  readonly days: readonly { readonly on: string; readonly line: string; readonly kind: DayKind }[];
  readonly checkIns: number;
  readonly screenings: number;
  readonly full: boolean;
  readonly paused: boolean;
}

export interface Years {
  readonly plan: Pick<PlanVersion, 'lines' | 'startsOn' | 'endsOn'>;
  readonly pathway: Pick<PathwayView, 'checkIns' | 'screenings' | 'violations' | 'ended'>;
  readonly schedule: {
    readonly items: readonly Pick<ScheduledItem, 'line' | 'on' | 'since' | 'standing' | 'marks'>[];
    readonly pauses: readonly Pick<Pause, 'from' | 'until'>[];
  };
  readonly policy: Pick<Policy, 'checkInEveryDays' | 'screening' | 'plan'>;
  /** What each line says, of any version. */
  readonly texts: ReadonlyMap<string, string>;
  readonly today: string;
}

/** Each month of a plan that is in force, from its first day to its last. */
export function monthsOf({ plan, pathway, schedule, policy, today }: Years): readonly Month[] {
  const { startsOn, endsOn } = plan;
  if (startsOn === undefined || endsOn === undefined) return [];
  const goesOnUntil = pathway.ended?.on ?? endsOn;
  const days = daysOf(schedule.items);
  const checkIns = due(
    pathway.checkIns.map(({ on }) => on),
    policy.checkInEveryDays,
    startsOn,
    goesOnUntil,
  );
  const screenings = due(
    pathway.screenings.map(({ on }) => on),
    policy.screening.everyDays,
    startsOn,
    goesOnUntil,
  );
  const pauses = [...pausesOf(pathway, today), ...schedule.pauses];
  return monthsBetween(startsOn, endsOn).map((month) => {
    const ofMonth = days.filter(({ on }) => on.startsWith(month));
    return {
      month,
      days: ofMonth,
      checkIns: checkIns.filter((day) => day.startsWith(month)).length,
      screenings: screenings.filter((day) => day.startsWith(month)).length,
      full: new Set(ofMonth.map(({ line }) => line)).size > policy.plan.monthlyLoad,
      paused: pauses.some(({ from, until }) => from.slice(0, 7) <= month && month <= until.slice(0, 7)),
    };
  });
}

/** What each item says on which day; what holds all the time says only what was said of it. */
function daysOf(items: Years['schedule']['items']): Month['days'] {
  return items.flatMap(({ line, on, since, standing, marks }) => {
    if (since !== undefined) return marks.map((mark) => ({ on: mark.on, line, kind: mark.standing }));
    const latest = marks.at(-1);
    const kind = latest?.standing ?? (standing === 'overdue' ? 'open' : 'due');
    return [{ on, line, kind }];
  });
}

/** Days on which it was done, and, from the last of them on, those on which it comes due. Leap days count as days. */
function due(done: readonly string[], every: number, from: string, until: string): readonly string[] {
  const within = [...new Set(done)].filter((day) => from <= day && day <= until).sort();
  const days = [...within];
  let next = addDays(within.at(-1) ?? from, every);
  while (next <= until && days.length < 1000) {
    days.push(next);
    next = addDays(next, every);
  }
  return days;
}

/** From a decision to pause until that person was screened again with another outcome; from a report until it was decided. */
export function pausesOf(
  { screenings, violations }: Pick<PathwayView, 'screenings' | 'violations'>,
  today: string,
): readonly { readonly from: string; readonly until: string }[] {
  const held = screenings.flatMap(({ person, on, decision }, index) => {
    if (decision?.outcome !== 'pause') return [];
    const next = screenings.slice(index + 1).find((later) => later.person === person);
    return [{ from: on, until: next?.on ?? (today < on ? on : today) }];
  });
  const reviewed = violations.map(({ reportedOn, decision }) => ({
    from: reportedOn,
    until: decision?.on ?? (today < reportedOn ? reportedOn : today),
  }));
  return [...held, ...reviewed];
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

const DOT = 13;
/** Signs that are explained in every calendar. */
const ALWAYS: ReadonlySet<string> = new Set(['due', 'checkIn', 'screening']);
/** A month with the name of its year needs so much room. */
const NARROWEST = 100;
type Kind = DayKind | 'checkIn' | 'screening';
const KINDS = ['due', 'kept', 'partly', 'notKept', 'excused', 'open', 'checkIn', 'screening'] as const;

/** The months of a plan, with a dot for each thing that is due, so that a month's load can be seen and counted. */
export function calendarOf(years: Years, { t, voice, write }: Telling, width: number): Drawing {
  const months = monthsOf(years);
  const lines = years.plan.lines.filter(({ decision }) => decision === 'keep');
  const columns = [6, 4, 3].find((count) => width / count >= NARROWEST) ?? 2;
  const wide = width / columns;
  const perRow = Math.max(1, Math.floor((wide - 20) / DOT));
  const dotsOf = ({ days, checkIns, screenings }: Month): readonly Kind[] => [
    ...days.map(({ kind }) => kind),
    ...Array.from({ length: checkIns }, (): Kind => 'checkIn'),
    ...Array.from({ length: screenings }, (): Kind => 'screening'),
  ];
  const saidOf = ({ full, paused }: Month): readonly string[] => {
    const said = [full ? t('pictures:calendar.full') : '', paused ? t('pictures:calendar.paused') : ''];
    return inLines(said.filter(Boolean).join(', '), wide - 16, SMALL);
  };
  const marks: Mark[] = [];
  let y = 0;
  for (let start = 0; start < months.length; start += columns) {
    const row = months.slice(start, start + columns);
    const rows = Math.max(2, ...row.map((month) => Math.ceil(dotsOf(month).length / perRow)));
    const words = Math.max(...row.map((month) => saidOf(month).length));
    const height = 30 + rows * DOT + words * LEADING + 10;
    row.forEach((month, column) => {
      const x = column * wide;
      const now = years.today.startsWith(month.month);
      marks.push({
        shape: 'box',
        x: x + 2,
        y: y + 2,
        width: wide - 4,
        height: height - 4,
        round: 8,
        fill: 'paper',
        ...(month.paused
          ? { stroke: 'waits' as const, weight: 1.6, dash: '5 4' }
          : { stroke: now ? ('accent' as const) : ('line' as const), weight: now ? 2.2 : 1 }),
      });
      marks.push({
        shape: 'text',
        x: x + 10,
        y: y + 20,
        words: nameOf(month.month, start + column === 0),
        size: SMALL,
        strong: now,
        tone: now ? 'ink' : 'ink-second',
      });
      dotsOf(month).forEach((kind, dot) => {
        marks.push(...dotOf(kind, x + 16 + (dot % perRow) * DOT, y + 36 + Math.floor(dot / perRow) * DOT));
      });
      const said = saidOf(month);
      const last = y + height - 10;
      marks.push(
        ...paragraph(said, {
          x: x + 10,
          y: last - (said.length - 1) * LEADING,
          size: SMALL,
          tone: 'waits',
          strong: true,
        }),
      );
    });
    y += height;
  }
  const signs = legend(
    // What has happened on no day needs no sign.
    KINDS.filter(
      (kind) => ALWAYS.has(kind) || months.some(({ days }) => days.some((day) => day.kind === kind)),
    ).map(
      (kind): Sign => ({ words: t(`pictures:calendar.key.${kind}`), draw: (x, at) => dotOf(kind, x, at) }),
    ),
    y,
    width,
  );

  /** A line of an earlier version has no number any more. */
  function nameOfLine(id: string): string {
    const index = lines.findIndex((line) => line.id === id);
    const instead =
      index < 0 ? t('pictures:calendar.lineEarlier') : t('pictures:calendar.lineKept', { number: index + 1 });
    return voice.words(textOf(id) ?? instead, instead);
  }

  function dayWords({ on, kind }: Month['days'][number]): string {
    const day = write.shortDay(on);
    return kind === 'due'
      ? day
      : t('pictures:calendar.said', { day, how: t(`pictures:calendar.key.${kind}`) });
  }

  function textOf(id: string): string | undefined {
    return years.texts.get(id);
  }

  /** Its year where one begins. */
  function nameOf(month: string, first: boolean): string {
    const [year = '', number = ''] = month.split('-');
    return first || number === '01' ? `${write.shortMonth(month)} ${year}` : write.shortMonth(month);
  }

  return {
    title: t('pictures:calendar.title'),
    width,
    height: Math.ceil(y + signs.height),
    marks: [...marks, ...signs.marks],
    list: months.map((month) => ({
      words: [
        write.month(month.month),
        ...(month.full ? [t('pictures:calendar.full')] : []),
        ...(month.paused ? [t('pictures:calendar.paused')] : []),
      ].join(', '),
      items: [
        ...[...Map.groupBy(month.days, ({ line }) => line)].map(([line, days]) => ({
          words: t('pictures:calendar.days', { line: nameOfLine(line), days: days.map(dayWords).join(', ') }),
        })),
        ...(month.checkIns === 0
          ? []
          : [{ words: t('pictures:calendar.checkIns', { count: month.checkIns }) }]),
        ...(month.screenings === 0
          ? []
          : [{ words: t('pictures:calendar.screenings', { count: month.screenings }) }]),
        ...(month.days.length + month.checkIns + month.screenings === 0
          ? [{ words: t('pictures:calendar.nothing') }]
          : []),
      ],
    })),
  };
}

function dotOf(kind: Kind, x: number, y: number): readonly Mark[] {
  switch (kind) {
    case 'due':
      return [{ shape: 'circle', x, y, r: 4.5, fill: 'accent' }];
    case 'kept':
      return [{ shape: 'path', x, y, d: 'M-4 0.5 L-1 3.5 L4.5 -3.5', stroke: 'accent', weight: 2.2 }];
    case 'partly':
      return [
        { shape: 'circle', x, y, r: 4, fill: 'sheet', stroke: 'accent', weight: 1.4 },
        { shape: 'path', x, y, d: 'M0 -4 A4 4 0 0 1 0 4 Z', fill: 'accent' },
      ];
    case 'notKept':
      return [
        { shape: 'path', x, y, d: 'M-3.5 -3.5 L3.5 3.5 M3.5 -3.5 L-3.5 3.5', stroke: 'waits', weight: 2.2 },
      ];
    case 'excused':
      return [{ shape: 'path', x, y, d: 'M-4 0 H4', stroke: 'ink-second', weight: 2.2 }];
    case 'open':
      return [
        {
          shape: 'box',
          x: x - 4,
          y: y - 4,
          width: 8,
          height: 8,
          fill: 'sheet',
          stroke: 'waits',
          weight: 1.6,
        },
      ];
    case 'checkIn':
      return [{ shape: 'circle', x, y, r: 3.8, fill: 'sheet', stroke: 'accent', weight: 1.8 }];
    case 'screening':
      return [{ shape: 'path', x, y, d: 'M0 -5 L5 0 L0 5 L-5 0 Z', fill: 'supervisor' }];
  }
}
