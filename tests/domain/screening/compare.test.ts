import { expect, test } from 'vitest';
import { compare } from '#domain/screening/compare.ts';
import { itemsToAsk } from '#domain/screening/responses.ts';
import type { Response } from '#shared/vocabulary/screening.ts';
import { answered, judge, survivorInstrument as survivor } from './sheets.ts';

test.each<[string, Response, Response, 'worse' | 'better' | 'unclear']>([
  ['weapon', 'no', 'possibly', 'worse'],
  ['weapon', 'notAsked', 'yes', 'worse'],
  ['weapon', 'yes', 'no', 'better'],
  ['weapon', 'possibly', 'declined', 'unclear'],
  ['weapon', 'notAsked', 'declined', 'unclear'],
  ['own-advocate', 'yes', 'no', 'worse'],
  ['safe-to-say-no', 'no', 'yes', 'better'],
])('%s from %s to %s is %s', (item, before, now, direction) => {
  expect(
    compare(survivor, answered(survivor, { [item]: before }), answered(survivor, { [item]: now })),
  ).toEqual([{ item, before, now, direction }]);
});

test('nothing changed', () => {
  expect(compare(survivor, answered(survivor, {}), answered(survivor, {}))).toEqual([]);
});

test('a follow-up is asked, and missing, only once something opens it', () => {
  const quiet = answered(survivor, { 'contact-about-case': 'notAsked' });
  expect(itemsToAsk(survivor, quiet).has('contact-about-case')).toBe(false);
  expect(judge(survivor, quiet)).toMatchObject({ outcome: 'noConcern', missing: [] });

  const opened = new Map(quiet).set('contact-through-others', 'possibly');
  expect(itemsToAsk(survivor, opened).has('contact-about-case')).toBe(true);
  expect(judge(survivor, opened)).toMatchObject({ outcome: 'clarify', missing: ['contact-about-case'] });
});

test('an answer to a follow-up counts even where nothing opens it', () => {
  expect(judge(survivor, answered(survivor, { 'contact-about-case': 'yes' })).outcome).toBe('clarify');
});
