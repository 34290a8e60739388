import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a host that is killed leaves no profile behind: its core removes it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'runtime-'));
  const script = join(import.meta.dirname, '../../hosts/fixture/host.ts');
  const host = spawn(process.execPath, [script], {
    env: { ...process.env, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void host.kill('SIGKILL'));
  const [said] = await once(host.stdout, 'data');
  expect(readdirSync(home)).toContain(String(said).trim());
  host.kill('SIGKILL');
  const profiles = () => readdirSync(home).filter((name) => name.startsWith('circlekeeper-window-'));
  await expect.poll(profiles, { timeout: 20_000 }).toEqual([]);
  // And it does not come back with the last that the browser writes.
  await new Promise((done) => setTimeout(done, 1_500));
  expect(profiles()).toEqual([]);
});
