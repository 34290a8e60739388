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

test('a follow-up that nothing called for this time is no answer that got worse', () => {
  const then = answered(survivor, { 'direct-contact': 'yes' });
  const now = answered(survivor, { 'contact-about-case': 'notAsked' });
  expect(compare(survivor, then, now)).toEqual([
    { item: 'direct-contact', before: 'yes', now: 'no', direction: 'better' },
  ]);
  expect(compare(survivor, new Map(then).set('contact-about-case', 'yes'), now)).toContainEqual({
    item: 'contact-about-case',
    before: 'yes',
    now: 'notAsked',
    direction: 'better',
  });
  expect(compare(survivor, now, then)).toEqual([
    { item: 'direct-contact', before: 'no', now: 'yes', direction: 'worse' },
  ]);
  expect(compare(survivor, now, new Map(then).set('contact-about-case', 'yes'))).toContainEqual({
    item: 'contact-about-case',
    before: 'notAsked',
    now: 'yes',
    direction: 'worse',
  });
});

test('an answer that was not given this time is a gap to ask about, and no new worry', () => {
  const then = answered(survivor, { 'direct-contact': 'yes' });
  const now = answered(survivor, { 'direct-contact': 'yes', 'contact-about-case': 'declined' });
  expect(compare(survivor, then, now)).toEqual([
    { item: 'contact-about-case', before: 'no', now: 'declined', direction: 'unclear' },
  ]);
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
