import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { type ChartEvent, chart, stageOf, survivorHasLeft } from '#domain/process/chart.ts';
import { type Stage, stageSchema } from '#shared/vocabulary/pathway.ts';
import { chartDiagram, chartPage, ways, withChart } from '../../scripts/chart.ts';
import { page } from './pages.ts';

test('the chart in the README and on its own page is drawn from the code as it is', () => {
  expect(withChart(page('README.md'))).toBe(page('README.md'));
  expect(page('docs/pathway-chart.md')).toBe(chartPage());
});

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The arrows as a reader sees them: read back from the drawing, and from nothing else. */
const lines = chartDiagram().split('\n');
const arrows: readonly Arrow[] = lines.flatMap((line) => {
  const [, from, to, label] = /^\s*(\w+) --> (\w+) : (.+)$/.exec(line) ?? [];
  if (from === undefined || to === undefined || label === undefined) return [];
  return label.split(', or ').map((one) => ({ from, to, label: one }));
});
const framed = new Set(
  lines
    .slice(lines.findIndex((line) => line.includes('as goingOn {')) + 1, lines.indexOf('  }'))
    .flatMap((line) => /as (\w+)$/.exec(line)?.[1] ?? []),
);
const happenings = [...new Set(ways.map(({ happening }) => happening))];
const wordsOf = (happening: string) => happening.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Where the drawing leads a stage; a condition, if any, stands in square brackets. */
function drawn(stage: Stage, happening: ChartEvent['type']): Arrow | undefined {
  const places = new Set([stage, `${stage}_there`, ...(framed.has(stage) ? ['goingOn'] : [])]);
  return arrows.find(
    ({ from, label }) => places.has(from) && label.replace(/ \[.*\]$/, '') === wordsOf(happening),
  );
}

/** Where the running chart leads it. */
function run(stage: Stage, happening: ChartEvent['type'], isAllowed: boolean): string {
  const journey = stage === 'coercionFound' ? { coercionFound: 'there' as const } : stage;
  const standing = isAllowed ? ('current' as const) : ('needed' as const);
  const safety = isAllowed ? ('planned' as const) : ('unplanned' as const);
  const [next] = transition(chart, chart.resolveState({ value: { journey, standing, safety } }), {
    type: happening,
  });
  return survivorHasLeft(next) ? `${stageOf(next)}_left` : stageOf(next);
}

describe.each(stageSchema.options)('the drawing at %s', (stage) => {
  test('stands in it', () => {
    expect(lines.some((line) => line.includes(`as ${stage}`))).toBe(true);
  });

  test('leads where the running chart leads, whatever happens, and under the conditions that it shows', () => {
    for (const happening of happenings) {
      const arrow = drawn(stage, happening);
      const to = arrow?.to ?? stage;
      expect(run(stage, happening, true), happening).toBe(to);
      expect(run(stage, happening, false), happening).toBe(arrow?.label.endsWith(']') ? stage : to);
    }
  });
});
