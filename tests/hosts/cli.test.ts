import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function circlekeeper(args: string[], env: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main/cli.ts', ...args], {
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
  });
  return { status, stdout, stderr };
}

test('help lists every command', () => {
  const { status, stdout } = circlekeeper(['--help']);
  expect(status).toBe(0);
  for (const name of ['start', 'browser', 'stdio']) expect(stdout).toContain(`  ${name} `);
});

test('a command that does not exist, or none, is told so and given the list', () => {
  expect(circlekeeper(['strat'])).toMatchObject({ status: 2, stderr: expect.stringContaining('strat') });
  expect(circlekeeper([])).toMatchObject({ status: 2, stderr: expect.stringContaining('start') });
  expect(circlekeeper(['constructor'])).toMatchObject({ status: 2 });
});

test('a flag that does not exist is a line and the usage, not a stack', () => {
  const { status, stderr } = circlekeeper(['start', '--bogus']);
  expect(status).toBe(2);
  expect(stderr).toContain('--store FOLDER');
  expect(stderr).not.toContain('    at ');
});

test.runIf(process.platform === 'linux')('without a display it says so, in the person’s language', () => {
  expect(circlekeeper(['start'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run demo'),
  });
  expect(circlekeeper(['start'], { LANG: 'es_ES.UTF-8' }).stderr).toContain('no hay pantalla');
});
