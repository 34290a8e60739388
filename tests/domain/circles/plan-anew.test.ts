import { expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import { Practice } from '../process/practice.ts';
import { circle, goOn } from '../process/steps.ts';

/** A pathway in its circles, with one planned. */
function planned(): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'circles') goOn(practice, practice.pathway());
  plan(practice, 'The library');
  return practice;
}

function plan(practice: Practice, place: string) {
  const pathway = practice.pathway();
  return practice.ask('circle.plan', {
    pathway: pathway.id,
    circle: { ...circle(practice, pathway), place },
  });
}

test('until it begins, a circle can be planned anew, and stays the one circle it is', () => {
  const practice = planned();
  const [before] = practice.pathway().circles;
  expect(plan(practice, 'The chapel').ok).toBe(true);
  expect(practice.pathway().circles).toEqual([{ ...before, place: 'The chapel' }]);
});

test('once it has begun, it is held as it was planned', () => {
  const practice = planned();
  const pathway = practice.pathway();
  practice.ask('circle.begin', { pathway: pathway.id, circle: pathway.circles.at(-1)?.id ?? '' });
  expect(stageOf(practice.pathway().chart)).toBe('inCircle');
  const again = plan(practice, 'The chapel');
  expect(again.ok).toBe(false);
  expect(practice.pathway().circles.map(({ place }) => place)).toEqual(['The library']);
});
