import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { staff } from '#main/cli/demo/storyteller.ts';
import type { Input } from '#shared/contract/index.ts';
import { ask, type BenchStore, openApplication } from '../store.ts';

/** As many cases as a tool for one program could ever be asked to hold. */
export const CASES = 10_000;
const SEED = 1;

/** Whatever the made-up store depends on: another line there makes another store. */
const SOURCES = [
  'src/main/{application,cli/demo,domain,record,vault}/**',
  'src/main/cli/demo.ts',
  'src/shared/**',
  'policies/**',
];
const KEPT = 'test-results/many-cases';

/** A store of very many cases that one may work in; and who may. */
export type ManyStore = Pick<BenchStore, 'folder' | 'facilitator'>;

/** A copy of the store with many cases, which is made anew only when what it is made by has changed. */
export async function manyCases(within: string): Promise<ManyStore> {
  const kept = join(KEPT, keyOfSources());
  if (!existsSync(kept)) {
    console.log(`${CASES} cases are made up, once for these sources. This takes some minutes.\n`);
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
    const making = `${kept}.making`;
    const asked = ['demo', '--cases', String(CASES), '--seed', String(SEED), '--to', making];
    execFileSync(process.execPath, ['src/main/cli.ts', ...asked], { stdio: 'ignore' });
    renameSync(making, kept);
  }
  const folder = join(within, 'many');
  cpSync(join(kept, 'store'), folder, { recursive: true });
  return { folder, facilitator: await facilitatorOf(folder) };
}

function keyOfSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
  }
  return `${CASES}-${SEED}-${hash.digest('hex').slice(0, 16)}`;
}

async function facilitatorOf(folder: string): Promise<Input<'store.unlock'>> {
  const application = openApplication({ folder });
  const { users = [] } = await ask(application, 'store.status', {});
  await application.close();
  const { name, passphrase } = staff.facilitator;
  const userId = users.find((user) => user.name === name)?.id;
  if (userId === undefined) throw new Error('The made-up store has no facilitator');
  return { userId, passphrase };
}
