import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '#domain/screening/conditions.ts';
import { indicate } from '#domain/screening/indicate.ts';
import { checkInstrument } from '#domain/screening/instrument.ts';
import { isWorse, levelOf } from '#domain/screening/responses.ts';
import { isMilder } from '#domain/screening/sternness.ts';
import {
  type Condition,
  type Instrument,
  instrumentSchema,
  outcomeSchema,
  type ScreeningItem,
  type ScreeningRule,
} from '#shared/vocabulary/screening.ts';
import {
  anyResponse,
  anyResponses,
  familyInstrument,
  instruments,
  runs,
  survivorInstrument,
} from './sheets.ts';

const codes = (instrument: Instrument): string[] => {
  const checked = checkInstrument(instrument);
  return checked.ok ? [] : checked.error.map(({ code }) => code.replace('instrument.', ''));
};
const withItem = (id: string, change: Partial<ScreeningItem>): Instrument => ({
  ...survivorInstrument,
  items: survivorInstrument.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const withRule = (id: string, change: Partial<ScreeningRule>): Instrument => ({
  ...survivorInstrument,
  rules: survivorInstrument.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const withoutRule = (id: string): Instrument => ({
  ...survivorInstrument,
  rules: survivorInstrument.rules.filter((rule) => rule.id !== id),
  items: survivorInstrument.items.map(({ lessens, ...item }) => ({
    ...item,
    ...(lessens ? { lessens: lessens.filter((rule) => rule !== id) } : {}),
  })),
});

test.each(instruments)('the published $id instrument keeps its promises', (instrument) => {
  expect(codes(instrument)).toEqual([]);
});

describe('what an instrument may not do', () => {
  test.each<[string, Instrument]>([
    [
      'repeatedId',
      { ...survivorInstrument, items: [...survivorInstrument.items, ...survivorInstrument.items] },
    ],
    ['uncoveredDomain', { ...familyInstrument, for: 'survivor' }],
    ['untitledDomain', { ...familyInstrument, domains: familyInstrument.domains.slice(1) }],
    ['unknownItem', withItem('direct-contact', { followUps: ['nowhere'] })],
    [
      'unknownItem',
      withRule('weapon-about', { when: { any: [{ possible: 'nowhere' }, { possible: 'weapon' }] } }),
    ],
    ['unknownRule', withItem('safe-place', { lessens: ['nothing'] })],
    ['unknownSafeguard', withRule('a-hard-day', { safeguards: ['a-wish'] })],
    ['criticalFollowUp', withItem('direct-contact', { followUps: ['weapon'] })],
    ['followUpBefore', withItem('contact-through-others', { followUps: ['direct-contact'] })],
    ['followUpBefore', withItem('direct-contact', { followUps: ['direct-contact'] })],
    ['unnamedSafeguard', withRule('a-hard-day', { safeguards: [] })],
    ['impossibleCount', withRule('a-hard-day', { when: { atLeast: 2, of: [{ possible: 'able-today' }] } })],
    ['criticalProtective', withItem('weapon', { lessens: ['home-is-tied'] })],
    ['halfLessened', withItem('safe-place', { lessens: ['contact-goes-on'] })],
    ['lessenedToSterner', withRule('home-is-tied', { lessened: { outcome: 'pause', safeguards: [] } })],
    [
      'criticalLessened',
      withRule('home-is-tied', { when: { all: [{ concern: 'weapon' }, { concern: 'home-tied' }] } }),
    ],
    ['asksForNothing', withIdleQuestion()],
    ['choiceOfAnother', { ...survivorInstrument, for: 'accountableParty' }],
    ['criticalUndecided', withoutRule('threat-tied-to-choice')],
    ['criticalUndecided', withRule('was-choked', { outcome: 'coercionIndicated' })],
    ['criticalPassed', withoutRule('may-not-be-theirs')],
    ['contradictionGivesWay', withRule('offer-made', { outcome: 'proceedWithSafeguards' })],
    ['contradictionGivesWay', withContradictionsThatLeanOnEachOther()],
  ])('%s', (code, instrument) => {
    expect(codes(instrument)).toContain(code);
  });
});

/** Each of the two keeps `clarify` while the other's safe answer gives way; with both gone, nothing would. */
function withContradictionsThatLeanOnEachOther(): Instrument {
  const weakened = withRule('offer-made', { outcome: 'proceedWithSafeguards' });
  const [first] = weakened.contradictions;
  if (!first) throw new Error('no contradictions');
  return {
    ...weakened,
    contradictions: [first, { ...first, id: 'another', item: 'contact-through-others' }],
  };
}

function withIdleQuestion(): Instrument {
  const [item] = survivorInstrument.items;
  if (!item) throw new Error('no items');
  const { service: _service, ...idle } = { ...item, id: 'idle' };
  return { ...survivorInstrument, items: [...survivorInstrument.items, idle] };
}

/** Whoever writes an instrument: once it is accepted, a worse answer never makes the outcome milder. */
test('no accepted instrument can soften a worse answer', { timeout: 30 * 60_000 }, () => {
  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const text = { en: 'text', es: 'texto' };
  const atom: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ concern: fc.constantFrom(...ids) }),
    fc.record({ possible: fc.constantFrom(...ids) }),
    fc.record({ earlier: fc.constantFrom(...ids) }),
  );
  const group = (parts: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> => {
    const some = fc.array(parts, { minLength: 1, maxLength: 3 });
    return fc.oneof(
      fc.record({ all: some }),
      fc.record({ any: some }),
      some.chain((of) => fc.record({ atLeast: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
    );
  };
  const when = fc.oneof(atom, group(fc.oneof(atom, group(atom))));
  const stern = fc.constantFrom(...outcomeSchema.exclude(['noConcern']).options);
  const anyInstrument = fc
    .record({
      items: fc.tuple(
        ...ids.map((id, at) =>
          fc.record({
            id: fc.constant(id),
            concernWhen: fc.constantFrom('yes' as const, 'no' as const),
            lessens: fc.subarray(['rule-0', 'rule-1']),
            followUps: fc.subarray(ids.slice(at + 1)),
          }),
        ),
      ),
      rules: fc.array(
        fc.record({ when, outcome: stern, lessenedOutcome: fc.constantFrom(...outcomeSchema.options) }),
        {
          minLength: 2,
          maxLength: 5,
        },
      ),
      contradictions: fc.array(
        fc.record({ item: fc.constantFrom(...ids), against: fc.constantFrom(...ids) }),
        { maxLength: 2 },
      ),
    })
    .map(({ items, rules, contradictions }) => {
      const lessening = new Set(items.flatMap((item) => item.lessens));
      return instrumentSchema.parse({
        format: 'circlekeeper-instrument/1',
        id: 'any',
        version: '1.0.0',
        title: text,
        about: text,
        for: 'family',
        domains: [{ id: 'control', title: text }],
        items: items.map((item) => ({
          ...item,
          domain: 'control',
          service: 'housing',
          question: text,
          why: text,
          howToAsk: text,
          lookFor: text,
          ...(item.lessens.length > 0 ? {} : { lessens: undefined }),
        })),
        safeguards: [{ id: 'with-care', text }],
        rules: rules.map(({ when, outcome, lessenedOutcome }, at) => ({
          id: `rule-${at}`,
          reason: text,
          when,
          outcome,
          safeguards: ['with-care'],
          ...(lessening.has(`rule-${at}`)
            ? { lessened: { outcome: lessenedOutcome, safeguards: ['with-care'] } }
            : {}),
        })),
        contradictions: contradictions.map((pair, at) => ({ ...pair, id: `pair-${at}`, reason: text })),
      });
    })
    .filter((instrument) => checkInstrument(instrument).ok);

  const change = anyInstrument.chain((instrument) =>
    fc.record({
      instrument: fc.constant(instrument),
      responses: anyResponses(instrument),
      worriedEarlier: fc.subarray([...ids]).map((items) => new Set<string>(items)),
      item: fc.constantFrom(...instrument.items),
      response: anyResponse,
    }),
  );
  fc.assert(
    fc.property(change, ({ instrument, responses, worriedEarlier, item, response }) => {
      fc.pre(isWorse(levelOf(item, response), levelOf(item, responses.get(item.id) ?? 'notAsked')));
      const known = { worriedEarlier };
      const before = indicate(instrument, responses, known).outcome;
      const worse = indicate(instrument, new Map(responses).set(item.id, response), known).outcome;
      expect(isMilder(worse, before)).toBe(false);
      const andEarlier = { worriedEarlier: new Set(worriedEarlier).add(item.id) };
      expect(isMilder(indicate(instrument, responses, andEarlier).outcome, before)).toBe(false);
    }),
    runs,
  );
});

test.each(instruments.flatMap(({ id, items }) => items.map((item) => ({ ...item, of: id }))))(
  '$id of the $of instrument points to a safeguard or a service',
  ({ id, of, service }) => {
    const { rules } = instruments.find((instrument) => instrument.id === of) ?? survivorInstrument;
    const led = rules.filter((rule) => itemsOf(rule.when).includes(id));
    expect(service !== undefined || led.some(({ safeguards }) => safeguards.length > 0)).toBe(true);
  },
);
