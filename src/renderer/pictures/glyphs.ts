import type { Mark, Tone } from './drawing.ts';

/** Signs that tell a state by their shape, before any colour does. */
export type Glyph = 'done' | 'safe' | 'waits' | 'stop' | 'open' | 'ahead' | 'end' | 'supervisor' | 'small';

const TONE: Record<Glyph, Tone> = {
  done: 'accent',
  safe: 'accent',
  waits: 'waits',
  stop: 'stop',
  open: 'accent',
  ahead: 'edge',
  end: 'ink',
  supervisor: 'supervisor',
  small: 'ink-second',
};

/** A sign of about 18 px around a point. */
export function glyph(kind: Glyph, x: number, y: number, tone: Tone = TONE[kind]): readonly Mark[] {
  switch (kind) {
    case 'done':
      return [
        { shape: 'circle', x, y, r: 8, fill: tone },
        { shape: 'path', x, y, d: 'M-3.4 0.2 L-1 2.8 L3.6 -2.6', stroke: 'sheet', weight: 2 },
      ];
    case 'safe':
      return [
        {
          shape: 'path',
          x,
          y,
          d: 'M0 -9 L7.5 -6 V0 C7.5 5 4 7.6 0 9 C-4 7.6 -7.5 5 -7.5 0 V-6 Z',
          fill: tone,
        },
        { shape: 'path', x, y, d: 'M-3.2 0 L-0.8 2.4 L3.4 -2.8', stroke: 'sheet', weight: 1.9 },
      ];
    case 'waits':
      return [
        { shape: 'circle', x, y, r: 7.5, fill: 'sheet', stroke: tone, weight: 2.2 },
        { shape: 'path', x, y, d: 'M0 -4 V0.5 L3 2.5', stroke: tone, weight: 1.8 },
      ];
    case 'stop':
      return [
        { shape: 'box', x: x - 8, y: y - 8, width: 16, height: 16, round: 4, fill: tone },
        { shape: 'path', x, y, d: 'M-3.6 0 H3.6', stroke: 'sheet', weight: 2.4 },
      ];
    case 'open':
      return [
        { shape: 'circle', x, y, r: 7.5, fill: 'sheet', stroke: tone, weight: 2.6 },
        { shape: 'circle', x, y, r: 3, fill: tone },
      ];
    case 'ahead':
      return [{ shape: 'circle', x, y, r: 6, fill: 'sheet', stroke: tone, weight: 1.6 }];
    case 'end':
      return [{ shape: 'box', x: x - 2.5, y: y - 9, width: 5, height: 18, round: 1.5, fill: tone }];
    case 'supervisor':
      return [
        {
          shape: 'path',
          x,
          y,
          d: 'M-9 0 C-5 -6.5 5 -6.5 9 0 C5 6.5 -5 6.5 -9 0 Z',
          fill: 'sheet',
          stroke: tone,
          weight: 1.9,
        },
        { shape: 'circle', x, y, r: 2.6, fill: tone },
      ];
    case 'small':
      return [{ shape: 'circle', x, y, r: 3.5, fill: tone }];
  }
}
