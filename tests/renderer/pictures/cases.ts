import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { dueItems } from '#domain/schedule/items.ts';
import type { Years } from '#renderer/pictures/calendar.ts';
import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import { caseViewSchema, pathwayViewSchema } from '#shared/contract/case-view.ts';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import { endingSchema } from '#shared/vocabulary/policy.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';
import { stages, stationOrder } from '#shared/vocabulary/stations.ts';
import { allMet } from '../../domain/screening/preconditions.ts';

/** Words that stand for what must not leave: every typed text of these cases holds one. */
export const CANARY = 'Zqcanaryqz';

const day = fc
  .integer({ min: 0, max: 900 })
  .map((count) => new Date(Date.UTC(2027, 0, 1) + count * 86_400_000).toISOString().slice(0, 10));
const name = fc
  .array(fc.stringMatching(/^[A-ZÑa-zéñ]{1,14}$/), { minLength: 1, maxLength: 4 })
  .map((words) => `${CANARY} ${words.join(' ')}`);
const typed = fc
  .array(fc.stringMatching(/^[a-zñ]{1,12}$/), { minLength: 1, maxLength: 20 })
  .map((words) => `${CANARY} ${words.join(' ')}`);

/** A case with people, ties, pathways, screenings, a circle, services; all of it made up and none of it in order. */
export const aCase: fc.Arbitrary<CaseView> = fc
  .record({
    survivors: fc.integer({ min: 1, max: 4 }),
    accountable: fc.integer({ min: 1, max: 2 }),
    others: fc.integer({ min: 0, max: 12 }),
  })
  .chain(({ survivors, accountable, others }) => {
    const ids = Array.from({ length: survivors + accountable + others }, (_, index) => `p-${index}`);
    const sides = ids.slice(0, survivors + accountable);
    const person = (id: string, index: number) =>
      fc.record({
        id: fc.constant(id),
        part:
          index < survivors
            ? fc.constant('survivor')
            : index < sides.length
              ? fc.constant('accountableParty')
              : fc.constantFrom('family', 'supporter', 'community'),
        name,
        language: fc.constantFrom('en', 'es'),
        ...(index >= sides.length && { tiedTo: fc.constantFrom(...sides) }),
        pressured: fc.boolean(),
        contacts: fc.array(fc.record({ way: fc.constant('phone'), detail: typed, safe: fc.boolean() }), {
          maxLength: 2,
        }),
        note: typed,
      });
    const pairs = ids
      .slice(0, survivors)
      .flatMap((survivor) => ids.slice(survivors, sides.length).map((party) => [survivor, party] as const));
    return fc.record({
      people: fc.tuple(...ids.map(person)),
      pathways: fc.tuple(...pairs.map(([survivor, party]) => aPathway(survivor, party, ids))),
      services: fc.array(aService(ids), { maxLength: 6 }),
    });
  })
  .map((about) =>
    caseViewSchema.parse({
      id: 'c-1',
      name: `${CANARY} Street`,
      officeReference: `${CANARY}-1`,
      referredOn: '2027-01-01',
      trafficking: ['labor'],
      referralStage: 'charged',
      releases: [],
      disclosures: [],
      ...about,
    }),
  );

function aService(ids: readonly string[]) {
  const standing = fc.constantFrom('wanted', 'offered', 'begun', 'kept', 'declined', 'ended');
  return fc
    .record({
      person: fc.constantFrom(...ids),
      kind: fc.constantFrom('housing', 'therapy', 'legal-aid'),
      history: fc.array(fc.record({ standing, on: day }), { minLength: 1, maxLength: 9 }),
      provider: typed,
      note: typed,
    })
    .map(({ history, ...about }) => {
      const inOrder = history.toSorted((one, other) => one.on.localeCompare(other.on));
      return {
        ...about,
        id: 's-1',
        history: inOrder,
        standing: inOrder.at(-1)?.standing,
        changedOn: inOrder.at(-1)?.on,
      };
    });
}

/** What no picture draws is empty. */
const emptyLists = Object.fromEntries(
  Object.entries(pathwayViewSchema.shape).flatMap(([key, part]) =>
    part instanceof z.ZodArray ? [[key, []]] : [],
  ),
);

