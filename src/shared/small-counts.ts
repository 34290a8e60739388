/** A count below this could tell who is meant: it is said as "fewer than", and nothing else gives it back. */
export const FEWEST = 5;

/**
 * The parts of a whole that is told, too; undefined for one that is not told. Small parts are not. While what is not told
 * is one part alone, or adds up to a small count, the smallest part that is left is not told either. Nothing says which
 * of them were the small ones: that alone would often give them back.
 */
export function partsAsTold(parts: readonly number[]): readonly (number | undefined)[] {
  const told = parts.map((count) => (count < FEWEST ? undefined : count));
  if (!told.includes(undefined)) return told;
  for (;;) {
    const hidden = parts.filter((_, at) => told[at] === undefined);
    const shown = told.filter((part) => part !== undefined);
    const sum = hidden.reduce((total, count) => total + count, 0);
    if (shown.length === 0 || (hidden.length > 1 && sum >= FEWEST)) return told;
    told[told.indexOf(Math.min(...shown))] = undefined;
  }
}
