import type { Context } from '#domain/context.ts';
import { addDays } from '#domain/days.ts';
import { dueOf } from '#domain/process/due.ts';
import { findPathway } from '#domain/process/require.ts';
import { dueSinceCheckIn } from '#domain/schedule/check-in.ts';
import {
  cancelAppointment,
  changePause,
  makeAppointment,
  markItem,
  pausePlan,
} from '#domain/schedule/decide.ts';
import { dueItems } from '#domain/schedule/items.ts';
import { instantAt } from '#domain/schedule/local-time.ts';
import { marksByItem, standingOfItem } from '#domain/schedule/standing.ts';
import { linesById, type Pathway } from '#domain/state.ts';
import { type CalendarEntry, calendarFile } from '#main/documents/calendar-file.ts';
import { texts } from '#main/documents/texts.ts';
import type { Output } from '#shared/contract/index.ts';
import type { DueRow } from '#shared/contract/schedule.ts';
import { ok } from '#shared/result.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { answered } from './cases.ts';
import type { HandlersOf } from './handler.ts';
import { timeZone } from './papers.ts';
import { namedCases, placeInCase } from './read-models/case-list.ts';
import { countItems, listedItems, pathwaysFoundBy } from './read-models/due-items.ts';
import { waitsByToday } from './read-models/waits.ts';
import type { Work } from './work.ts';

/** How many rows are listed at once, unless somebody asks otherwise. */
const PAGE = 50;
/** Before any case. */
const EVER = '0000-01-01';

/** What is due: of one pathway from its state, of all from the tables alone. */
export const scheduleHandlers: HandlersOf<
  | 'schedule.view'
  | 'schedule.mark'
  | 'schedule.pause'
  | 'schedule.changePause'
  | 'schedule.appoint'
  | 'schedule.cancel'
  | 'schedule.due'
  | 'schedule.calendarFile'
> = {
  'schedule.view': ({ case: id, pathway: pathwayId }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const pathway = findPathway(state.value, pathwayId);
    return pathway.ok ? ok(scheduleOf(pathway.value, work.context())) : pathway;
  },
  'schedule.mark': (input, work) =>
    answered(work.change(input.case, (state, context) => markItem(state, input, context))),
  'schedule.pause': (input, work) => {
    const paused = work.change(input.case, (state, context) => pausePlan(state, input, context));
    return paused.ok ? ok({ pause: paused.value }) : paused;
  },
  'schedule.changePause': (input, work) =>
    answered(work.change(input.case, (state) => changePause(state, input))),
  'schedule.appoint': (input, work) => {
    const made = work.change(input.case, (state, context) =>
      makeAppointment(state, input, zoneOf(context.policy), context),
    );
    return made.ok ? ok({ appointment: made.value }) : made;
  },
  'schedule.cancel': (input, work) =>
    answered(work.change(input.case, (state) => cancelAppointment(state, input))),

  'schedule.due': ({ when, search, kind, from = 0, count = PAGE }, work) => {
    const context = work.context();
    const due = dueWithin(work, context, { search, kind });
    const rows = due.rows(when, from + count).slice(from);
    return ok({
      today: context.today,
      timeZone: zoneOf(context.policy),
      rows: named(work, rows),
      counts: { overdue: due.count('overdue'), today: due.count('today'), week: due.count('week') },
    });
  },

  'schedule.calendarFile': ({ case: id, language }, work) => {
    if (id !== undefined) {
      const known = work.caseState(id);
      if (!known.ok) return known;
    }
    const { now, today, policy } = work.context();
    const { calendarDays, appointmentMinutes } = policy.schedule;
    const zone = zoneOf(policy);
    const titles = texts(language).calendar;
    const wanted = {
      from: today,
      until: addDays(today, calendarDays),
      ...(id === undefined ? {} : { case: id }),
    };
    const entries = listedItems(work.vault.database, wanted, MOST).map(
      ({ id: entry, kind, on, at }): CalendarEntry => {
        const about = { id: entry, title: titles[kind] };
        if (at === undefined) return { ...about, day: on };
        return { ...about, starts: instantAt(on, at, zone).instant, minutes: appointmentMinutes };
      },
    );
    const bytes = Buffer.from(calendarFile(entries, now)).toString('base64');
    return ok({ name: 'calendar.ics', mime: 'text/calendar', bytes });
  },
};

