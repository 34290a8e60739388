/**
 * One person at the store in a process of their own, for the tests that need one: `person.ts <folder> <user id>
 * <passphrase> <deed> [other user id]`. Says on one line each what came of it.
 */
import { setInterval } from 'node:timers';
import Database from 'better-sqlite3';
import { guarded, storeState, unlock } from '#main/vault/vault.ts';

const [folder = '', userId = '', passphrase = '', deed = '', other = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const now = new Date('2027-03-02T15:30:00.000Z');

/** Puts a fault where the driver re-keys. */
function atRekey(fault: (rekey: () => unknown) => void): void {
  const rekey = Reflect.get(Database.prototype, 'rekey');
  Reflect.set(Database.prototype, 'rekey', function (this: unknown, ...key: unknown[]) {
    fault(() => Reflect.apply(rekey, this, key));
  });
}
const die = () => process.kill(process.pid, 'SIGKILL');

// Permissions do not bind root, so root becomes nobody, once the program is loaded.
if (deed === 'look-as-nobody' && process.getuid?.() === 0) {
  process.setgid?.(65534);
  process.setuid?.(65534);
}

const state = await storeState(folder);
say(state.state === 'unusable' ? state.error.code : state.state);
const unlocked = await unlock(folder, userId, passphrase, now);
if (!unlocked.ok) {
  say(unlocked.error.code);
  process.exit();
}
const vault = unlocked.value;
say('open');
vault.database.exec('CREATE TABLE IF NOT EXISTS notes (words BLOB)');
const insert = vault.database.prepare('INSERT INTO notes VALUES (zeroblob(?))');

if (deed === 'stay') {
  insert.run(10);
  say('noted');
  setInterval(() => {}, 1000);
}
if (deed === 'fill') {
  let kept = Number(vault.database.prepare('SELECT count(*) FROM notes').pluck().get());
  let result: ReturnType<typeof guarded> = guarded(() => insert.run(10_000));
  while (result.ok && kept < 5000) {
    kept += 1;
    result = guarded(() => insert.run(10_000));
  }
  say(result.ok ? 'never full' : result.error.code);
  say(String(kept));
}
if (deed === 'add') {
  const person = {
    name: 'Nadia Petit',
    role: 'facilitator',
    passphrase: 'umbrella quartz linen harvest',
  } as const;
  const added = await vault.addUser(person, now);
  say(added.ok ? 'added' : added.error.code);
}
if (deed.startsWith('remove')) {
  vault.database.transaction(() => {
    for (let round = 0; round < 200; round += 1) insert.run(10_000);
  })();
  if (deed === 'remove-die-before') atRekey(die);
  if (deed === 'remove-die-after') {
    atRekey((rekey) => {
      rekey();
      die();
    });
  }
  const removed = vault.removeUser(other, now);
  say(removed.ok ? 'removed' : removed.error.code);
}
if (deed !== 'stay') vault.close();
