import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, readRenderer } from '#main/hosts/renderer-files.ts';
import { fixtureRenderer } from './fixture/places.ts';

const serve = await readRenderer(fixtureRenderer, 'the-nonce');

test('files are served as what they are, under the policy', () => {
  const script = serve('/page.js');
  expect(script.status).toBe(200);
  expect(script.headers['content-type']).toMatch(/^text\/javascript/);
  expect(script.headers['content-security-policy']).toContain("default-src 'none'");
  expect(script.headers['cache-control']).toBe('no-store');
});

test('a place within the window gets the page, a missing file does not', () => {
  expect(serve('/').body.toString()).toContain('Fixture');
  expect(serve('/cases/12/screening').body.equals(serve('/index.html').body)).toBe(true);
  expect(serve('/assets/gone.js').status).toBe(404);
});

test.each([
  '/../core.ts',
  '/..%2fcore.ts',
  '/%2e%2e/core.ts',
  '/..\\core.ts',
  '//etc/passwd.txt',
  '/assets/../../core.ts',
  '/page.js\0.html',
  '/index.html/../../core.ts',
])('a path out of the folder finds nothing: %s', (path) => {
  expect(serve(path).status).toBe(404);
});

test('no path yields anything but the folder’s own files', () => {
  expect(serve('/etc/passwd').body.equals(serve('/index.html').body)).toBe(true);
});

test('a link out of the folder is not followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'renderer-'));
  writeFileSync(join(folder, 'index.html'), 'page');
  symlinkSync('/etc/hosts', join(folder, 'hosts.txt'));
  const serve = await readRenderer(folder, 'n');
  expect(serve('/hosts.txt').status).toBe(404);
});

test('the policy lets in no inline script and no foreign anything', () => {
  const policy = contentSecurityPolicy('n');
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'none'");
});
