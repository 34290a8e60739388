/**
 * One process at a re-key, which may be ended at a moment given beforehand: `rekeyer.ts <folder> <deed> <user id>
 * <private key> <other user id> <milliseconds>`. The deeds: `unlock` a store whose re-key was announced; remove the
 * other user and `close`. Without milliseconds it lives, and says how many it took.
 */
import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { removeUser } from '#main/vault/members.ts';
import { closeSession, openSession } from '#main/vault/session.ts';
import { readStore } from '#main/vault/store-state.ts';
import { userIdSchema } from '#shared/vocabulary/ids.ts';

const [folder = '', deed = '', userId = '', key = '', other = '', after] = process.argv.slice(2);
const agreement = createPrivateKey({ key: Buffer.from(key, 'base64'), type: 'pkcs8', format: 'der' });

/** Begins to count, in a thread of its own, for the re-key holds this one up. */
const begin = after === undefined ? () => {} : await reaper(Number(after));

const session = deed === 'close' ? open() : undefined;
if (session) {
  session.database.exec('INSERT INTO notes VALUES (zeroblob(10000))');
  const removed = removeUser(
    session,
    userIdSchema.parse(userId),
    other,
    new Date('2027-03-02T15:30:00.000Z'),
  );
  if (!removed.ok) throw new Error(removed.error.code);
}
const start = performance.now();
begin();
closeSession(session ?? open());
process.stdout.write(String(performance.now() - start));
process.exit();

function open() {
  const stored = readStore(folder);
  if (!stored.ok) throw new Error(stored.error.code);
  const opened = openSession(folder, stored.value, userId, agreement);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function reaper(milliseconds: number): Promise<() => void> {
  const bell = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(
    `const { bell, milliseconds } = require('node:worker_threads').workerData;
    Atomics.wait(bell, 0, 0);
    Atomics.wait(bell, 1, 0, milliseconds);
    process.kill(process.pid, 'SIGKILL');`,
    { eval: true, workerData: { bell, milliseconds } },
  );
  await once(worker, 'online');
  return () => {
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  };
}
