import { expect, test } from 'vitest';
import { FEWEST, partsAsTold } from '#shared/small-counts.ts';

/** Every way that counts below `most` can stand in so many parts. */
function allParts(parts: number, most: number): number[][] {
  if (parts === 0) return [[]];
  return allParts(parts - 1, most).flatMap((some) =>
    Array.from({ length: most }, (_, count) => [...some, count]),
  );
}

test.each([2, 3, 4])('no small part of %i can be had back from the others and the whole', (parts) => {
  const seen = Map.groupBy(
    allParts(parts, 2 * FEWEST).filter((counts) => sum(counts) >= FEWEST),
    (counts) => JSON.stringify([partsAsTold(counts), sum(counts)]),
  );
  for (const [told, possible] of seen) {
    const [parts] = JSON.parse(told) as [(number | null)[], number];
    for (const [at, part] of parts.entries()) {
      if (part !== null) expect(part).toBeGreaterThanOrEqual(FEWEST);
      else expect(new Set(possible.map((counts) => counts[at])).size, told).toBeGreaterThan(1);
    }
  }
});

test('nothing is kept back where every part is large enough', () => {
  expect(partsAsTold([5, 12, 7])).toEqual([5, 12, 7]);
  expect(partsAsTold([40, 2, 9])).toEqual([40, undefined, undefined]);
  expect(partsAsTold([])).toEqual([]);
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
