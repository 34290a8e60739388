import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { programFolder } from '#main/hosts/places.ts';
import { Desk } from './desk.ts';
import { addresses, supervisorAddresses } from './every-page.ts';

const run = promisify(execFile);
const demo = mkdtempSync(join(tmpdir(), 'demo-'));

beforeAll(async () => {
  await run(process.execPath, [join(programFolder, 'src/main/cli.ts'), 'demo', '--to', demo]);
});

/** Where Spanish, which is longer, has room, English has it too; where room is short, both are tried. */
const SIZES = {
  en: [
    [1280, 800],
    [320, 640],
  ],
  es: [[320, 640]],
} as const;

describe.each(['en', 'es'] as const)('every page over a store with a history, in %s', (language) => {
  test('shuts nobody out, wide or narrow, and never scrolls sideways', { timeout: 240_000 }, async () => {
    const store = join(mkdtempSync(join(tmpdir(), 'demo-')), 'store');
    cpSync(join(demo, 'store'), store, { recursive: true });
    const desk = await Desk.open(language, store);
    await desk.sitDown('facilitator');
    const faults: string[] = [];
    const look = async (address: string) => {
      await desk.go(address);
      for (const [width, height] of SIZES[language]) {
        await desk.page.setViewportSize({ width, height });
        await desk.settled();
        const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) faults.push(`${address} scrolls sideways: ${wide} at ${width}`);
        for (const fault of await desk.faults()) faults.push(`${address} at ${width}: ${fault}`);
      }
    };
    for (const address of await addresses(desk)) await look(address);

    await desk.page.setViewportSize({ width: 1280, height: 800 });
    await desk.changeSeats('supervisor');
    for (const address of await supervisorAddresses(desk)) await look(address);
    const { waiting } = await desk.ask('supervision.queue', {});
    for (const { case: id, pathway, screening } of waiting.slice(0, 1)) {
      await look(`/supervision/${id}/${pathway}/${screening}`);
    }
    expect(faults).toEqual([]);
  });
});
