import { describe, expect, it } from 'vitest';
import { isStaleAfter } from '#renderer/bridge/freshness.ts';

describe('which answers grow stale', () => {
  it('a question about a case, when that case changes', () => {
    expect(isStaleAfter(['case:a'], ['cases.view', { case: 'a' }])).toBe(true);
    expect(isStaleAfter(['case:b', 'supervision'], ['cases.view', { case: 'a' }])).toBe(false);
  });

  it('every case, when all cases may have changed', () => {
    expect(isStaleAfter(['cases'], ['cases.view', { case: 'a' }])).toBe(true);
  });

  it('lists, counts and queues, with any change', () => {
    for (const topic of ['cases', 'case:a', 'supervision', 'program']) {
      expect(isStaleAfter([topic], ['today.view', {}])).toBe(true);
    }
  });
});
