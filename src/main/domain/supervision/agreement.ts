import type { AgreementCaution, Estimate, RaterAgreement } from '#shared/vocabulary/agreement.ts';

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Below this many pairs the numbers are an anecdote; below the second they are shown as unsure. */
const VERY_FEW = 10;
const FEW = 50;
/** An interval of AC1 wider than this holds both good and poor agreement. */
const WIDE = 0.4;
/** The share of one outcome from which kappa is known to mislead (Feinstein and Cicchetti 1990). */
const ONE_SIDED = 0.8;

/**
 * How far two judgments of the same screenings agree. Every outcome that could have been chosen counts as a category
 * of AC1, chosen or not.
 *
 * - Percent: the share of equal judgments, with the interval of Wilson (1927).
 * - Kappa: Cohen (1960), with the asymptotic standard error of Fleiss, Cohen and Everitt (1969, formula 13).
 * - AC1: Gwet (2008, formulas 4 to 6 for two raters), with its variance conditional on the raters.
 *
 * Intervals of the last two are value ± 1.96 standard errors, cut at -1 and 1.
 */
export function agreementOf<Category>(
  categories: readonly Category[],
  judgments: readonly (readonly [Category, Category])[],
): RaterAgreement {
  const pairs = judgments.length;
  if (pairs === 0) return { pairs, agreed: 0, cautions: ['noPairs'] };
  const shares = new Shares(categories, judgments);
  const agreed = judgments.filter(([one, other]) => one === other).length;
  const kappa = cohensKappa(shares);
  const ac1 = gwetsAc1(shares);
  return {
    pairs,
    agreed,
    percent: wilson(agreed, pairs),
    ...(kappa === undefined ? {} : { kappa }),
    ...(ac1 === undefined ? {} : { ac1 }),
    cautions: cautionsOf(shares, agreed, kappa, ac1),
  };
}

/** The table of two judgments, in shares of all pairs. */
class Shares {
  readonly pairs: number;
  readonly categories: number;
  /** Share of the pairs in which the first said `row` and the second said `column`. */
  readonly cell: (row: number, column: number) => number;
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Share of equal judgments. */
  readonly equal: number;

  constructor(categories: readonly unknown[], judgments: readonly (readonly [unknown, unknown])[]) {
    const count = (holds: (pair: readonly [unknown, unknown]) => boolean) =>
      judgments.filter(holds).length / judgments.length;
    const cells = categories.map((one) =>
      categories.map((other) => count((p) => p[0] === one && p[1] === other)),
    );
    this.pairs = judgments.length;
    this.categories = categories.length;
    this.cell = (row, column) => cells[row]?.[column] ?? 0;
    this.first = categories.map((category) => count(([one]) => one === category));
    this.second = categories.map((category) => count(([, other]) => other === category));
    this.equal = count(([one, other]) => one === other);
  }

  /** The sum of `term` over all categories. */
  sum(term: (category: number, first: number, second: number) => number): number {
    return this.first.reduce((sum, first, at) => sum + term(at, first, this.second[at] ?? 0), 0);
  }

  /** The sum of `term` over all pairs of categories. */
  sumOfCells(term: (row: number, column: number, share: number) => number): number {
    return this.sum((row) => this.sum((column) => term(row, column, this.cell(row, column))));
  }
}

function wilson(agreed: number, pairs: number): Estimate {
  const share = agreed / pairs;
  const shrink = 1 + Z ** 2 / pairs;
  const middle = (share + Z ** 2 / (2 * pairs)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / pairs + Z ** 2 / (4 * pairs ** 2));
  return { value: share, interval: { low: Math.max(0, middle - half), high: Math.min(1, middle + half) } };
}

/** Undefined where chance alone would make every pair agree: both used one category throughout. */
function cohensKappa(shares: Shares): Estimate | undefined {
  const chance = shares.sum((_, first, second) => first * second);
  if (1 - chance < Number.EPSILON) return undefined;
  const kappa = (shares.equal - chance) / (1 - chance);
  const agreeing = shares.sum(
    (at, first, second) => shares.cell(at, at) * (1 - (first + second) * (1 - kappa)) ** 2,
  );
  const differing = shares.sumOfCells((row, column, share) =>
    row === column ? 0 : share * ((shares.second[row] ?? 0) + (shares.first[column] ?? 0)) ** 2,
  );
  const variance =
    (agreeing + (1 - kappa) ** 2 * differing - (kappa - chance * (1 - kappa)) ** 2) /
    (shares.pairs * (1 - chance) ** 2);
  return withInterval(kappa, variance, shares);
}

/** Undefined where there is only one category to choose. */
function gwetsAc1(shares: Shares): Estimate | undefined {
  const others = shares.categories - 1;
  if (others < 1) return undefined;
  const used = shares.first.map((first, at) => (first + (shares.second[at] ?? 0)) / 2);
  const chance = used.reduce((sum, share) => sum + share * (1 - share), 0) / others;
  const ac1 = (shares.equal - chance) / (1 - chance);
  const agreeing = shares.sum((at) => shares.cell(at, at) * (1 - (used[at] ?? 0))) / others;
  const all =
    shares.sumOfCells(
      (row, column, share) => share * (1 - ((used[row] ?? 0) + (used[column] ?? 0)) / 2) ** 2,
    ) /
    others ** 2;
  const variance =
    (shares.equal * (1 - shares.equal) -
      4 * (1 - ac1) * (agreeing - shares.equal * chance) +
      4 * (1 - ac1) ** 2 * (all - chance ** 2)) /
    (shares.pairs * (1 - chance) ** 2);
  return withInterval(ac1, variance, shares);
}

/** Where every pair agrees the formulas give a width of nothing, which would be a lie: then there is no interval. */
function withInterval(value: number, variance: number, { equal }: Shares): Estimate {
  if (equal === 1) return { value };
  const half = Z * Math.sqrt(Math.max(0, variance));
  return { value, interval: { low: Math.max(-1, value - half), high: Math.min(1, value + half) } };
}

function cautionsOf(
  shares: Shares,
  agreed: number,
  kappa: Estimate | undefined,
  ac1: Estimate | undefined,
): AgreementCaution[] {
  const { pairs } = shares;
  const width = ac1?.interval ? ac1.interval.high - ac1.interval.low : 0;
  const most = Math.max(...shares.first.map((first, at) => (first + (shares.second[at] ?? 0)) / 2));
  const found: AgreementCaution[] = [
    ...(pairs < VERY_FEW ? (['veryFew'] as const) : []),
    ...(pairs >= VERY_FEW && (pairs < FEW || width > WIDE) ? (['unsure'] as const) : []),
    ...(kappa === undefined ? (['kappaUndefined'] as const) : []),
    ...(kappa !== undefined && most >= ONE_SIDED ? (['oneSided'] as const) : []),
    ...(agreed === pairs ? (['allAgree'] as const) : []),
  ];
  return found.length > 0 ? found : ['ofTheseOnly'];
}
