/**
 * The pathway's chart as a page of the documentation, drawn from `src/main/domain/process/chart.ts` and from nothing
 * else. `node scripts/chart.ts` writes it into README.md and docs/pathway-chart.md; `npm test` checks that both are
 * what the code says today.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ChartEvent, chart } from '#domain/process/chart.ts';

/** One way from a stage: what happens, where it leads, and what has to hold for it. */
export interface Way {
  readonly from: string;
  readonly happening: ChartEvent['type'];
  readonly to: string;
  readonly needs: readonly string[];
}

type Node = NonNullable<(typeof chart.states)[string]>;

/** A place by its name; what the chart does not have cannot be drawn. */
function placeIn(node: Node | typeof chart, name: string): Node {
  const place = node.states[name];
  if (place === undefined) throw new Error(`The chart has no place ${name}`);
  return place as Node;
}

function firstIn(node: Node): string {
  return node.initial.target[0]?.key ?? '';
}

const journey = placeIn(chart, 'journey');
const stages = Object.keys(journey.states);
const isEnd = (stage: string) => placeIn(journey, stage).type === 'final';

/** Every way that the chart has from a stage, inner places of a stage as `stage.place`. */
export const ways: readonly Way[] = stages.flatMap((stage) => waysFrom(stage));

/** The ways that most live stages share: drawn once, from all of them together. */
const shared = sharedWays();
/** The stages that have every shared way. */
const goingOn = stages.filter((stage) =>
  shared.every((common) => ways.some((way) => way.from === stage && isSame(way, common))),
);
const isShared = (way: Way) => goingOn.some((stage) => stage === way.from) && shared.some(sameAs(way));

function waysFrom(stage: string): Way[] {
  return [...placeIn(journey, stage).transitions].flatMap(([happening, transitions]) =>
    transitions.map((transition) => ({
      from: stage,
      happening: happening as ChartEvent['type'],
      to: (transition.target?.[0]?.path.slice(1) ?? [stage]).join('.'),
      needs: typeof transition.guard === 'string' ? [transition.guard] : [],
    })),
  );
}

function sharedWays(): readonly Way[] {
  const live = stages.filter((stage) => !isEnd(stage));
  const distinct = ways.filter((way, index) => ways.findIndex(sameAs(way)) === index);
  return distinct.filter((way) => ways.filter(sameAs(way)).length > live.length / 2);
}

function isSame(one: Way, other: Way): boolean {
  return one.happening === other.happening && one.to === other.to;
}

function sameAs(way: Way): (other: Way) => boolean {
  return (other) => isSame(way, other);
}

/** `screeningIsCurrent` as "screening is current". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function title(name: string): string {
  const text = words(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function label({ happening, needs }: Way): string {
  return needs.length === 0 ? words(happening) : `${words(happening)} [${needs.map(words).join(', ')}]`;
}

/** Mermaid's name for a place: a stage's own, or an inner place under its stage's. */
function node(place: string): string {
  return place.replace('.', '_');
}

/** One arrow for all ways between the same two places. */
function arrows(between: readonly Way[], from: (way: Way) => string): string[] {
  const together = Map.groupBy(between, (way) => `${from(way)} --> ${node(way.to)}`);
  return [...together].map(([arrow, same]) => `${arrow} : ${same.map(label).join(', or ')}`);
}

/** The journey as a Mermaid state diagram. Ways that all going-on stages share leave from their common frame. */
export function chartDiagram(): string {
  const own = ways.filter((way) => !isShared(way));
  const inside = new Set(goingOn);
  const isInside = (way: Way) => inside.has(way.from) && inside.has(way.to);
  const outer = stages.filter((stage) => !inside.has(stage));
  const lines = [
    'stateDiagram-v2',
    '  state "Goes on" as goingOn {',
    ...goingOn.map((stage) => `    state "${title(stage)}" as ${stage}`),
    `    [*] --> ${firstIn(journey)}`,
    ...arrows(own.filter(isInside), ({ from }) => from).map((line) => `    ${line}`),
    '  }',
    ...outer.flatMap(drawn).map((line) => `  ${line}`),
    ...arrows(shared, () => 'goingOn').map((line) => `  ${line}`),
    ...arrows(
      own.filter((way) => !isInside(way) && !way.to.startsWith(`${way.from}.`)),
      ({ from }) => from,
    ).map((line) => `  ${line}`),
    ...stages.filter(isEnd).map((stage) => `  ${stage} --> [*]`),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}

/** A stage by itself, and what happens within it: its inner places, and the ways from the first of them. */
function drawn(stage: string): string[] {
  const places = Object.keys(placeIn(journey, stage).states);
  const named = `state "${title(stage)}" as ${stage}`;
  if (places.length === 0) return [named];
  const first = node(`${stage}.${firstIn(placeIn(journey, stage))}`);
  const within = ways.filter((way) => way.from === stage && way.to.startsWith(`${stage}.`));
  return [
    `${named} {`,
    ...places.map((place) => `  state "${title(place)}" as ${node(`${stage}.${place}`)}`),
    `  [*] --> ${first}`,
    ...arrows(within, () => first).map((line) => `  ${line}`),
    '}',
  ];
}

/** What a parallel region comes to when something happens, whatever it was before. */
function regionRows(region: 'standing' | 'safety'): string[] {
  return [...placeIn(chart, region).transitions].flatMap(([happening, transitions]) =>
    transitions.map((transition) => `| ${words(happening)} | ${words(transition.target?.[0]?.key ?? '')} |`),
  );
}

/** The whole chart in words: docs/pathway-chart.md. */
export function chartPage(): string {
  const rows = ways.map(
    ({ from, happening, to, needs }) =>
      `| ${words(from)} | ${words(happening)} | ${words(to.replace('.', ': '))} | ${needs.map(words).join(', ')} |`,
  );
  const initial = (region: 'standing' | 'safety') => words(firstIn(placeIn(chart, region)));
  return `# The pathway chart

A pathway is one survivor and one accountable party. This page is drawn from
[\`src/main/domain/process/chart.ts\`](../src/main/domain/process/chart.ts), the chart that the program runs. Do not edit
it: change the code, then run \`node scripts/chart.ts\`. \`npm test\` fails when the two differ.

The chart has three parts that move side by side: where the pathway is, what the latest screening allows, and whether a
safety plan is on record.

## Where the pathway is

A way out of the frame "Goes on" can be taken from every stage in it, at once. A condition is in square brackets.

${chartDiagram()}

Every way, one by one:

| At | This happens | It leads to | Needs |
|---|---|---|---|
${rows.join('\n')}

## What the latest screening allows

It begins as ${initial('standing')}. Only "current" lets a step through that needs a current screening. Its age is
checked as well, against the program's policy.

| This happens | The screening is then |
|---|---|
${regionRows('standing').join('\n')}

## The safety plan

It begins as ${initial('safety')}. No notice of a return goes to the referring office before it is planned.

| This happens | The safety plan is then |
|---|---|
${regionRows('safety').join('\n')}
`;
}

const begin = '<!-- The chart: written by `node scripts/chart.ts` -->';
const end = '<!-- The chart ends -->';

/** A text with the diagram put between its two marks. */
export function withChart(text: string): string {
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`Nowhere to put the chart: "${begin}" … "${end}"`);
  return `${text.slice(0, before + begin.length)}\n${chartDiagram()}\n${text.slice(after)}`;
}

if (import.meta.main) {
  const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  writeFileSync(path('README.md'), withChart(readFileSync(path('README.md'), 'utf8')));
  writeFileSync(path('docs/pathway-chart.md'), chartPage());
}
