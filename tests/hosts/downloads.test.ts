import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { downloadsFolder, freePath, neutralName } from '#main/hosts/downloads.ts';

const at = new Date(2026, 10, 4, 9, 5, 7);

test.each([
  ['maria-lopez-notice.pdf', 'notice-2026-11-04-090507.pdf'],
  ['Maria López.pdf', 'document-2026-11-04-090507.pdf'],
  ['State v. Lopez REPORT.PDF', 'report-2026-11-04-090507.pdf'],
  ['picture of Maria.svg', 'picture-2026-11-04-090507.svg'],
  ['picture.png', 'picture-2026-11-04-090507.png'],
  ['noticeable.pdf', 'document-2026-11-04-090507.pdf'],
  ['../../.bashrc', 'document-2026-11-04-090507.bin'],
  ['x.pdf.exe', 'document-2026-11-04-090507.bin'],
  ['', 'document-2026-11-04-090507.bin'],
])('%s is saved as %s', (suggested, name) => {
  expect(neutralName(suggested, at)).toBe(name);
});

test('a file that is there is never written over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  writeFileSync(join(folder, 'notice.pdf'), '');
  writeFileSync(join(folder, 'notice-2.pdf'), '');
  expect(freePath(folder, 'notice.pdf')).toBe(join(folder, 'notice-3.pdf'));
});

test('the folder is the one that is asked for, else the one the system names', () => {
  expect(downloadsFolder({ CIRCLEKEEPER_DOWNLOADS: '/given' })).toBe('/given');
  const config = mkdtempSync(join(tmpdir(), 'config-'));
  writeFileSync(join(config, 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Descargas"\n');
  if (process.platform === 'linux')
    expect(downloadsFolder({ XDG_CONFIG_HOME: config })).toMatch(/\/Descargas$/);
});
