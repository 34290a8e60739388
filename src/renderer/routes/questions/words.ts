/** A run of words that stayed, went or came. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** Words of a longer text than this are not matched one by one. */
const LONGEST = 1500;

/**
 * What became of a text, word by word: the longest common sequence of words stays. Two texts that are too long for that,
 * or have little in common, are shown as one that went and one that came.
 */
export function comparedWords(before: string, after: string): readonly Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', words: before }];
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length > LONGEST || young.length > LONGEST)
    return joined([
      { kind: 'gone', words: before },
      { kind: 'new', words: after },
    ]);
  const longest = lengths(old, young);
  // A few small words in common tell nothing: such a text is a new one.
  if (at(longest, 0, 0) * 3 < Math.max(old.length, young.length))
    return joined([
      { kind: 'gone', words: before },
      { kind: 'new', words: after },
    ]);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [was, is] = [old[i], young[j]];
    if (was !== undefined && was === is) {
      runs.push({ kind: 'same', words: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1)) {
      runs.push({ kind: 'gone', words: was });
      i += 1;
    } else if (is !== undefined) {
      runs.push({ kind: 'new', words: is });
      j += 1;
    } else if (was !== undefined) {
      runs.push({ kind: 'gone', words: was });
      i += 1;
    }
  }
  return joined(runs);
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many words the rests from each place on have in common. */
function lengths(old: readonly string[], young: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    for (let j = young.length - 1; row !== undefined && j >= 0; j -= 1)
      row[j] =
        old[i] === young[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

/** Neighbours of one kind as one run; what went stands before what came in its place. */
function joined(runs: readonly Run[]): Run[] {
  const sorted: Run[] = [];
  let [gone, came]: [string[], string[]] = [[], []];
  const flush = () => {
    if (gone.some((words) => words !== '')) sorted.push({ kind: 'gone', words: gone.join(' ') });
    if (came.some((words) => words !== '')) sorted.push({ kind: 'new', words: came.join(' ') });
    [gone, came] = [[], []];
  };
  for (const run of runs) {
    const last = sorted.at(-1);
    if (run.kind === 'gone') gone.push(run.words);
    else if (run.kind === 'new') came.push(run.words);
    else if (last?.kind === 'same' && gone.length + came.length === 0)
      sorted[sorted.length - 1] = { kind: 'same', words: `${last.words} ${run.words}` };
    else {
      flush();
      sorted.push(run);
    }
  }
  flush();
  return sorted;
}
