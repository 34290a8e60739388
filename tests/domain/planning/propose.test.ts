import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, lastDay, type PlanGround } from '#domain/planning/check.ts';
import { proposePlan } from '#domain/planning/propose.ts';
import { planLineIdSchema } from '#shared/vocabulary/ids.ts';
import { needSchema, type Obligation, obligationSchema } from '#shared/vocabulary/obligation.ts';
import { obligations, policy } from '../process/program.ts';

/** A library of obligations that exclude, burden and touch one another at random. */
const anyLibrary: fc.Arbitrary<Obligation[]> = fc
  .array(
    fc.record({
      needs: fc.subarray([...needSchema.options], { minLength: 1 }),
      harms: fc.subarray(['sex', 'labor'] as const, { minLength: 1 }),
      contact: fc.boolean(),
      burden: fc.boolean(),
      ownership: fc.boolean(),
      months: fc.integer({ min: 1, max: 24 }),
      excludes: fc.array(fc.nat(14), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((all) =>
    all.map(({ excludes, ...one }, at) => {
      const text = { en: `Line ${at}`, es: `Línea ${at}` };
      const others = [...new Set(excludes)].filter((other) => other !== at && other < all.length);
      return obligationSchema.parse({
        id: `line-${at}`,
        text,
        measure: text,
        help: text,
        notIf: text,
        frequency: 'monthly',
        verifier: 'facilitator',
        ...one,
        excludes: others.map((other) => `line-${other}`),
      });
    }),
  );

const anyGround = (library: fc.Arbitrary<readonly Obligation[]>): fc.Arbitrary<PlanGround> =>
  fc.record({
    needs: fc.shuffledSubarray([...needSchema.options], { minLength: 1 }),
    forbidsContact: fc.boolean(),
    startsOn: fc.constantFrom('2026-11-24', '2028-02-29', '2026-08-31'),
    policy: fc.record({
      months: fc.integer({ min: 1, max: 24 }),
      monthlyLoad: fc.integer({ min: 1, max: 8 }),
    }),
    obligations: library,
  });

const anyHarms = fc.subarray(['sex', 'labor'] as const, { minLength: 1 });
const libraries = { 'the shipped library': fc.constant(obligations), 'any library': anyLibrary };

describe.each(Object.entries(libraries))('a plan proposed from %s', (_, library) => {
  test('never holds what is forbidden, what burdens the survivor, or two lines that exclude each other', () => {
    fc.assert(
      fc.property(anyGround(library), anyHarms, (ground, harms) => {
        const lines = proposePlan(harms, ground, 'en').map(({ line }) => line);
        const used = lines.map(({ obligation }) => ground.obligations.find(({ id }) => id === obligation));
        for (const one of used) {
          expect(one?.burden).toBe(false);
          expect(ground.forbidsContact && one?.contact).toBe(false);
          expect(one?.harms.some((harm) => harms.includes(harm))).toBe(true);
          for (const other of used) expect(one?.excludes.includes(other?.id ?? '')).toBe(false);
        }
        expect(new Set(used).size).toBe(used.length);
        expect(lines.every(({ verifier }) => verifier !== 'survivor')).toBe(true);
      }),
      { seed: 20261124, numRuns: 1_000 },
    );
  });

  test('ends no later than the plan may, has an end after its start, and passes every check that blocks', () => {
    fc.assert(
      fc.property(anyGround(library), anyHarms, (ground, harms) => {
        const proposed = proposePlan(harms, ground, 'es');
        fc.pre(proposed.length > 0);
        const lines = proposed.map(({ line }, at) => ({
          ...line,
          id: planLineIdSchema.parse(`line-${at}`),
          decision: 'keep' as const,
        }));
        for (const { from, until } of lines) {
          expect(until <= lastDay(ground.startsOn, ground.policy.months)).toBe(true);
          expect(from <= until).toBe(true);
        }
        expect(checkPlan(lines, ground).filter(({ blocks }) => blocks)).toEqual([]);
      }),
      { seed: 20261124, numRuns: 1_000 },
    );
  });
});

describe('the check of a plan', () => {
  test('finds two lines that exclude each other, whichever of them says so and in whichever order they stand', () => {
    fc.assert(
      fc.property(anyGround(anyLibrary), (ground) => {
        const lines = ground.obligations.map(({ id, text, needs: [need = 'repair'] }) => ({
          ...fullLine,
          id: planLineIdSchema.parse(id),
          obligation: id,
          text: text.en,
          need,
        }));
        const found = checkPlan(lines, ground).filter(({ check }) => check === 'excludesEachOther');
        const pairs = ground.obligations.flatMap((one, at) =>
          ground.obligations
            .slice(at + 1)
            .filter((other) => one.excludes.includes(other.id) || other.excludes.includes(one.id))
            .map((other) => [one.id, other.id]),
        );
        expect(found.map((check) => check.lines)).toEqual(pairs);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});

const fullLine = {
  origin: 'library',
  measure: 'Seen',
  frequency: 'monthly',
  from: '2026-11-24',
  until: '2026-12-24',
  verifier: 'facilitator',
  survivorAsked: false,
  contact: false,
  ownership: true,
  decision: 'keep',
} as const;

describe('a plan proposed', () => {
  const ground: PlanGround = {
    needs: ['repair'],
    forbidsContact: false,
    startsOn: '2026-11-24',
    policy: policy.plan,
    obligations,
  };

  test('always asks for owning the harm, also where no need names it', () => {
    expect(proposePlan(['labor'], ground, 'en').some(({ line }) => line.ownership)).toBe(true);
  });

  test('answers each need with at most three lines, in the order the survivor named them', () => {
    const proposed = proposePlan(
      ['sex', 'labor'],
      { ...ground, needs: ['safety', 'repair', 'privacy'] },
      'en',
    );
    const reasons = proposed.map(({ because }) => because);
    for (const need of ['safety', 'repair', 'privacy'] as const) {
      expect(reasons.filter((reason) => reason === need).length).toBeLessThanOrEqual(3);
    }
    expect(reasons.indexOf('safety')).toBeLessThan(reasons.indexOf('repair'));
  });
});
