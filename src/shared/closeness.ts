/** At most so many words are looked for at once. */
const AT_MOST = 8;

/** The words of a text, as an index takes them apart. One letter alone would find everything. */
export function wordsIn(text: string): readonly string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.filter((word) => word.length > 1);
}

export function wordsLookedFor(typed: string): readonly string[] {
  return wordsIn(typed).slice(0, AT_MOST);
}

/** A word as it stands in the index: without case and accents. */
export function asIndexed(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

/** How many slips of the keys are forgiven in a word of this length. Short words are too close to one another. */
function slipsForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** So many spellings of one word are tried. */
const SPELLINGS = 40;

/**
 * Those of these words that somebody may have meant who typed this one, whole or its beginning, the closest first.
 * `word` and `terms` are as indexed. A slip is a letter too many, too few, another one, or two that changed places.
 */
export function meantBy(word: string, terms: readonly string[]): readonly string[] {
  const most = slipsForgiven(word.length);
  if (most === 0) return [];
  return terms
    .filter((term) => term.length >= word.length - most)
    .map((term) => ({ term, slips: slips(word, term, most) }))
    .filter((close) => close.slips <= most)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, SPELLINGS)
    .map(({ term }) => term);
}

/**
 * How far these words are from what somebody typed, who may have meant the beginning of any of them: 0 when each word
 * typed begins one of them, more for each slip, nothing when they are not meant.
 */
export function slipsFrom(typed: readonly string[], terms: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of typed) {
    const most = slipsForgiven(word.length);
    const least = Math.min(...terms.map((term) => slips(word, term, most)));
    if (least > most) return undefined;
    sum += least;
  }
  return sum;
}

/** The fewest slips between a word and any beginning of a term; anything above `most` may be said as `most + 1`. */
function slips(word: string, term: string, most: number): number {
  const width = Math.min(term.length, word.length + most);
  let twoBefore: number[] = [];
  let before = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = word[row - 1] === term[column - 1];
      let cost = Math.min(
        at(before, column - 1) + (same ? 0 : 1),
        at(before, column) + 1,
        at(current, column - 1) + 1,
      );
      const swapped = word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(twoBefore, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    twoBefore = before;
    before = current;
  }
  return Math.min(...before);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
