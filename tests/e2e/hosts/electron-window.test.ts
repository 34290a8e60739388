import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { mustGoWithoutSandbox } from '#main/hosts/chromium/window.ts';
import { installedElectron } from '#main/hosts/electron/find-electron.ts';
import { electronFolder } from '#main/hosts/places.ts';

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
