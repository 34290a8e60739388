import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { judgingBlind } from './blind.ts';
import { whoMayAsk } from './contract.ts';
import { evidence } from './evidence.ts';
import { hostileInputs } from './hostile.ts';
import { aStoresLife } from './life.ts';
import { places } from './places.ts';
import { emptyFolder, setUp, type TestProgram } from './program.ts';
import { finding } from './search.ts';

/** One real store on the disk for all of these: its passphrases take their time to be derived, as they should. */
const folder = emptyFolder();
let made: TestProgram | undefined;
function program(): TestProgram {
  if (made === undefined) throw new Error('the program was set up');
  return made;
}

beforeAll(async () => {
  made = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

whoMayAsk(program);
hostileInputs(program);
aStoresLife(program);
judgingBlind(program);
finding(program);
places(program);
evidence(program);
