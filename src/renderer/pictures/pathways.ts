import type { PathwayView } from '#shared/contract/case-view.ts';
import { stationOrder } from '#shared/vocabulary/stations.ts';
import {
  type Drawing,
  inEvenLines,
  inLines,
  LEADING,
  type Mark,
  PLAIN,
  paragraph,
  SMALL,
  type Text,
  type Tone,
  tenth,
} from './drawing.ts';
import {
  labelPlace,
  numberPoint,
  type RingState,
  ringRadius,
  SIZE,
  stationPoint,
  stationState,
  travelled,
} from './pathwayRings.ts';
import type { Telling } from './telling.ts';

/** As many rings as a map can hold and still be read. */
export const RINGS = 4;
/** Below this there is no room for the stations' names around the ring. */
const NARROW = 560;

/** What the map shows of a pathway. */
export type Seen = Pick<
  PathwayView,
  'survivor' | 'accountableParty' | 'stage' | 'standing' | 'station' | 'stationsDone' | 'next' | 'ended'
>;

/**
 * The way of a case as a circle: one ring for each pair, the way they came, where they stand, and what it waits on.
 */
export function pathwaysOf(pathways: readonly Seen[], { t, voice, write }: Telling, width: number): Drawing {
  const rings = pathways.map((pathway, index) => {
    const state: RingState = { done: pathway.stationsDone, at: pathway.station, ended: pathway.ended?.as };
    const pair = t('case:pair', {
      survivor: voice.name(pathway.survivor),
      accountableParty: voice.name(pathway.accountableParty),
    });
    return { state, pair, standing: standingOf(pathway), tone: `ring-${index + 1}` as Tone };
  });
  const narrow = width < NARROW;
  const inside = !narrow && rings.length <= 2;
  const scale = narrow ? Math.min(1, (width - 40) / SIZE) : Math.min(1, (width - 200) / SIZE);
  const size = SIZE * scale;
  const edge = narrow ? 20 : 40;
  const center = { x: width / 2, y: edge + size / 2 };
  const put = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: tenth(center.x + x - SIZE / 2),
    y: tenth(center.y + y - SIZE / 2),
  });
  // However small the map, a ring's number fits between it and the next.
  const gap = Math.max(17, (ringRadius(0, rings.length) - ringRadius(1, rings.length)) * scale);
  const radiusOf = (index: number) => ringRadius(0, rings.length) * scale - index * gap;
  const marks: Mark[] = [];
  rings.forEach(({ state, tone }, index) => {
    const radius = radiusOf(index);
    marks.push({
      shape: 'circle',
      ...center,
      r: tenth(radius),
      stroke: 'ring-ahead',
      weight: 2,
      dash: '2 6',
    });
    const way = travelled(radius, state);
    const stopped = state.ended !== undefined && state.ended !== 'completed';
    if (way !== '') {
      const at = put({ x: 0, y: 0 });
      marks.push({ shape: 'path', ...at, d: way, stroke: tone, weight: stopped ? 2 : index === 0 ? 5 : 4 });
    }
    if (rings.length > 1) {
      const at = put(numberPoint(radius));
      marks.push({ shape: 'circle', x: at.x - 2, y: at.y, r: 8, fill: 'sheet' });
      marks.push({
        shape: 'text',
        x: at.x - 2,
        y: at.y + 4,
        words: `${index + 1}`,
        size: SMALL,
        anchor: 'middle',
        strong: true,
        tone,
      });
    }
    for (const station of stationOrder) {
      const at = put(stationPoint(radius, station));
      marks.push(...stationMark(stationState(state, station), at.x, at.y, tone));
    }
  });
  if (!narrow) {
    for (const station of stationOrder) {
      const label = labelPlace(station);
      const out = { x: SIZE / 2 + (label.x - SIZE / 2) * scale, y: SIZE / 2 + (label.y - SIZE / 2) * scale };
      const open = rings.some(({ state }) => stationState(state, station) === 'open');
      const words = t(`map:station.${station}`);
      marks.push({
        shape: 'text',
        ...put(out),
        words,
        size: PLAIN,
        anchor: label.anchor,
        strong: open,
        tone: open ? 'ink' : 'ink-second',
      });
    }
  }
  let y = edge * 2 + size;
  const told = rings.map(({ pair, standing, tone }, index) => ({
    tone,
    pair: rings.length > 1 ? `${index + 1} · ${pair}` : pair,
    standing,
  }));
  if (inside) {
    const room = (radiusOf(rings.length - 1) - 24) * 1.6;
    marks.push(...inTheMiddle(told, room, center));
  } else {
    for (const { pair, standing, tone } of told) {
      marks.push(
        ...paragraph(inLines(pair, width, PLAIN, 2), { x: 0, y: y + 14, size: PLAIN, serif: true, tone }),
      );
      y += inLines(pair, width, PLAIN, 2).length * LEADING;
      const lines = inLines(standing, width, SMALL, 3);
      marks.push(...paragraph(lines, { x: 0, y: y + 13, size: SMALL, tone: 'ink-second' }));
      y += lines.length * LEADING + 10;
    }
  }

  function standingOf({ ended, stage, next, standing }: Seen): string {
    if (ended !== undefined)
      return t('pictures:pathways.ended', { how: t(`map:ended.${ended.as}`), day: write.day(ended.on) });
    const where = t(`cases:stage.${stage}`);
    const held = standing === 'held' ? t('pictures:pathways.held') : '';
    const waits =
      next.waitsFor === undefined
        ? where
        : t('case:waits', { where, who: t(`words:supplier.${next.waitsFor}`) });
    return [waits, held].filter(Boolean).join('. ');
  }

  return {
    title: t('pictures:pathways.title', { count: pathways.length }),
    width,
    height: Math.ceil(y),
    marks,
    list: rings.map(({ pair, standing, state }) => {
      const named = (wanted: ReturnType<typeof stationState>) =>
        stationOrder
          .filter((station) => stationState(state, station) === wanted)
          .map((station) => t(`map:station.${station}`));
      const [done, ahead] = [named('done'), state.ended === undefined ? named('ahead') : []];
      return {
        words: pair,
        items: [
          ...(state.ended === undefined && state.at !== null
            ? [{ words: t('map:at', { station: t(`map:station.${state.at}`) }) }]
            : []),
          { words: standing },
          ...(done.length === 0 ? [] : [{ words: t('map:done', { stations: write.allOf(done) }) }]),
          ...(ahead.length === 0 ? [] : [{ words: t('map:ahead', { stations: write.allOf(ahead) }) }]),
        ],
      };
    }),
  };
}

