import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recover, setUpStore, storeState, unlock } from '#main/vault/vault.ts';
import {
  code,
  copyOf,
  emptyFolder,
  enter,
  LATER,
  PEOPLE,
  proof,
  START,
  setUpProgram,
  type TestStore,
  value,
} from './program.ts';

let store: TestStore;
beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const program = { name: 'Harbor Lane', referringOffice: 'Office of the District Attorney' };

describe('setting up', () => {
  test('leaves nothing on the disk until the recovery sheet is proven', async () => {
    const folder = join(emptyFolder(), 'store');
    const setUp = value(await setUpStore(folder, { program, people: [...PEOPLE] }, START));
    expect(setUp.recoveryWords).toHaveLength(12);
    expect(existsSync(folder)).toBe(false);
    const wrong = proof(setUp).map(({ position }) => ({ position, word: 'zebra' }));
    expect(code(setUp.proveRecovery(wrong))).toBe('recovery-word-wrong');
    expect(code(setUp.proveRecovery(proof(setUp).slice(0, 1)))).toBe('recovery-word-wrong');
    expect(await storeState(folder)).toEqual({ state: 'empty' });
    value(setUp.proveRecovery(proof(setUp)));
    expect((await storeState(folder)).state).toBe('locked');
    expect(readdirSync(folder).sort()).toEqual(['cases.db', 'keyring.json']);
    expect(code(setUp.proveRecovery(proof(setUp)))).toBe('store-exists');
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
  });

  test.each([
    ['people-incomplete', PEOPLE.slice(0, 2)],
    ['people-incomplete', [...PEOPLE, { ...PEOPLE[0], passphrase: 'another orchard mitten zinc' }]],
    [
      'passphrase-same-as-colleague',
      [...PEOPLE.slice(0, 2), { ...PEOPLE[2], passphrase: PEOPLE[0].passphrase }],
    ],
    [
      'passphrase-same-as-colleague',
      [...PEOPLE.slice(0, 2), { ...PEOPLE[2], passphrase: PEOPLE[1].passphrase.normalize('NFD') }],
    ],
    ['names-repeat', [...PEOPLE.slice(0, 2), { ...PEOPLE[2], name: ' frieda  LUND' }]],
    ['passphrase-too-short', [...PEOPLE.slice(0, 2), { ...PEOPLE[2], passphrase: 'granito violet' }]],
  ])('refuses with %s', async (expected, people) => {
    expect(code(await setUpStore(emptyFolder(), { program, people: [...people] }, START))).toBe(expected);
  });

  test('refuses a cost below the floor, and a folder that holds a store or something else', async () => {
    const others = emptyFolder();
    writeFileSync(join(others, 'letter.txt'), 'mine');
    expect(code(await setUpStore(others, { program, people: [...PEOPLE] }, START))).toBe('store-not-empty');
    const cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };
    expect(code(await setUpStore(emptyFolder(), { program, people: [...PEOPLE], cost }, START))).toBe(
      'keyring-weakened',
    );
    expect(code(await setUpStore(store.folder, { program, people: [...PEOPLE] }, START))).toBe(
      'store-exists',
    );
  });
});

