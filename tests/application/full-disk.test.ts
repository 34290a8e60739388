import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reserveFile } from '#main/application/work.ts';
import { fillUp, smallDisk } from '../vault/small-disk.ts';
import { emptyFolder, enter, HandClock, setUp, type TestProgram } from './program.ts';
import { openCase } from './story.ts';

const folder = emptyFolder();
let program: TestProgram;
beforeAll(async () => {
  program = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program on a disk of its own, with two pathways, and nothing left of that disk. */
async function onAFullDisk() {
  const disk = smallDisk(12);
  cpSync(program.folder, disk, { recursive: true });
  const own = { ...program, folder: disk };
  const clock = new HandClock();
  const facilitator = await enter(own, 'facilitator', clock);
  const heron = await openCase(facilitator, clock, 'Heron');
  const maple = await openCase(facilitator, clock, 'Maple');
  return { own, clock, facilitator, heron, maple, makeRoom: fillUp(disk), disk };
}

const sizeOfReserve = (disk: string) => statSync(join(disk, reserveFile)).size;

test('on a full disk an ordinary step waits, and a survivor’s exit, a worry and a safety plan do not', async () => {
  const { own, clock, facilitator, heron, maple, makeRoom, disk } = await onAFullDisk();
  const at = { case: heron.case, pathway: heron.pathway };
  const whole = sizeOfReserve(disk);
  expect(await facilitator.code('referral.take', { ...at, on: clock.today })).toBe('disk-full');
  expect(sizeOfReserve(disk)).toBe(whole);

  const there = { case: maple.case, pathway: maple.pathway };
  await facilitator.ask('concern.raise', { ...there, words: 'A car stood outside twice.' });
  await facilitator.ask('pathway.withdraw', at);
  await facilitator.ask('safety.plan', {
    ...at,
    plan: { on: clock.today, people: [heron.survivor], made: 'declined', steps: [] },
  });
  await facilitator.ask('pathway.chooseProsecution', there);
  expect(sizeOfReserve(disk)).toBeLessThan(whole);

  // All of it is there after a lock, still without room, and the reserve grows again once there is.
  await facilitator.close();
  const again = await enter(own, 'facilitator', clock);
  for (const { case: id } of [heron, maple]) {
    const [pathway] = (await again.ask('cases.view', { case: id })).pathways;
    expect(pathway?.ended).toBeDefined();
  }
  makeRoom();
  await openCase(again, clock, 'Cedar');
  expect(sizeOfReserve(disk)).toBe(whole);
});

test('the control: without the reserve a full disk holds an exit up', async () => {
  const { facilitator, heron, disk } = await onAFullDisk();
  const sink = fillUpReserve(disk);
  const exit = { case: heron.case, pathway: heron.pathway };
  expect(await facilitator.code('pathway.withdraw', exit)).toBe('disk-full');
  sink();
  expect(await facilitator.code('pathway.withdraw', exit)).toBe('done');
});

/** Takes the reserve's room for something else. */
function fillUpReserve(disk: string): () => void {
  rmSync(join(disk, reserveFile));
  return fillUp(disk);
}

test('words half typed are kept for a while on a full disk, and leave the exits their room', async () => {
  const { facilitator, heron, disk } = await onAFullDisk();
  const form = `case:${heron.case}/concern`;
  const words = (length: number) => ({ form, content: { words: 'She said: '.repeat(length) } });
  await facilitator.ask('drafts.keep', words(10));
  expect((await facilitator.ask('drafts.get', { form })).content).toEqual(words(10).content);
  let kept = 10;
  for (let length = 20; (await facilitator.code('drafts.keep', words(length))) === 'done'; length += 40)
    kept = length;
  // What was kept last is whole, though the next was not.
  expect((await facilitator.ask('drafts.get', { form })).content).toEqual(words(kept).content);
  expect(sizeOfReserve(disk)).toBeGreaterThanOrEqual(1024 * 1024);
  const exit = { case: heron.case, pathway: heron.pathway };
  expect(await facilitator.code('pathway.withdraw', exit)).toBe('done');
});

test('however many worries are written down on a full disk, an exit has its room', async () => {
  const { facilitator, heron, maple, disk } = await onAFullDisk();
  const worry = (words: string) =>
    facilitator.code('concern.raise', { case: maple.case, pathway: maple.pathway, words });
  // Long ones until none fits any more, and then short ones.
  for (const words of ['She said it again. '.repeat(520), 'Again']) {
    let code = await worry(words);
    for (let count = 0; code === 'done' && count < 600; count += 1) code = await worry(words);
    expect(code).toBe('disk-full');
  }
  expect(sizeOfReserve(disk)).toBeGreaterThanOrEqual(512 * 1024);
  for (const { case: id, pathway } of [maple, heron])
    expect(await facilitator.code('pathway.withdraw', { case: id, pathway })).toBe('done');
}, 60_000);

test('a full disk holds no lock up', async () => {
  const { own, facilitator } = await onAFullDisk();
  await facilitator.ask('session.lock', {});
  expect(facilitator.notices).toContainEqual({ notice: 'locked', reason: 'asked' });
  await facilitator.close();
  await enter(own, 'supervisor');
});
