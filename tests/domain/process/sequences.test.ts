import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSentence } from '#main/application/words.ts';
import { stageSchema } from '#shared/vocabulary/pathway.ts';
import { anyCommand } from './commands.ts';
import { referral } from './practice.ts';
import { Promises } from './promises.ts';

/** `npm test` tries a share; CIRCLEKEEPER_LONG=1 tries them all. */
const numRuns = process.env.CIRCLEKEEPER_LONG === '1' ? 10_000 : 1_500;

describe('whatever people do, in whatever order', () => {
  test('what Circlekeeper promises holds after every step', () => {
    const reached = new Map<string, number>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom([1, 1], [1, 1], [2, 1], [2, 2]),
        fc.nat(23),
        fc.array(anyCommand, { minLength: 10, maxLength: 60, size: 'max' }),
        ([survivors, parties], far, commands) => {
          const promises = new Promises(referral(survivors, parties));
          promises.begin(far);
          for (const command of commands) promises.keep(command);
          promises.keepAtTheEnd();
          for (const stage of promises.stages) reached.set(stage, (reached.get(stage) ?? 0) + 1);
          for (const code of promises.refusals) refused.add(code);
        },
      ),
      { seed: 20261124, numRuns, endOnFailure: false },
    );
    // The sequences come everywhere, so the promises were not kept for want of trying.
    expect(new Set(reached.keys())).toEqual(new Set(stageSchema.options));
    expect([...reached].filter(([, times]) => times < 3)).toEqual([]);
    for (const code of [
      'screening-needed',
      'screening-holds',
      'screening-with-supervisor',
      'screening-expired',
    ]) {
      expect([...refused]).toContain(code);
    }
    for (const code of [
      'safety-plan-needed',
      'safety-plan-people',
      'own-decision',
      'judge-first',
      'pathway-ended',
    ]) {
      expect([...refused]).toContain(code);
    }
    const unspoken = [...refused].filter((code) => !hasSentence(code));
    expect(unspoken).toEqual([]);
  }, 1_800_000);
});
