import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { mustGoWithoutSandbox } from '#main/hosts/chromium/window.ts';
import { keepCore } from '#main/hosts/core-process.ts';
import { installedElectron } from '#main/hosts/electron/find-electron.ts';
import { forkCore } from '#main/hosts/fork.ts';
import { electronFolder } from '#main/hosts/places.ts';
import { hostWords } from '#main/hosts/words.ts';
import type { Bridge } from '#shared/bridge.ts';

const executablePath = installedElectron();
const main = join(electronFolder, 'main.js');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const missing = [
  executablePath ? '' : 'its program is not installed',
  existsSync(main) ? '' : 'it is not built',
  hasDisplay ? '' : 'there is no display',
].filter(Boolean);
if (missing.length > 0) {
  console.warn(
    `NOT RUN: the Electron window, because ${missing.join(' and ')}. Its refusals are tested by a fake.`,
  );
}

/** What can be tried of the built files without Electron's program; `npm test` builds them first. */
const built = test.skipIf(!existsSync(main));

built('the built core starts and answers under any host that forks it', async () => {
  const store = join(mkdtempSync(join(tmpdir(), 'electron-')), 'store');
  const core = keepCore(forkCore(join(electronFolder, 'core.js'), store), hostWords('en'));
  const reply = await core.call('no.such.procedure', null);
  expect(reply).toMatchObject({ ok: false, error: { code: 'procedure-unknown' } });
  await core.close();
});

built('the built preload gives the page the bridge, and nothing of Electron', () => {
  const exposed: unknown[][] = [];
  const asked: unknown[][] = [];
  const listeners = new Map<string, (event: unknown, detail: unknown) => void>();
  const electron = {
    contextBridge: { exposeInMainWorld: (...args: unknown[]) => exposed.push(args) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => asked.push(args),
      on: (channel: string, listener: (event: unknown, detail: unknown) => void) =>
        listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  };
  runInNewContext(readFileSync(join(electronFolder, 'preload.cjs'), 'utf8'), {
    process: {
      argv: ['electron', '--circlekeeper-facts={"language":"es","platform":"linux","styleNonce":"n"}'],
    },
    require: (name: string) => (name === 'electron' ? electron : undefined),
  });
  const [[name, bridge] = []] = exposed;
  expect(name).toBe('circlekeeper');
  expect(bridge).toMatchObject({ language: 'es', platform: 'linux', styleNonce: 'n' });
  const { call, onNotice } = bridge as Bridge;
  void call('a.procedure', { x: 1 });
  expect(asked).toEqual([['circlekeeper:call', 'a.procedure', { x: 1 }]]);
  const heard: unknown[] = [];
  const leave = onNotice((notice) => heard.push(notice));
  listeners.get('circlekeeper:notice')?.({ sender: 'never the page’s business' }, { notice: 'ready' });
  expect(heard).toEqual([{ notice: 'ready' }]);
  leave();
  expect(listeners.size).toBe(0);
});

test.skipIf(missing.length > 0)('the Electron window opens sealed, and its core answers', async () => {
  const store = join(mkdtempSync(join(tmpdir(), 'electron-')), 'store');
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: !mustGoWithoutSandbox(),
    args: [main, '--store', store, '--lang', 'en'],
  });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://circlekeeper/');
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
    expect(await page.evaluate(() => fetch('http://example.com/').then(() => 'fetched', String))).not.toBe(
      'fetched',
    );
    expect(await page.evaluate(() => globalThis.window.open('http://example.com/'))).toBeNull();
    const reply = await page.evaluate(() => globalThis.window.circlekeeper.call('no.such.procedure', null));
    expect(reply).toMatchObject({ ok: false });
  } finally {
    await app.close();
  }
});