function aPathway(survivor: string, accountableParty: string, ids: readonly string[]) {
  return fc
    .record({
      stage: fc.constantFrom(...stages),
      standing: fc.constantFrom('needed', 'current', 'held', 'withSupervisor'),
      station: fc.constantFrom(...stationOrder),
      stationsDone: fc.subarray([...stationOrder]),
      ended: fc.option(fc.record({ as: fc.constantFrom(...endingSchema.options), on: day }), {
        nil: undefined,
      }),
      screenings: fc.array(aScreening(survivor), { maxLength: 5 }),
      participants: fc.subarray([...ids], { minLength: 1 }),
      plan: fc.record({ startsOn: day, lines: fc.array(aLine, { maxLength: 30 }) }),
      words: typed,
      days: fc.array(day, { maxLength: 20 }),
    })
    .map(({ participants, plan, words, days, screenings, ended, ...about }) =>
      pathwayViewSchema.parse({
        ...emptyLists,
        id: `w-${survivor}-${accountableParty}`,
        survivor,
        accountableParty,
        openedOn: '2027-01-01',
        ...about,
        ...(ended !== undefined && { ended }),
        next: { step: 'screen', waitsFor: 'facilitator', missing: [] },
        survivorLeft: false,
        safetyPlanned: false,
        noticeDue: false,
        peopleToScreen: [],
        screenings: screenings.toSorted((one, other) => one.on.localeCompare(other.on)),
        concerns: days.slice(0, 2).map((on) => ({ on, words, by: 'u-1' })),
        preparations: [],
        circleNotes: [],
        circles: [
          {
            id: 'k-1',
            on: days[0] ?? '2027-02-28',
            place: words,
            form: 'faceToFace',
            participants,
            survivorChose: true,
            groundRules: [words],
            breakSignal: words,
            arrivals: words,
            staffedExit: words,
          },
        ],
        needs: { on: '2027-01-02', harmWords: words, needWords: words, needs: ['noContact'] },
        plans: [
          {
            version: 1,
            approvedOn: plan.startsOn,
            startsOn: plan.startsOn,
            endsOn: twoYearsAfter(plan.startsOn),
            lines: plan.lines,
            why: words,
          },
        ],
        planChecks: [],
        checkIns: days.map((on) => ({ on, person: survivor, words, lines: [] })),
        violations: [],
        safetyPlans: [],
      }),
    );
}

const aLine = fc.record({ from: day, until: day, text: typed }).map(({ from, until, text }) => ({
  id: randomLine(text),
  origin: 'survivor',
  text,
  need: 'safety',
  measure: text,
  frequency: 'monthly',
  from,
  until,
  verifier: 'facilitator',
  decision: 'keep',
}));

function randomLine(text: string): string {
  return `l-${text.length}-${randomUUID()}`;
}

/** What is due by a plan that nobody has spoken of yet. */
export function untouched(plan: PlanVersion): Pick<Years, 'schedule' | 'texts'> {
  const items = dueItems({ plans: [plan], pauses: [], marks: [] });
  return {
    schedule: { items: items.map((item) => ({ ...item, standing: 'ahead', marks: [] })), pauses: [] },
    texts: new Map(plan.lines.map(({ id, text }) => [id, text])),
  };
}

export function twoYearsAfter(start: string): string {
  const [year = 0, month = 1, date = 1] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year + 2, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 2, month - 1, Math.min(date, last)) - 86_400_000)
    .toISOString()
    .slice(0, 10);
}

function aScreening(person: string): fc.Arbitrary<Record<string, unknown> & { readonly on: string }> {
  const reference = { id: 'survivor', version: '1.0.0', hash: 'h' };
  return fc
    .record({
      on: day,
      outcome: fc.constantFrom(...outcomeSchema.options),
      directions: fc.array(fc.constantFrom('worse', 'better', 'unclear'), { maxLength: 3 }),
      words: typed,
      safeguards: fc.integer({ min: 0, max: 2 }),
      seen: fc.boolean(),
      verdict: fc.option(fc.constantFrom('concurs', 'disagrees', 'newScreening'), { nil: undefined }),
    })
    .map(({ on, outcome, directions, words, safeguards, seen, verdict }) => ({
      id: 'n-1',
      person,
      occasion: 'asked',
      on,
      decidedAt: `${on}T10:00:00.000Z`,
      by: 'u-1',
      instrument: reference,
      preconditions: allMet,
      sheet: {},
      evaluation: {
        instrument: reference,
        outcome,
        unmetPreconditions: [],
        fired: [],
        open: [],
        missing: [],
        contradictions: [],
        safeguards: [],
        services: [],
        explanation: [],
        wouldChange: [],
        changed: directions.map((direction) => ({ item: 'a', before: 'no', now: 'yes', direction })),
      },
      ...(seen && {
        decision: {
          outcome,
          reasons: words,
          safeguards: Array.from({ length: safeguards }, () => ({
            safeguard: 'apart',
            text: words,
            owner: words,
            by: on,
            forbids: ['sharedRoom'],
          })),
        },
        milder: false,
      }),
      queued: 'share',
      ...(verdict !== undefined && {
        audit: { verdict, reasons: words, by: 'u-2', at: `${on}T12:00:00.000Z` },
      }),
    }));
}

/** The first pathway of a case. */
export function firstPathway(view: CaseView): PathwayView {
  const [first] = view.pathways;
  if (first === undefined) throw new Error('a case without a pathway');
  return first;
}
