import { type Figure, isMet, type Spread } from './measure.ts';

const WORDS = { times: 'times', 'milliseconds more': 'ms more', milliseconds: 'ms' } as const;

/** A figure as three lines of text: what it came to, and what was set against what. */
export function inWords(figure: Figure): string {
  const { title, as, target, result, took, n, measured, baseline, unit = 'ms' } = figure;
  const verdict =
    target === undefined ? 'no target' : `at most ${target}: ${isMet(figure) ? 'met' : 'MISSED'}`;
  return [
    `${title.padEnd(11)} ${spread(result)} ${WORDS[as]}; ${verdict}; n ${n}`,
    `${''.padEnd(11)} ${spread(took.measured)} ${unit}  ${measured}`,
    `${''.padEnd(11)} ${spread(took.baseline)} ${unit}  ${baseline}\n`,
  ].join('\n');
}

/** `median (lower to upper quartile)`, to three figures. */
function spread({ median, lower, upper }: Spread): string {
  return `${short(median)} (${short(lower)} to ${short(upper)})`;
}

function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