describe('unlocking', () => {
  test('opens the database for a user, who can sign and wrap case keys', async () => {
    const mine = copyOf(store);
    const vault = await enter(mine, 'facilitator', PEOPLE[1].passphrase.normalize('NFD'));
    expect(vault.user).toMatchObject({ name: 'Frieda Lund', role: 'facilitator', certificateState: 'valid' });
    expect(vault.program).toEqual(program);
    expect(vault.database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(vault.database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(vault.database.pragma('synchronous', { simple: true })).toBe(2);
    expect(vault.database.pragma('secure_delete', { simple: true })).toBe(1);
    expect(vault.database.pragma('temp_store', { simple: true })).toBe(2);
    expect(vault.database.pragma('locking_mode', { simple: true })).toBe('exclusive');

    const words = Buffer.from('a decision');
    const signature = vault.sign(words);
    expect(signature).toHaveLength(64);
    const me = vault.users().find(({ id }) => id === vault.user.id);
    if (me === undefined) throw new Error('the user is not in the directory');
    const signed = (bytes: Buffer) =>
      verify('sha256', bytes, { key: me.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
    expect(signed(words)).toBe(true);
    expect(signed(Buffer.from('b decision'))).toBe(false);

    const caseKey = vault.newCaseKey();
    const wrapped = vault.wrapCaseKey(caseKey, 'case-1');
    expect(vault.unwrapCaseKey(wrapped, 'case-1').equals(caseKey)).toBe(true);
    expect(() => vault.unwrapCaseKey(wrapped, 'case-2')).toThrow();
    vault.close();
    vault.close();
    expect(vault.isOpen).toBe(false);
    expect(() => vault.sign(words)).toThrow('closed');
  });

  test("certificates name person, role and program, and hold under the program's root for two years", async () => {
    const vault = await enter(copyOf(store), 'supervisor');
    const root = new X509Certificate(vault.rootCertificate);
    for (const user of vault.users()) {
      const certificate = new X509Certificate(user.certificate);
      expect(certificate.verify(root.publicKey)).toBe(true);
      expect(certificate.checkIssued(root)).toBe(true);
      expect(certificate.ca).toBe(false);
      expect(certificate.subject.split('\n')).toEqual([
        `CN=${user.name}`,
        `OU=${user.role}`,
        'O=Harbor Lane',
      ]);
      expect(new Date(certificate.validFrom)).toEqual(START);
      expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2028);
    }
    expect(root.ca && root.verify(createPublicKey(vault.rootCertificate))).toBe(true);
    expect(vault.signers().map(({ userId }) => userId)).toEqual(vault.users().map(({ id }) => id));
    const expired = new Date('2029-01-01T00:00:00Z');
    vault.close();
    const folder = copyOf(store).folder;
    const late = value(await unlock(folder, store.ids.supervisor, PEOPLE[2].passphrase, expired));
    expect(late.user.certificateState).toBe('expired');
    late.close();
  });

  test('refuses another passphrase, another user and an unknown one', async () => {
    const { folder, ids } = copyOf(store);
    expect(code(await unlock(folder, ids.facilitator, `${PEOPLE[1].passphrase} `, LATER))).toBe(
      'wrong-passphrase',
    );
    expect(code(await unlock(folder, ids.keyholder, PEOPLE[1].passphrase, LATER))).toBe('wrong-passphrase');
    expect(code(await unlock(folder, 'nobody', PEOPLE[1].passphrase, LATER))).toBe('user-unknown');
    expect(code(await unlock(emptyFolder(), ids.keyholder, PEOPLE[0].passphrase, LATER))).toBe(
      'store-missing',
    );
  });

  test('says which half of a store is missing, and finishes a set-up that a crash broke off after its proof', async () => {
    const withoutKeyring = copyOf(store);
    rmSync(join(withoutKeyring.folder, 'keyring.json'));
    expect(await storeState(withoutKeyring.folder)).toEqual({
      state: 'unusable',
      error: { code: 'store-missing-keyring' },
    });
    const half = copyOf(store);
    renameSync(join(half.folder, 'cases.db'), join(half.folder, 'cases.db.new'));
    expect((await storeState(half.folder)).state).toBe('locked');
    (await enter(half, 'keyholder')).close();
    expect(existsSync(join(half.folder, 'cases.db'))).toBe(true);
    rmSync(join(half.folder, 'cases.db'));
    expect(await storeState(half.folder)).toEqual({
      state: 'unusable',
      error: { code: 'store-missing-database' },
    });
  });
});

test('no secret and no passphrase is in the keyring, in any refusal, or in a closed vault', async () => {
  const mine = copyOf(store);
  const text = readFileSync(join(mine.folder, 'keyring.json'), 'utf8');
  for (const { passphrase } of PEOPLE) expect(text).not.toContain(passphrase);
  const refusal = await unlock(mine.folder, mine.ids.keyholder, 'Kanarienvogel im Regenwald', LATER);
  expect(JSON.stringify(refusal)).not.toContain('Kanarienvogel');
  const refused = await recover(
    mine.folder,
    mine.words.toReversed(),
    mine.ids.keyholder,
    'Kanarienvogel im Regenwald',
    LATER,
  );
  expect(JSON.stringify(refused)).not.toMatch(/Kanarienvogel|Ada/);
});
