import { describe, expect, test } from 'vitest';
import { evaluate } from '#domain/screening/evaluate.ts';
import type { Response } from '#shared/vocabulary/screening.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import { allMet, answered, familyInstrument, sheetOf, survivorInstrument as survivor } from './sheets.ts';

/** A screening of somebody who was screened before: what was said each time, and what is said now. */
function screenedAgain(
  then: readonly Readonly<Record<string, Response>>[],
  now: Readonly<Record<string, Response>> = {},
) {
  return evaluate({
    instrument: survivor,
    hash: 'a-hash',
    preconditions: allMet,
    sheet: sheetOf(answered(survivor, now)),
    earlier: then.map((said) => sheetOf(answered(survivor, said))),
  });
}

describe('what was said in an earlier screening', () => {
  test('a danger that was told once is asked of the time since, and pauses nobody forever', () => {
    const first = screenedAgain([], { 'neck-or-breath': 'yes' });
    expect([first.outcome, first.wordings]).toEqual(['pause', {}]);

    const second = screenedAgain([{ 'neck-or-breath': 'yes' }]);
    expect(second.outcome).toBe('proceedWithSafeguards');
    expect(second.wordings['neck-or-breath']).toBe('again');
    expect(second.fired).toMatchObject([{ rule: 'danger-before', answers: [], earlier: ['neck-or-breath'] }]);
    expect(second.safeguards).toEqual(['safety-plan', 'form-is-theirs']);
  });

  test('is not forgotten after a screening in which it did not come up', () => {
    expect(screenedAgain([{ 'neck-or-breath': 'yes' }, {}]).fired.map(({ rule }) => rule)).toEqual([
      'danger-before',
    ]);
  });

  test('pauses anew where it happened again', () => {
    expect(screenedAgain([{ 'neck-or-breath': 'yes' }], { 'neck-or-breath': 'yes' }).outcome).toBe('pause');
  });

  test('asks in full where the question was skipped before', () => {
    const { wordings } = screenedAgain([{ 'neck-or-breath': 'declined', weapon: 'no' }]);
    expect([wordings['neck-or-breath'], wordings.weapon]).toEqual([undefined, 'again']);
  });

  test('is kept beside what is skipped now: a talk is still owed', () => {
    expect(screenedAgain([{ weapon: 'possibly' }], { weapon: 'declined' })).toMatchObject({
      outcome: 'clarify',
      fired: [{ rule: 'danger-before', earlier: ['weapon'] }],
    });
  });

  test('explains nothing by itself: no answer of today could have changed it', () => {
    expect(screenedAgain([{ weapon: 'yes' }]).explanation).toEqual([]);
  });
});

describe('the words of a question', () => {
  const family = (theirSide: boolean) =>
    evaluate({
      instrument: familyInstrument,
      hash: 'a-hash',
      preconditions: allMet,
      sheet: {},
      earlier: [sheetOf(answered(familyInstrument, {}))],
      theirSide,
    }).wordings;

  test('never call the survivor a relative of somebody who came with the accountable party', () => {
    const asked = asAsked(familyInstrument, family(true));
    for (const { id, question } of asked.items) {
      expect(question.en, id).not.toMatch(/relative/);
      expect(question.es, id).not.toMatch(/su familiar/);
    }
  });

  test("are the survivor's family's own otherwise, and of the time since", () => {
    expect(family(false)).toEqual({
      'hurt-or-weapon': 'again',
      'threat-to-report': 'again',
      offer: 'again',
      'asked-to-persuade': 'again',
    });
    expect(asAsked(familyInstrument, {})).toEqual(familyInstrument);
  });
});
