import { createPublicKey, verify } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover, storeState, unlock } from '#main/vault/vault.ts';
import { generations } from './holders.ts';
import {
  code,
  copyOf,
  emptyFolder,
  enter,
  LATER,
  PEOPLE,
  proof,
  setUpProgram,
  type TestStore,
  value,
} from './program.ts';

const FRESH = 'umbrella quartz linen harvest';
const WORDS = Buffer.from('returned to prosecution');

let store: TestStore;
beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

/** The store as someone would have it who kept an old keyring and gets hold of today's database. */
function withOldKeyring(now: TestStore, old: TestStore): TestStore {
  const folder = emptyFolder();
  copyFileSync(join(old.folder, 'keyring.json'), join(folder, 'keyring.json'));
  copyFileSync(join(now.folder, 'cases.db'), join(folder, 'cases.db'));
  return { ...now, folder };
}

function note(vault: Awaited<ReturnType<typeof enter>>) {
  vault.database.exec('CREATE TABLE IF NOT EXISTS notes (words TEXT)');
  vault.database.prepare('INSERT INTO notes VALUES (?)').run('kept');
}

function notes(vault: Awaited<ReturnType<typeof enter>>): unknown {
  return vault.database.prepare('SELECT count(*) FROM notes').pluck().get();
}

