import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, enter, setUp, type TestProgram } from './program.ts';

const folder = emptyFolder();
let program: TestProgram;

beforeAll(async () => {
  program = await setUp(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('says that the people with a key changed, so that a list of them on screen is asked for again', async () => {
  const keyholder = await enter(program, 'keyholder');
  const told = () =>
    keyholder.notices.filter((notice) => notice.notice === 'changed' && notice.topics.includes('program'))
      .length;
  const { userId } = await keyholder.ask('users.add', {
    name: 'Jo Park',
    role: 'facilitator',
    passphrase: 'quiet walnut meadow road nine',
  });
  expect(told()).toBe(1);
  await keyholder.ask('users.renew', { userId });
  expect(told()).toBe(2);
  await keyholder.ask('users.remove', { userId });
  expect(told()).toBe(3);
  expect(await keyholder.code('users.remove', { userId: program.ids.keyholder })).not.toBe('done');
  expect(told()).toBe(3);
}, 60_000);

test('removes whom it removes, whatever else is under way for them: nobody comes back by a change that began before', async () => {
  const keyholder = await enter(program, 'keyholder');
  const passphrase = 'quiet walnut meadow road nine';
  const { userId } = await keyholder.ask('users.add', { name: 'Bo Hart', role: 'facilitator', passphrase });
  const reset = keyholder.code('users.reset', { userId, newPassphrase: 'kettle harbor maple quartz' });
  const renewed = keyholder.code('users.renew', { userId });
  const removed = keyholder.code('users.remove', { userId });
  expect(await Promise.all([reset, renewed, removed])).toEqual(['done', 'done', 'done']);
  const again = keyholder.code('users.reset', { userId, newPassphrase: 'kettle harbor maple quartz' });
  expect(await again).toBe('user-unknown');
  const { users } = await keyholder.ask('users.list', {});
  expect(users.find(({ id }) => id === userId)?.status).toBe('removed');
  // What was refused does not hold up what comes after it.
  expect(await keyholder.code('users.renew', { userId: program.ids.supervisor })).toBe('done');
}, 60_000);