function inTheMiddle(
  told: readonly { readonly pair: string; readonly standing: string; readonly tone: Tone }[],
  room: number,
  center: { readonly x: number; readonly y: number },
): Text[] {
  const blocks = told.map(({ pair, standing, tone }) => ({
    tone,
    pair: inEvenLines(pair, room, 17, 2),
    standing: inLines(standing, room, SMALL, 3),
  }));
  const lines = blocks.reduce(
    (sum, { pair, standing }) => sum + pair.length * 23 + standing.length * LEADING + 12,
    -12,
  );
  let y = center.y - lines / 2 + 16;
  return blocks.flatMap(({ pair, standing, tone }) => {
    const who = paragraph(pair, { x: center.x, y, size: 17, anchor: 'middle', serif: true, tone }, 23);
    y += pair.length * 23;
    const where = paragraph(standing, {
      x: center.x,
      y: y - 2,
      size: SMALL,
      anchor: 'middle',
      tone: 'ink-second',
    });
    y += standing.length * LEADING + 12;
    return [...who, ...where];
  });
}

function stationMark(
  state: ReturnType<typeof stationState>,
  x: number,
  y: number,
  tone: Tone,
): readonly Mark[] {
  switch (state) {
    case 'done':
      return [
        { shape: 'circle', x, y, r: 6.5, fill: tone },
        { shape: 'path', x, y, d: 'M-2.8 0.2 L-0.8 2.3 L2.9 -2', stroke: 'sheet', weight: 1.8 },
      ];
    case 'open':
      return [
        { shape: 'circle', x, y, r: 11, fill: 'sheet', stroke: tone, weight: 3.4 },
        { shape: 'circle', x, y, r: 4.5, fill: tone },
      ];
    case 'stopped':
      return [
        {
          shape: 'box',
          x: x - 8.5,
          y: y - 8.5,
          width: 17,
          height: 17,
          round: 4,
          fill: 'sheet',
          stroke: tone,
          weight: 3,
        },
        { shape: 'path', x, y, d: 'M-4 0 H4', stroke: tone, weight: 3 },
      ];
    case 'ahead':
      return [{ shape: 'circle', x, y, r: 5, fill: 'sheet', stroke: 'edge', weight: 1.5 }];
  }
}
