import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { startWatch, type Watch } from '#main/application/watch.ts';

const MINUTE = 60_000;
let watch: Watch | undefined;
afterEach(() => watch?.stop());

/** A watch over clocks that the test turns, which looks up every few milliseconds. */
function watched(idleMinutes: number) {
  const clocks = { wall: 1_000_000, awake: 0 };
  const said: string[] = [];
  watch = startWatch(
    () => idleMinutes,
    (reason) => said.push(reason),
    { wall: () => clocks.wall, awake: () => clocks.awake, every: 2 },
  );
  return {
    said,
    /** Time passes for somebody awake, and for the machine. */
    async pass(milliseconds: number, asleep = 0) {
      clocks.awake += milliseconds;
      clocks.wall += milliseconds + asleep;
      await setTimeout(15);
    },
  };
}

test('a store that nobody touches locks after the minutes of the policy, and says so once', async () => {
  const { said, pass } = watched(10);
  await pass(10 * MINUTE - 1);
  expect(said).toEqual([]);
  await pass(2);
  await pass(20 * MINUTE);
  expect(said).toEqual(['idle']);
});

test('a store that somebody works in does not lock', async () => {
  const { said, pass } = watched(10);
  for (let round = 0; round < 4; round += 1) {
    await pass(9 * MINUTE);
    watch?.stir();
  }
  expect(said).toEqual([]);
});

test('a machine that slept wakes up locked, however short the sleep by its own account of work', async () => {
  const { said, pass } = watched(10);
  await pass(1000, 31_000);
  expect(said).toEqual(['suspend']);
});

test('a clock that is set right by some seconds is not a sleep', async () => {
  const { said, pass } = watched(10);
  await pass(1000, 20_000);
  await pass(1000, -20_000);
  expect(said).toEqual([]);
});
