import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSvg, inSentences } from '#renderer/pictures/asSvg.ts';
import { calendarOf } from '#renderer/pictures/calendar.ts';
import type { Drawing, Item, Mark } from '#renderer/pictures/drawing.ts';
import { framed } from '#renderer/pictures/framed.ts';
import { overviewOf } from '#renderer/pictures/overview.ts';
import { pathwaysOf, RINGS } from '#renderer/pictures/pathways.ts';
import { peopleAround } from '#renderer/pictures/people.ts';
import { screeningsInTime } from '#renderer/pictures/screenings.ts';
import { seatingOf } from '#renderer/pictures/seating.ts';
import { servicesInTime } from '#renderer/pictures/services.ts';
import type { Telling } from '#renderer/pictures/telling.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { aCase, CANARY, firstPathway, untouched } from './cases.ts';
import { crowded } from './crowded.ts';
import { tellingIn } from './telling.ts';

const today = '2028-02-29';
const shipped = policySchema.parse(
  JSON.parse(readFileSync(new URL('../../../policies/program/default.json', import.meta.url), 'utf8')),
);
const policy = {
  checkInEveryDays: 14,
  screening: { ...shipped.screening, validDays: 30, everyDays: 90, blindAudit: true, auditShare: 0.2 },
  plan: { ...shipped.plan, months: 24, monthlyLoad: 4 },
};

/** Every picture there is of a case, by its name. */
const pictures: Record<string, (view: CaseView, telling: Telling, width: number) => Drawing> = {
  pathways: (view, telling, width) => pathwaysOf(view.pathways.slice(0, RINGS), telling, width),
  people: peopleAround,
  seating(view, telling, width) {
    const [circle] = firstPathway(view).circles;
    if (circle === undefined) throw new Error('a pathway without a circle');
    return seatingOf(circle, firstPathway(view), telling, width);
  },
  services: (view, telling, width) =>
    servicesInTime({ view, kinds: [], today, say: ({ en }) => en }, telling, width),
  screenings: (view, telling, width) =>
    screeningsInTime(firstPathway(view), firstPathway(view).survivor, telling, width),
  calendar(view, telling, width) {
    const [plan] = firstPathway(view).plans;
    if (plan === undefined) throw new Error('a pathway without a plan');
    return calendarOf(
      { plan, ...untouched(plan), pathway: firstPathway(view), policy, today },
      telling,
      width,
    );
  },
};
const widths = fc.constantFrom(200, 240, 320, 480, 560, 640, 720);

let tell: Record<string, Awaited<ReturnType<typeof tellingIn>>> = {};
beforeAll(async () => {
  tell = Object.fromEntries(
    await Promise.all(
      languageSchema.options.map(async (language) => [language, await tellingIn(language)] as const),
    ),
  );
});

const telling = (language: string, view: Pick<CaseView, 'people'>, named: boolean): Telling => {
  const found = tell[language]?.(view.people, named);
  if (found === undefined) throw new Error(`nothing is told in ${language}`);
  return found;
};

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.shape === 'text' ? [mark] : []));

