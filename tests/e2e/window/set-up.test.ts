import { describe, expect, test } from 'vitest';
import { Desk, people } from './desk.ts';

describe.each(['en', 'es'] as const)('a newcomer, in %s', (language) => {
  test('sets up a store from an empty folder, mistypes once, unlocks, and locks by key', async () => {
    const desk = await Desk.open(language);
    await desk.heading(desk.say('setup', 'welcome.title')).waitFor();
    await desk.isAccessible();
    await desk.setUp();
    await desk.isAccessible();

    await desk.page.getByText(people.facilitator.name, { exact: true }).click();
    await desk.field(desk.say('setup', 'unlock.passphrase')).fill('not the passphrase of anybody');
    await desk.button(desk.say('setup', 'unlock.open')).click();
    await desk.page.getByText(desk.say('vault', 'wrong-passphrase')).waitFor();
    await desk.isAccessible();

    await desk.sitDown('facilitator');
    await desk.isAccessible();
    expect((await desk.ask('session.me', {})).user.name).toBe(people.facilitator.name);
    expect(await desk.page.title()).toBe('Circlekeeper');

    const core = desk.corePid ?? 0;
    process.kill(core, 0);
    await desk.lock();
    expect(() => process.kill(core, 0)).toThrow();
    expect((await desk.ask('store.status', {})).state).toBe('locked');
  });
});
