import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  furthest,
  labelPlace,
  type RingState,
  ringRadius,
  stationPoint,
  stationState,
  travelled,
} from '#renderer/pictures/pathwayRings.ts';
import { stationSchema } from '#shared/vocabulary/pathway.ts';
import { endingSchema } from '#shared/vocabulary/policy.ts';
import { stationOrder } from '#shared/vocabulary/stations.ts';

const ring = fc.record({
  done: fc.subarray([...stationOrder]),
  at: fc.option(fc.constantFrom(...stationOrder)),
  ended: fc.option(fc.constantFrom(...endingSchema.options), { nil: undefined }),
});

describe('the rings of the pathway map', () => {
  it('has every station of the pathway, in its order', () => {
    expect(stationOrder).toEqual(stationSchema.options);
  });

  it('begins at the top and goes with the clock', () => {
    expect(stationPoint(100, 'referral')).toEqual({ x: 200, y: 100 });
    expect(stationPoint(100, 'choice').x).toBeGreaterThan(200);
    expect(stationPoint(100, 'preparation')).toEqual({ x: 200, y: 300 });
    expect(stationPoint(100, 'twoYears').x).toBeLessThan(200);
  });

  it('hangs the names outside the outermost ring', () => {
    for (const station of stationOrder) {
      const { x, y } = labelPlace(station);
      expect(Math.hypot(x - 200, y - 200)).toBeGreaterThan(ringRadius(0, 1));
    }
  });

  it('keeps up to four rings apart, and room for the names in the middle', () => {
    for (const count of [1, 2, 3, 4]) {
      const radii = Array.from({ length: count }, (_, index) => ringRadius(index, count));
      expect(Math.min(...radii)).toBeGreaterThan(100);
      for (const [index, radius] of radii.entries()) {
        const next = radii[index + 1];
        if (next !== undefined) expect(radius - next).toBeGreaterThanOrEqual(26);
      }
    }
  });

  it('opens the present station of a pathway that goes on, also when it was done once before', () => {
    const again: RingState = {
      done: ['referral', 'eligibility', 'choice', 'screening', 'community'],
      at: 'screening',
    };
    expect(stationState(again, 'screening')).toBe('open');
    expect(furthest(again)).toBe('community');
  });

  it('never shows an ended pathway as open, and never an unfinished one as complete', () => {
    fc.assert(
      fc.property(ring, (state) => {
        const states = stationOrder.map((station) => stationState(state, station));
        if (state.ended !== undefined) expect(states).not.toContain('open');
        if (state.ended === 'completed') expect(new Set(states)).toEqual(new Set(['done']));
        if (state.ended !== undefined && state.ended !== 'completed') expect(states).toContain('stopped');
        if (state.ended === undefined) expect(states).not.toContain('stopped');
      }),
    );
  });

  it('draws a way that ends where the pathway has come to', () => {
    fc.assert(
      fc.property(ring, (state) => {
        const way = travelled(188, state);
        expect(way).not.toMatch(/NaN|undefined/);
        if (state.ended !== 'completed' && way !== '') {
          const { x, y } = stationPoint(188, furthest(state));
          expect(way.endsWith(` ${x} ${y}`)).toBe(true);
        }
      }),
    );
  });
});
