/** One measurement, in milliseconds. What belongs to it but is not to be counted happens inside, untimed. */
export type Sample = () => number | Promise<number>;

/** What was measured, and what was measured right beside it. */
export interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

/** A median, with the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a figure is about. */
export interface Subject {
  readonly title: string;
  readonly measured: string;
  readonly baseline: string;
  /**
   * How the two are set against each other, pair by pair: how many times as long, or how many milliseconds more. Where
   * somebody waits and feels it, what counts is how long, and the baseline only tells the machine's part in it.
   */
  readonly as: 'times' | 'milliseconds more' | 'milliseconds';
  /** What is measured, where it is no time. */
  readonly unit?: 'MB';
  /** The most that the median may be. */
  readonly target?: number;
}

/** A subject, measured. Times are in milliseconds. */
export interface Figure extends Subject {
  readonly n: number;
  readonly took: { readonly measured: Spread; readonly baseline: Spread };
  readonly result: Spread;
}

/** How many milliseconds some work takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How many milliseconds some short work that does not wait takes, on average of `times`. */
export function shareOf(times: number, work: () => unknown): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) work();
  return (performance.now() - start) / times;
}

/**
 * Measures the two in turn, `n` times, so that whatever else the machine is at falls on both alike; which of them goes
 * first alternates. One pair before the first is measured and forgotten.
 */
export async function inTurn(n: number, measured: Sample, baseline: Sample): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= n; round += 1) {
    if (round % 2 === 0) pairs.push({ measured: await measured(), baseline: await baseline() });
    else {
      const first = await baseline();
      pairs.push({ measured: await measured(), baseline: first });
    }
  }
  return pairs.slice(1);
}

/** The figure that pairs come to. */
export function figure(subject: Subject, pairs: readonly Pair[]): Figure {
  const compare = ({ measured, baseline }: Pair) =>
    subject.as === 'times'
      ? measured / baseline
      : subject.as === 'milliseconds'
        ? measured
        : measured - baseline;
  return {
    ...subject,
    n: pairs.length,
    took: {
      measured: spreadOf(pairs.map(({ measured }) => measured)),
      baseline: spreadOf(pairs.map(({ baseline }) => baseline)),
    },
    result: spreadOf(pairs.map(compare)),
  };
}

/** Whether a figure is within its target; one without a target always is. */
export function isMet({ target = Number.POSITIVE_INFINITY, result }: Figure): boolean {
  return result.median <= target;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
