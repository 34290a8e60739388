import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createQueryClient, isStaleAfter, refresh } from '#renderer/bridge/freshness.ts';

/** What the core says after something was written down in case `a`. */
const CHANGE_IN_A = ['cases', 'case:a', 'supervision'];

describe('which answers grow stale', () => {
  it('a question about a case, when that case changes or what the whole program goes by', () => {
    expect(isStaleAfter(CHANGE_IN_A, ['cases.view', { case: 'a' }])).toBe(true);
    expect(isStaleAfter(['program'], ['cases.view', { case: 'a' }])).toBe(true);
    expect(isStaleAfter(CHANGE_IN_A, ['cases.view', { case: 'b' }])).toBe(false);
  });

  it('lists and queues, when something in them changes', () => {
    expect(isStaleAfter(CHANGE_IN_A, ['cases.list', {}])).toBe(true);
    expect(isStaleAfter(CHANGE_IN_A, ['supervision.queue', {}])).toBe(true);
    expect(isStaleAfter(CHANGE_IN_A, ['program.view', {}])).toBe(false);
    expect(isStaleAfter(['program'], ['cases.list', {}])).toBe(false);
  });

  it('what nobody thought of, by any change', () => {
    for (const topic of [...CHANGE_IN_A, 'program']) {
      expect(isStaleAfter([topic], ['today.view', {}])).toBe(true);
      expect(isStaleAfter([topic], ['toString', {}])).toBe(true);
    }
  });
});

it('a change in one case asks again for that case, and for nothing of another', async () => {
  const client = createQueryClient();
  const calls: string[] = [];
  const keys = [
    ['cases.view', { case: 'a' }],
    ['cases.record', { case: 'a' }],
    ['cases.view', { case: 'b' }],
    ['screening.evaluate', { case: 'b', pathway: 'p' }],
    ['cases.list', {}],
    ['today.view', {}],
    ['session.me', {}],
    ['program.view', {}],
    ['preferences.get', {}],
  ] as const;
  // All of them on the screen at once.
  for (const queryKey of keys) {
    const queryFn = () => {
      calls.push(`${queryKey[0]} ${'case' in queryKey[1] ? queryKey[1].case : ''}`.trim());
      return 1;
    };
    new QueryObserver(client, { queryKey, queryFn }).subscribe(() => {});
  }
  await refresh(client, ['case:nobody']);
  calls.length = 0;
  await refresh(client, CHANGE_IN_A);
  expect(calls.sort()).toEqual(['cases.list', 'cases.record a', 'cases.view a', 'today.view']);
  client.clear();
});