describe.each(Object.entries(pictures))('the picture of %s', (name, draw) => {
  it('keeps every word inside, and no word over another', () => {
    fc.assert(
      fc.property(aCase, widths, fc.constantFrom(...languageSchema.options), (view, width, language) => {
        const drawing = draw(view, telling(language, view, true), width);
        expect(drawing.width).toBe(width);
        expect(crowded(drawing), name).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every mark inside', () => {
    fc.assert(
      fc.property(aCase, widths, (view, width) => {
        const { marks, height } = draw(view, telling('en', view, true), width);
        for (const mark of marks) {
          if (mark.shape === 'circle') {
            expect(mark.x - mark.r).toBeGreaterThanOrEqual(-2);
            expect(mark.x + mark.r).toBeLessThanOrEqual(width + 2);
            expect(mark.y - mark.r).toBeGreaterThanOrEqual(-2);
            expect(mark.y + mark.r).toBeLessThanOrEqual(height + 2);
          }
          if (mark.shape === 'box') {
            expect(mark.x).toBeGreaterThanOrEqual(-2);
            expect(mark.x + mark.width).toBeLessThanOrEqual(width + 2);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same picture each time', () => {
    fc.assert(
      fc.property(aCase, widths, (view, width) => {
        const seen = telling('en', view, true);
        expect(draw(view, seen, width)).toEqual(draw(structuredClone(view), seen, width));
      }),
      { numRuns: 20 },
    );
  });

  it('says the same in words whatever room it has', () => {
    fc.assert(
      fc.property(aCase, widths, widths, (view, one, other) => {
        const seen = telling('en', view, true);
        expect(draw(view, seen, one).list).toEqual(draw(view, seen, other).list);
      }),
      { numRuns: 20 },
    );
  });

  it('holds in a file no name and no word that was typed, in any of its parts', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom(...languageSchema.options), (view, language) => {
        const file = asSvg(framed(draw(view, telling(language, view, false), 720)), (tone) => `ink-${tone}`);
        expect(file.toLowerCase()).not.toContain(CANARY.toLowerCase());
        for (const { name: whole } of view.people) expect(file).not.toContain(whole);
        for (const id of [view.id, ...view.people.map(({ id }) => id)]) expect(file).not.toContain(`>${id}<`);
        expect(file).not.toMatch(/pictures:|undefined|\{\{/);
      }),
      { numRuns: 40 },
    );
  });

  it('and would hold them if it spoke as on the page', () => {
    if (name === 'calendar') return;
    const [view] = fc.sample(aCase, { numRuns: 1, seed: 7 });
    if (view === undefined || (name === 'services' && view.services.length === 0)) return;
    const file = asSvg(framed(draw(view, telling('en', view, true), 720)), (tone) => `ink-${tone}`);
    expect(file).toContain(CANARY);
  });
});

describe('the list of a picture', () => {
  const flat = (list: readonly Item[]): string => inSentences(list);

  it('names everybody around the case, with whom they are and how they are reached', () => {
    fc.assert(
      fc.property(aCase, (view) => {
        const words = flat(peopleAround(view, telling('en', view, true), 640).list);
        for (const { name } of view.people) expect(words).toContain(name);
        for (const { ended } of view.pathways) {
          expect(words).toContain(ended === undefined ? 'On a pathway with' : 'has ended');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has every screening of the person, in order', () => {
    fc.assert(
      fc.property(aCase, (view) => {
        const pathway = firstPathway(view);
        const { list, marks } = screeningsInTime(pathway, pathway.survivor, telling('en', view, true), 640);
        const screened = list.filter(({ items }) => items !== undefined);
        expect(screened).toHaveLength(pathway.screenings.length);
        const drawn = texts(marks).filter(({ strong }) => strong);
        expect(drawn.length).toBeGreaterThanOrEqual(pathway.screenings.length);
      }),
      { numRuns: 30 },
    );
  });

  it('counts as many things in each month as there are dots', () => {
    fc.assert(
      fc.property(aCase, (view) => {
        const pathway = firstPathway(view);
        const [plan] = pathway.plans;
        if (plan === undefined) return;
        const { list, marks } = calendarOf(
          { plan, ...untouched(plan), pathway, policy, today },
          telling('en', view, true),
          720,
        );
        const listed = list
          .flatMap(({ items = [] }) => items)
          .reduce(
            (sum, { words }) =>
              sum + (words.startsWith(CANARY) ? daysIn(words) : Number(/^\d+/.exec(words)?.[0] ?? 0)),
            0,
          );
        const dots = marks.filter((mark) => mark.shape === 'circle' || mark.shape === 'path').length;
        expect(dots - 3).toBe(listed); // three are in the key
      }),
      { numRuns: 30 },
    );
  });
});

/** How many days a line of the list names. */
function daysIn(words: string): number {
  return words.match(/ \d{1,2}\b/g)?.length ?? 0;
}

describe('the overview of the program', () => {
  const count = fc.integer({ min: 0, max: 12 });
  const some = (...kinds: readonly string[]) =>
    fc
      .tuple(...kinds.map(() => count))
      .map((counts) => kinds.map((what, index) => ({ what, count: counts[index] })));
  const anOverview = fc.record({
    from: fc.constant('2027-01-01'),
    until: fc.constant('2027-12-31'),
    stages: some('screening', 'circles', 'twoYears'),
    waits: some('needed', 'notice'),
    outcomes: some('noConcern', 'pause'),
    forms: some('letter', 'shuttle'),
    endings: some('completed', 'withdrawn'),
  }) as fc.Arbitrary<Parameters<typeof overviewOf>[0]>;
  const nobody = { people: [] };

  it('tells every count on the page', () => {
    fc.assert(
      fc.property(anOverview, (overview) => {
        const { list } = overviewOf(overview, telling('en', nobody, true), 640);
        const told = list.flatMap(({ items = [] }) => items.map(({ words }) => Number(words.split(': ')[1])));
        const { stages, waits, outcomes, forms, endings } = overview;
        expect(told).toEqual([stages, waits, outcomes, forms, endings].flat().map((row) => row.count));
      }),
    );
  });

  it('tells in a file no count under five, be it written, drawn or by a sum', () => {
    fc.assert(
      fc.property(anOverview, (overview) => {
        const small = <Row extends { readonly count: number }>(rows: readonly Row[]) =>
          rows.map((row) => (row.count < 5 ? { ...row, count: (row.count + 2) % 5 } : row));
        const other = {
          ...overview,
          stages: small(overview.stages),
          waits: small(overview.waits),
          outcomes: small(overview.outcomes),
          forms: small(overview.forms),
          endings: small(overview.endings),
        };
        const file = (of: typeof overview) =>
          asSvg(framed(overviewOf(of, telling('en', nobody, false), 720)), (tone) => tone);
        expect(file(other)).toBe(file(overview));
        if (overview.stages.some((row) => row.count < 5)) expect(file(overview)).toContain('fewer than 5');
      }),
    );
  });
});

it('is noticed when a word stands over another, and when one leaves the picture', () => {
  const text = (words: string, x: number): Mark => ({ shape: 'text', words, x, y: 20, size: 13 });
  const drawing = (marks: readonly Mark[]): Drawing => ({
    title: '',
    width: 200,
    height: 40,
    marks,
    list: [],
  });
  expect(crowded(drawing([text('Ana', 0), text('Luis', 100)]))).toEqual([]);
  expect(crowded(drawing([text('Ana', 0), text('Luis', 10)]))).toHaveLength(1);
  expect(crowded(drawing([text('Ana', 190)]))).toHaveLength(1);
});
