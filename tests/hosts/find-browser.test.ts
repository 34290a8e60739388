import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserPlaces, findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { defaultStore } from '#main/hosts/places.ts';

test('on Linux the search path is searched, Chromium first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bin-'));
  for (const name of ['google-chrome', 'chromium', 'microsoft-edge']) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  expect(findBrowser('linux', { PATH: folder })).toEqual({
    name: 'Chromium',
    executablePath: join(folder, 'chromium'),
  });
});

test('a file that may not be run is no browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bin-'));
  writeFileSync(join(folder, 'chrome'), '', { mode: 0o644 });
  expect(findBrowser('darwin', { CIRCLEKEEPER_BROWSER: join(folder, 'chrome') })).toBeUndefined();
});

test('the browser that is asked for comes before all', () => {
  expect(browserPlaces('win32', { CIRCLEKEEPER_BROWSER: 'brave' })[0]?.executablePath).toBe('brave');
});

test('on Windows every folder for programs is searched, and only those the system names', () => {
  const places = browserPlaces('win32', { ProgramFiles: 'P' }).map(({ executablePath }) => executablePath);
  expect(places).toHaveLength(3);
  expect(places.every((place) => place.startsWith('P'))).toBe(true);
});

test('a person’s store is where their system keeps programs’ data', () => {
  expect(defaultStore('linux', {}, '/home/p')).toBe('/home/p/.local/share/circlekeeper/store');
  expect(defaultStore('linux', { XDG_DATA_HOME: '/d' }, '/home/p')).toBe('/d/circlekeeper/store');
  expect(defaultStore('darwin', {}, '/Users/p')).toBe(
    '/Users/p/Library/Application Support/Circlekeeper/store',
  );
  expect(defaultStore('win32', { APPDATA: '/A' }, '/p')).toBe('/A/Circlekeeper/store');
});