/** More than any calendar can show; a file is one answer. */
const MOST = 20_000;

/** Whose clock the program goes by. */
function zoneOf({ schedule }: Policy): string {
  return schedule.timeZone === 'machine' ? timeZone : schedule.timeZone;
}

function scheduleOf(pathway: Pathway, { today, policy }: Context): Output<'schedule.view'> {
  const zone = zoneOf(policy);
  const marks = marksByItem(pathway.marks);
  const lines = linesById(pathway);
  return {
    items: dueItems(pathway).flatMap((item) => {
      const line = lines.get(item.line);
      if (line === undefined) return [];
      const own = marks.get(item.id) ?? [];
      const { text, measure, frequency, verifier } = line;
      const standing = standingOfItem(item, own.at(-1), today);
      return [{ ...item, standing, text, measure, frequency, verifier, marks: [...own] }];
    }),
    pauses: [...pathway.pauses],
    appointments: pathway.appointments.map((appointment) => ({
      ...appointment,
      starts: instantAt(appointment.on, appointment.at, zone).instant,
    })),
    timeZone: zone,
    sinceCheckIn: [pathway.survivor, pathway.accountableParty].map((person) => ({
      person,
      items: dueSinceCheckIn(pathway, person, today).map(({ id }) => id),
    })),
  };
}

type When = 'overdue' | 'today' | 'week';
type Unnamed = Omit<DueRow, 'caseName' | 'ring'>;

/** The days of each, the first and the last: before today, today, and the seven days after. */
function spansFrom(today: Day): Readonly<Record<When, { readonly from: Day; readonly until: Day }>> {
  return {
    overdue: { from: EVER, until: addDays(today, -1) },
    today: { from: today, until: today },
    week: { from: addDays(today, 1), until: addDays(today, 7) },
  };
}

/** What is due by the plans, from the tables, with the check-ins that are, which follow from the policy of the day. */
function dueWithin(
  work: Pick<Work, 'vault'>,
  context: Context,
  { search, kind }: { search?: string | undefined; kind?: DueRow['kind'] | undefined },
) {
  const { database } = work.vault;
  const { today } = context;
  const days = spansFrom(today);
  const searched = search === undefined || search.trim() === '' ? undefined : search;
  const wanted = (when: When) => ({
    ...days[when],
    ...(searched === undefined ? {} : { search: searched }),
    ...(kind === undefined || kind === 'checkIn' ? {} : { kind }),
  });
  const checkIns = kind === undefined || kind === 'checkIn' ? checkInsBy(database, context, searched) : [];
  const within = (when: When) => checkIns.filter(({ on }) => days[when].from <= on && on <= days[when].until);
  return {
    count: (when: When) =>
      within(when).length + (kind === 'checkIn' ? 0 : countItems(database, wanted(when))),
    rows(when: When, count: number): readonly Unnamed[] {
      const items = kind === 'checkIn' ? [] : listedItems(database, wanted(when), count);
      return [...items.map(({ id: _, ...item }) => item), ...within(when)]
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
        .slice(0, count);
    },
  };
}

function orderOf({ on, at = '', case: id }: Unnamed): string {
  return `${on} ${at} ${id}`;
}

function checkInsBy(
  database: Work['vault']['database'],
  context: Context,
  search: string | undefined,
): readonly Unnamed[] {
  const found = search === undefined ? undefined : pathwaysFoundBy(database, search);
  return waitsByToday(database, context).flatMap(({ case: caseId, pathway, wait }): Unnamed[] => {
    if (wait.what !== 'checkIn' || pathway === undefined) return [];
    const due = dueOf(wait, context);
    if (due === undefined || found?.has(pathway) === false) return [];
    return [{ case: caseId, pathway, kind: 'checkIn', on: due.on }];
  });
}

function named(work: Work, rows: readonly Unnamed[]): DueRow[] {
  const cases = namedCases(
    work.vault.database,
    rows.map((row) => row.case),
  );
  return rows.map((row) => ({ ...row, ...placeInCase(cases, row.case, row.pathway) }));
}

/** How much of all plans is overdue, due today and this week, for the morning page. */
export function dueCounts(work: Pick<Work, 'vault'>, { today }: Context): Output<'schedule.due'>['counts'] {
  const spans = spansFrom(today);
  const count = (when: When) => countItems(work.vault.database, spans[when]);
  return { overdue: count('overdue'), today: count('today'), week: count('week') };
}
