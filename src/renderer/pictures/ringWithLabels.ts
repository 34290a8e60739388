import { inLines, LEADING, type Mark, paragraph, SMALL, tenth } from './drawing.ts';

/** Somebody or something with a place on the ring. */
export interface OnRing {
  readonly id: string;
  readonly title: string;
  /** In small letters under the title. */
  readonly about: readonly string[];
}

export interface RingPlace {
  readonly x: number;
  readonly y: number;
}

export interface Ring {
  readonly width: number;
  readonly height: number;
  readonly center: RingPlace;
  readonly radius: number;
  readonly places: ReadonlyMap<string, RingPlace>;
  /** The labels, the lines that lead to them, and, where labels stand below, numbers. */
  readonly labels: readonly Mark[];
  /** Where labels stand below the ring, each place has its number instead. */
  readonly numbered: boolean;
}

interface RingOptions {
  readonly width: number;
  /** The turn of the first place: 0 is the top, 0.5 the bottom. */
  readonly from: number;
}

const GAP = 12;
const NODE = 17;
/** Below this there is no room beside a ring. */
const NARROW = 560;

/**
 * Places around a circle with the clock, each with a label. Labels stand in two columns at the sides, in the order of
 * their places and never nearer than their height, or, in a narrow room, in one below: so none can cover another.
 */
export function ringWithLabels(nodes: readonly OnRing[], { width, from }: RingOptions): Ring {
  const numbered = width < NARROW;
  const radius = Math.min(160, Math.max(70, (numbered ? width - 60 : width * 0.46) / 2 - 20));
  const column = numbered ? width - 44 : (width - 2 * radius) / 2 - 52;
  const blocks = nodes.map(({ id, title, about }) => {
    const lines = [
      ...inLines(title, column, 15, 2).map((words) => ({ words, strong: true })),
      ...about.flatMap((line) => inLines(line, column, SMALL, 2).map((words) => ({ words, strong: false }))),
    ];
    return { id, lines, height: lines.length * LEADING + GAP };
  });
  const turns = nodes.map((_, place) => (from + place / Math.max(1, nodes.length)) % 1);
  const sides = blocks.map((_, place) => ((turns[place] ?? 0) < 0.5 ? 'right' : 'left'));
  const columnHeight = (side: string) =>
    blocks.reduce((sum, block, place) => sum + (sides[place] === side ? block.height : 0), 0);
  const ringHeight = 2 * (radius + NODE + 12);
  const tall = numbered ? ringHeight : Math.max(ringHeight, columnHeight('left'), columnHeight('right'));
  const center = { x: width / 2, y: tall / 2 };
  const places = new Map(
    nodes.map(({ id }, place) => {
      const angle = ((turns[place] ?? 0) - 0.25) * 2 * Math.PI;
      return [
        id,
        { x: tenth(center.x + radius * Math.cos(angle)), y: tenth(center.y + radius * Math.sin(angle)) },
      ];
    }),
  );
  const labels: Mark[] = [];
  if (numbered) {
    let y = tall + GAP;
    blocks.forEach(({ lines, height }, place) => {
      labels.push({
        shape: 'text',
        x: 30,
        y: y + 14,
        words: `${place + 1}`,
        size: 15,
        anchor: 'end',
        strong: true,
      });
      labels.push(...written(lines, 44, y + 14, 'start'));
      y += height;
    });
    return { width, height: Math.ceil(y), center, radius, places, labels, numbered };
  }
  for (const side of ['left', 'right'] as const) {
    const here = blocks
      .map((block, place) => ({ ...block, at: places.get(block.id) ?? center, place }))
      .filter(({ place }) => sides[place] === side)
      .sort((one, other) => one.at.y - other.at.y || one.place - other.place);
    const tops = spread(
      here.map(({ at, height }) => ({ wanted: at.y - height / 2, height })),
      tall,
    );
    here.forEach(({ lines, height, at }, index) => {
      const top = tops[index] ?? 0;
      const x = side === 'left' ? column : width - column;
      const middle = top + (height - GAP) / 2;
      const [end, bend] = side === 'left' ? [x + 8, x + 26] : [x - 8, x - 26];
      const out = side === 'left' ? -NODE - 2 : NODE + 2;
      labels.push({
        shape: 'path',
        x: 0,
        y: 0,
        d: `M${tenth(at.x + out)} ${at.y} L${tenth(bend)} ${tenth(middle)} H${tenth(end)}`,
        stroke: 'edge',
        weight: 1,
      });
      labels.push(...written(lines, x, top + 14, side === 'left' ? 'end' : 'start'));
    });
  }
  return { width, height: Math.ceil(tall), center, radius, places, labels, numbered };
}

/** Tops as near to what is wanted as they can be without touching, within the height. */
function spread(
  wanted: readonly { readonly wanted: number; readonly height: number }[],
  height: number,
): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const block of wanted) {
    const top = Math.max(free, block.wanted);
    tops.push(top);
    free = top + block.height;
  }
  let limit = height;
  for (let index = tops.length - 1; index >= 0; index--) {
    const tallness = wanted[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit - tallness);
    limit = tops[index] ?? 0;
  }
  return tops.map(tenth);
}

function written(
  lines: readonly { readonly words: string; readonly strong: boolean }[],
  x: number,
  y: number,
  anchor: 'start' | 'end',
): Mark[] {
  return lines.flatMap(({ words, strong }, line) =>
    paragraph([words], {
      x: tenth(x),
      y: tenth(y + line * LEADING),
      size: strong ? 15 : SMALL,
      anchor,
      strong,
      tone: strong ? 'ink' : 'ink-second',
    }),
  );
}
