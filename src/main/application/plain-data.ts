/** How deep an input may be nested; the contract's own go to eight. */
const DEEPEST = 64;
/** How many values an input may hold; a hundred lines of a plan hold some two thousand. */
const MOST = 200_000;

/**
 * The input as data that can be written down, or `undefined` where it cannot be: numbers that JSON does not have,
 * things that are neither lists nor plain objects, and what is nested without end. Half a character, as a field leaves
 * it that counts in UTF-16, becomes the sign for an unreadable one: nobody loses a page over it.
 */
export function plainData(input: unknown): { readonly data: unknown } | undefined {
  let left = MOST;
  const copied = (value: unknown, depth: number): unknown => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) throw notPlain;
    if (typeof value === 'string') return value.toWellFormed();
    if (typeof value === 'number' && !Number.isFinite(value)) throw notPlain;
    if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') {
      return value;
    }
    if (typeof value !== 'object') throw notPlain;
    if (Array.isArray(value)) return Array.from(value, (item) => copied(item, depth + 1));
    const kind: unknown = Object.getPrototypeOf(value);
    if (kind !== Object.prototype && kind !== null) throw notPlain;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.toWellFormed(), copied(item, depth + 1)]),
    );
  };
  try {
    return { data: copied(input, 0) };
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

const notPlain = new Error('not plain data');
