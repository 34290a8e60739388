import { describe, expect, test } from 'vitest';
import { stageOf, survivorHasLeft } from '#domain/process/chart.ts';
import { Practice, referral } from './practice.ts';
import { goOn } from './steps.ts';
import { nameOf, walkChart } from './walk.ts';

const ends = ['completed', 'withdrawn', 'prosecution', 'returned', 'closed'];
const exits = [
  ['pathway.withdraw', 'withdrawn'],
  ['pathway.chooseProsecution', 'prosecution'],
] as const;

describe('the survivor may go', () => {
  test.each([...walkChart().values()].map(({ state }) => [nameOf(state), state] as const))(
    'from %s, and from nowhere after the end',
    (_, state) => {
      for (const [exit, end] of exits) {
        for (const who of ['facilitator', 'supervisor'] as const) {
          const practice = new Practice();
          const [pathway] = practice.state.pathways;
          if (pathway === undefined) throw new Error('a case has a pathway');
          const ended = ends.includes(stageOf(state));
          const there = ended ? { ended: { as: 'withdrawn' as const, on: practice.today } } : {};
          practice.state = { ...practice.state, pathways: [{ ...pathway, chart: state, ...there }] };
          const gone = practice.ask(exit, { pathway: pathway.id }, who);
          const after = practice.pathway();
          if (ended) {
            expect(gone).toEqual({ ok: false, error: { code: 'pathway-ended' } });
          } else if (stageOf(state) === 'coercionFound') {
            expect(gone.ok).toBe(true);
            expect(survivorHasLeft(after.chart)).toBe(true);
            expect(after.ended).toBeUndefined();
          } else {
            expect(gone.ok).toBe(true);
            expect(after.ended).toEqual({ as: end, on: practice.today });
          }
        }
      }
    },
  );

  test('in the middle of a circle, which ends with their leaving and waits for no form', () => {
    const practice = new Practice();
    while (stageOf(practice.pathway().chart) !== 'inCircle') goOn(practice, practice.pathway());
    expect(practice.ask('pathway.withdraw', { pathway: practice.pathway().id }).ok).toBe(true);
    expect(practice.pathway().circles.map(({ endedAt }) => endedAt)).toEqual([practice.now.toISOString()]);
  });

  test('and another survivor of the same case stays: each decides for themselves', () => {
    const practice = new Practice(referral(2, 1));
    const [stays] = practice.state.pathways;
    const leaves = practice.pathway(1);
    expect(practice.ask('pathway.chooseProsecution', { pathway: leaves.id }).ok).toBe(true);
    expect(practice.pathway(0)).toBe(stays);
    expect(goOn(practice, practice.pathway(0)).ok).toBe(true);
  });

  test('on the day it is where the program is, also late in the evening when the next day began in Greenwich', () => {
    const practice = new Practice();
    practice.localDay = '2026-01-05';
    practice.now = new Date('2026-01-06T02:30:00.000Z');
    practice.ask('pathway.withdraw', { pathway: practice.pathway().id });
    expect(practice.pathway().ended?.on).toBe('2026-01-05');
  });
});
