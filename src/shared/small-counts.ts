/** A count below this could tell who is meant: it is said as "fewer than", and nothing else gives it back. */
export const FEWEST = 5;

/**
 * The parts of a whole that is told, too; undefined for one that is not told. Small parts are not, nor is the smallest
 * of the others (or all that are as small), so that they cannot be had back. Nothing says which of them were the small
 * ones: that alone would often give them back.
 */
export function partsAsTold(parts: readonly number[]): readonly (number | undefined)[] {
  const large = parts.filter((count) => count >= FEWEST);
  if (large.length === parts.length) return parts;
  const smallestLarge = Math.min(...large);
  return parts.map((count) => (count > smallestLarge ? count : undefined));
}