describe('a keyholder', () => {
  test('adds a user, who unlocks the same cases', async () => {
    const mine = copyOf(store);
    const keyholder = await enter(mine, 'keyholder');
    note(keyholder);
    const wrapped = keyholder.wrapCaseKey(keyholder.newCaseKey(), 'case-1');
    const person = { name: 'Nadia Petit', role: 'facilitator', passphrase: FRESH } as const;
    expect(code(await keyholder.addUser({ ...person, passphrase: 'Nadia Petit Nadia' }, LATER))).toBe(
      'passphrase-common',
    );
    expect(code(await keyholder.addUser({ ...person, name: 'FRIEDA Lund' }, LATER))).toBe('names-repeat');
    const id = value(await keyholder.addUser(person, LATER));
    keyholder.close();
    const vault = value(await unlock(mine.folder, id, FRESH, LATER));
    expect(notes(vault)).toBe(1);
    expect(vault.unwrapCaseKey(wrapped, 'case-1')).toHaveLength(32);
    expect(vault.users()).toHaveLength(5);
    vault.close();
  });

  test('removes a user, whose old keys then open nothing new, and whose signatures still verify', async () => {
    const mine = copyOf(store);
    const facilitator = await enter(mine, 'facilitator');
    note(facilitator);
    const signature = facilitator.sign(WORDS);
    const key = facilitator.user.fingerprint;
    facilitator.close();
    const before = copyOf(mine);
    const keyholder = await enter(mine, 'keyholder');
    const wrapped = keyholder.wrapCaseKey(keyholder.newCaseKey(), 'case-1');
    expect(code(keyholder.removeUser(keyholder.user.id, LATER))).toBe('cannot-remove-self');
    expect(code(keyholder.removeUser(mine.ids.supervisor, LATER))).toBe('last-of-role');
    const count = keyholder.database.prepare('SELECT count(*) FROM notes').pluck();
    expect(keyholder.isRekeyPending).toBe(false);
    value(keyholder.removeUser(mine.ids.facilitator, LATER));
    expect(keyholder.isRekeyPending).toBe(true);
    expect(code(keyholder.removeUser(mine.ids.facilitator, LATER))).toBe('user-unknown');
    // What was prepared before goes on to hold.
    expect(count.get()).toBe(1);
    note(keyholder);
    expect(count.get()).toBe(2);
    expect(keyholder.database.pragma('journal_mode', { simple: true })).toBe('wal');
    keyholder.close();
    expect(generations(mine.folder)).toBe(1);

    expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'user-unknown',
    );
    const kept = withOldKeyring(mine, before);
    expect(code(await unlock(kept.folder, kept.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'database-damaged',
    );
    // Control: what was kept does open the database of that time.
    expect(notes(await enter(before, 'facilitator'))).toBe(1);

    const supervisor = await enter(mine, 'supervisor');
    expect(notes(supervisor)).toBe(2);
    expect(supervisor.unwrapCaseKey(wrapped, 'case-1')).toHaveLength(32);
    const gone = supervisor.users().find(({ fingerprint }) => fingerprint === key);
    if (gone === undefined) throw new Error('the removed user is not in the directory');
    expect(gone).toMatchObject({ status: 'removed', removedAt: LATER });
    expect(verify('sha256', WORDS, { key: gone.publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });

  test('lets a colleague back in with new keys; the old certificate stays as superseded', async () => {
    const mine = copyOf(store);
    const keyholder = await enter(mine, 'keyholder');
    const old = keyholder.users().find(({ id }) => id === mine.ids.supervisor);
    expect(code(await keyholder.resetUser(keyholder.user.id, FRESH, LATER))).toBe('cannot-reset-self');
    value(await keyholder.resetUser(mine.ids.supervisor, FRESH, LATER));
    keyholder.close();
    expect(code(await unlock(mine.folder, mine.ids.supervisor, PEOPLE[2].passphrase, LATER))).toBe(
      'wrong-passphrase',
    );
    const supervisor = await enter(mine, 'supervisor', FRESH);
    const now = supervisor.users().find(({ id }) => id === mine.ids.supervisor);
    expect(now?.fingerprint).not.toBe(old?.fingerprint);
    expect(now?.certificates.map(({ supersededAt }) => supersededAt)).toEqual([LATER, undefined]);
    expect(now?.certificates[0]?.pem).toBe(old?.certificate);
    expect(supervisor.signers().filter(({ userId }) => userId === mine.ids.supervisor)).toHaveLength(2);
  });

  test('renews a certificate for the same key', async () => {
    const keyholder = await enter(copyOf(store), 'keyholder');
    value(await keyholder.renewCertificate(store.ids.facilitator, LATER));
    const user = keyholder.users().find(({ id }) => id === store.ids.facilitator);
    const [before, after] = user?.certificates ?? [];
    expect(after?.fingerprint).toBe(before?.fingerprint);
    expect(after?.notBefore).toEqual(LATER);
    expect(before?.supersededAt).toEqual(LATER);
  });

  test('replaces the recovery sheet; the old one opens nothing any more', async () => {
    const mine = copyOf(store);
    const keyholder = await enter(mine, 'keyholder');
    const sheet = value(keyholder.newRecoverySheet());
    expect(code(sheet.proveRecovery([]))).toBe('recovery-word-wrong');
    value(sheet.proveRecovery(proof(sheet)));
    // Another change before the re-key is done: whoever it shuts out was handed the key that the first announced.
    const kept = copyOf(mine);
    value(keyholder.removeUser(mine.ids.facilitator, LATER));
    value(await keyholder.renewCertificate(mine.ids.supervisor, LATER));
    keyholder.close();
    const old = withOldKeyring(mine, kept);
    expect(code(await unlock(old.folder, old.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'database-damaged',
    );
    expect(code(await recover(mine.folder, mine.words, mine.ids.facilitator, FRESH, LATER))).toBe(
      'recovery-words-wrong',
    );
    value(await recover(mine.folder, sheet.recoveryWords, mine.ids.supervisor, FRESH, LATER));
    expect(generations(mine.folder)).toBe(1);
    expect((await enter(mine, 'supervisor', FRESH)).isRekeyPending).toBe(false);
  });
});

test('anyone else is refused what only a keyholder may do', async () => {
  const vault = await enter(copyOf(store), 'supervisor');
  const person = { name: 'Nadia Petit', role: 'facilitator', passphrase: FRESH } as const;
  expect(code(await vault.addUser(person, LATER))).toBe('keyholder-only');
  expect(code(vault.removeUser(store.ids.facilitator, LATER))).toBe('keyholder-only');
  expect(code(await vault.resetUser(store.ids.facilitator, FRESH, LATER))).toBe('keyholder-only');
  expect(code(await vault.renewCertificate(store.ids.supervisor, LATER))).toBe('keyholder-only');
  expect(code(vault.newRecoverySheet())).toBe('keyholder-only');
});

describe('changing the own passphrase', () => {
  test('makes the old one useless, even with the keyring of that time', async () => {
    const mine = copyOf(store);
    const before = copyOf(mine);
    const vault = await enter(mine, 'facilitator');
    note(vault);
    expect(code(await vault.changePassphrase('not the old passphrase', FRESH))).toBe('wrong-passphrase');
    expect(code(await vault.changePassphrase(PEOPLE[1].passphrase, 'password password'))).toBe(
      'passphrase-common',
    );
    value(await vault.changePassphrase(PEOPLE[1].passphrase, FRESH));
    const { fingerprint } = vault.user;
    vault.close();
    expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'wrong-passphrase',
    );
    const kept = withOldKeyring(mine, before);
    expect(code(await unlock(kept.folder, kept.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'database-damaged',
    );
    const again = await enter(mine, 'facilitator', FRESH);
    expect(again.user.fingerprint).toBe(fingerprint);
    expect(notes(again)).toBe(1);
  });
});

describe('the recovery sheet', () => {
  test('lets any active user set a new passphrase', async () => {
    const mine = copyOf(store);
    const typed = mine.words.map((word, index) => (index % 2 ? ` ${word.toUpperCase()} ` : word));
    value(await recover(mine.folder, typed, mine.ids.keyholder, FRESH, LATER));
    expect((await storeState(mine.folder)).state).toBe('locked');
    expect(code(await unlock(mine.folder, mine.ids.keyholder, PEOPLE[0].passphrase, LATER))).toBe(
      'wrong-passphrase',
    );
    const keyholder = await enter(mine, 'keyholder', FRESH);
    // The root key came along: a keyholder who was recovered can still certify.
    value(await keyholder.renewCertificate(mine.ids.facilitator, LATER));
    keyholder.close();
    const supervisor = await enter(mine, 'supervisor');
    const root = createPublicKey(supervisor.rootCertificate);
    expect(root.asymmetricKeyType).toBe('ec');
  });

  test('refuses mistyped words, words of another store, unknown users and weak passphrases, and changes nothing', async () => {
    const mine = copyOf(store);
    const attempt = (words: readonly string[], id: string = mine.ids.keyholder, passphrase = FRESH) =>
      recover(mine.folder, words, id, passphrase, LATER).then(code);
    const elsewhere =
      'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
    expect(await attempt(mine.words.with(3, 'notaword'))).toBe('recovery-words-mistyped');
    expect(await attempt(mine.words.slice(1))).toBe('recovery-words-mistyped');
    expect(await attempt(elsewhere.split(' '))).toBe('recovery-words-wrong');
    expect(await attempt(mine.words, 'nobody')).toBe('user-unknown');
    expect(await attempt(mine.words, mine.ids.keyholder, 'short')).toBe('passphrase-too-short');
    (await enter(mine, 'keyholder')).close();
  });
});
