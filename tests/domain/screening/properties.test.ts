import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explanation, safestResponses, singleChanges } from '#domain/screening/explain.ts';
import { indicate } from '#domain/screening/indicate.ts';
import { isWorse, levelOf, safeResponse } from '#domain/screening/responses.ts';
import { isMilder } from '#domain/screening/sternness.ts';
import {
  evaluationSchema,
  type Instrument,
  type Outcome,
  outcomeSchema,
  preconditionsSchema,
  type Response,
  responseSchema,
} from '#shared/vocabulary/screening.ts';
import { allMet, anyItem, anyResponse, anyResponses, instruments, judge, runs } from './sheets.ts';

const isLong = process.env.CIRCLEKEEPER_LONG === '1';
/** Properties that try every single change of a sheet are two hundred times the work: fewer, but in the long run. */
const fewer = isLong ? runs : { ...runs, numRuns: runs.numRuns / 10 };
const long = isLong ? 0 : 30 * 60_000;

const outcomeOf = (instrument: Instrument, responses: Map<string, Response>): Outcome =>
  indicate(instrument, responses).outcome;
const withAnswer = (
  responses: Map<string, Response>,
  item: string,
  response: Response,
): Map<string, Response> => new Map(responses).set(item, response);

describe.each(instruments)('$id', (instrument) => {
  const sheets = anyResponses(instrument);
  const items = anyItem(instrument);
  const critical = instrument.items.filter((item) => item.critical);

  test('any sheet gets a complete evaluation', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, (responses) => {
        expect(() => evaluationSchema.parse(judge(instrument, responses))).not.toThrow();
      }),
      fewer,
    );
  });

  test('sheets reach every outcome', { timeout: long }, () => {
    const reached = new Set(fc.sample(sheets, runs).map((responses) => outcomeOf(instrument, responses)));
    // What the accountable party says can call for a pause at most; it finds nobody else's choice unfree.
    const possible = outcomeSchema.options.filter(
      (outcome) => outcome !== 'coercionIndicated' || instrument.for !== 'accountableParty',
    );
    expect([...reached].sort()).toEqual(possible.sort());
  });

  test('a worse answer never makes the outcome milder', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, items, anyResponse, (responses, item, response) => {
        const before = levelOf(item, responses.get(item.id) ?? 'notAsked');
        fc.pre(isWorse(levelOf(item, response), before));
        const worse = outcomeOf(instrument, withAnswer(responses, item.id, response));
        expect(isMilder(worse, outcomeOf(instrument, responses))).toBe(false);
      }),
      runs,
    );
  });

  test('a worse answer, now or earlier, never makes the outcome milder, whatever was said before', {
    timeout: long,
  }, () => {
    const earlier = fc.subarray(instrument.items.map(({ id }) => id)).map((ids) => new Set(ids));
    fc.assert(
      fc.property(sheets, earlier, items, anyResponse, (responses, worriedEarlier, item, response) => {
        const before = indicate(instrument, responses, { worriedEarlier }).outcome;
        const also = { worriedEarlier: new Set(worriedEarlier).add(item.id) };
        expect(isMilder(indicate(instrument, responses, also).outcome, before)).toBe(false);
        expect(isMilder(before, outcomeOf(instrument, responses))).toBe(false);
        fc.pre(isWorse(levelOf(item, response), levelOf(item, responses.get(item.id) ?? 'notAsked')));
        const worse = indicate(instrument, withAnswer(responses, item.id, response), { worriedEarlier });
        expect(isMilder(worse.outcome, before)).toBe(false);
      }),
      runs,
    );
  });

  test('many answers made worse at once never make the outcome milder', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, sheets, (responses, others) => {
        const worse = new Map(
          instrument.items.map((item) => {
            const [one, other] = [responses.get(item.id) ?? 'notAsked', others.get(item.id) ?? 'notAsked'];
            return [item.id, isWorse(levelOf(item, other), levelOf(item, one)) ? other : one];
          }),
        );
        expect(isMilder(outcomeOf(instrument, worse), outcomeOf(instrument, responses))).toBe(false);
      }),
      runs,
    );
  });

  test('not asked and declined are never milder than the safe answer, and weigh the same', {
    timeout: long,
  }, () => {
    fc.assert(
      fc.property(sheets, items, (responses, item) => {
        const safe = outcomeOf(instrument, withAnswer(responses, item.id, safeResponse(item)));
        const notAsked = outcomeOf(instrument, withAnswer(responses, item.id, 'notAsked'));
        expect(isMilder(notAsked, safe)).toBe(false);
        expect(outcomeOf(instrument, withAnswer(responses, item.id, 'declined'))).toBe(notAsked);
      }),
      runs,
    );
  });

  test('silence alone asks for a talk at most: it never pauses and never ends a pathway', {
    timeout: long,
  }, () => {
    fc.assert(
      fc.property(fc.subarray([...instrument.items]), (silent) => {
        const responses = new Map([
          ...safestResponses(instrument),
          ...silent.map((item) => [item.id, 'declined'] as const),
        ]);
        expect(isMilder('clarify', outcomeOf(instrument, responses))).toBe(false);
      }),
      runs,
    );
  });

  test('critical answers decide whatever else was said', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(...critical), (responses, item) => {
        const outcome = outcomeOf(instrument, withAnswer(responses, item.id, item.concernWhen));
        if (item.critical === 'choiceNotFree') expect(outcome).toBe('coercionIndicated');
        else expect(isMilder(outcome, 'pause')).toBe(false);
        const unasked = outcomeOf(instrument, withAnswer(responses, item.id, 'notAsked'));
        expect(isMilder(unasked, 'clarify')).toBe(false);
      }),
      runs,
    );
  });

  test('only answers that show a choice is not free indicate coercion', { timeout: long }, () => {
    const notFree = instrument.items.filter((item) => item.critical === 'choiceNotFree');
    fc.assert(
      fc.property(sheets, (responses) => {
        const shown = notFree.some((item) => responses.get(item.id) === item.concernWhen);
        expect(outcomeOf(instrument, responses) === 'coercionIndicated').toBe(shown);
      }),
      runs,
    );
  });

  test('the order of answers and of rules is irrelevant', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.double({ noNaN: true })), (responses, noise) => {
        const shuffled = <Thing>(things: Iterable<Thing>): Thing[] =>
          [...things]
            .map((thing) => ({ thing, at: Number(noise.next().value) }))
            .sort((one, other) => one.at - other.at)
            .map(({ thing }) => thing);
        const reordered = { ...instrument, rules: shuffled(instrument.rules) };
        const there = indicate(instrument, responses);
        const here = indicate(reordered, new Map(shuffled(responses)));
        expect(here.outcome).toBe(there.outcome);
        expect(here.fired.map(({ rule }) => rule).sort()).toEqual(there.fired.map(({ rule }) => rule).sort());
      }),
      runs,
    );
  });

  test('safeguards are named wherever the pathway goes on with them, and only for a reason', {
    timeout: long,
  }, () => {
    fc.assert(
      fc.property(sheets, (responses) => {
        const { outcome, safeguards } = judge(instrument, responses);
        if (outcome === 'noConcern') expect(safeguards).toEqual([]);
        if (outcome === 'proceedWithSafeguards') expect(safeguards).not.toEqual([]);
      }),
      fewer,
    );
  });

  test('a condition unmet while asking is owed a talk, and softens nothing', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(...preconditionsSchema.keyof().options), (responses, unmet) => {
        const preconditions = { ...allMet, [unmet]: { met: false, why: 'A cousin stayed in the room.' } };
        const { outcome, unmetPreconditions } = judge(instrument, responses, preconditions);
        expect(unmetPreconditions).toEqual([unmet]);
        expect(isMilder(outcome, 'clarify')).toBe(false);
        expect(isMilder(outcome, outcomeOf(instrument, responses))).toBe(false);
      }),
      fewer,
    );
  });

  test('the explanation is enough, whatever the rest, and holds nothing it does not need', {
    timeout: long,
  }, () => {
    fc.assert(
      fc.property(sheets, sheets, (responses, others) => {
        const outcome = outcomeOf(instrument, responses);
        const reasons = explanation(instrument, responses);
        const alone = (items: readonly string[], rest: ReadonlyMap<string, Response>): Outcome =>
          outcomeOf(
            instrument,
            new Map([...rest, ...items.map((id) => [id, responses.get(id) ?? 'notAsked'] as const)]),
          );
        const safest = safestResponses(instrument);
        expect(alone(reasons, safest)).toBe(outcome);
        expect(isMilder(alone(reasons, others), outcome)).toBe(false);
        for (const reason of reasons) {
          expect(
            isMilder(
              alone(
                reasons.filter((id) => id !== reason),
                safest,
              ),
              outcome,
            ),
          ).toBe(true);
        }
      }),
      fewer,
    );
  });

  test('every listed single change changes the outcome as said, and no other does', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, (responses) => {
        const outcome = outcomeOf(instrument, responses);
        const listed = new Map(
          singleChanges(instrument, responses).map((change) => [
            `${change.item} ${change.response}`,
            change.outcome,
          ]),
        );
        for (const { id } of instrument.items) {
          for (const response of responseSchema.options) {
            const becomes = outcomeOf(instrument, withAnswer(responses, id, response));
            expect(listed.get(`${id} ${response}`)).toBe(becomes === outcome ? undefined : becomes);
          }
        }
      }),
      fewer,
    );
  });

  test('the same sheet gives the same evaluation', { timeout: long }, () => {
    fc.assert(
      fc.property(sheets, (responses) => {
        expect(judge(instrument, responses)).toEqual(judge(structuredClone(instrument), new Map(responses)));
      }),
      isLong ? runs : { ...runs, numRuns: runs.numRuns / 100 },
    );
  });
});
