import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAgreementKeys, openSealed } from '#main/vault/agreement.ts';
import { type Keyring, keyringKeyOf, keyringSchema } from '#main/vault/keyring.ts';
import { readKeyring, writeKeyring } from '#main/vault/keyring-file.ts';
import { asKey, type DatabaseKey } from '#main/vault/keys.ts';
import { storeState, unlock } from '#main/vault/vault.ts';
import { type Holder, holderOf, openAs } from './holders.ts';
import {
  code,
  copyOf,
  enter,
  LATER,
  numbers,
  PEOPLE,
  setUpProgram,
  type TestStore,
  value,
} from './program.ts';

let store: TestStore;
let facilitator: Holder;
beforeAll(async () => {
  store = await setUpProgram(mkdtempSync(join(tmpdir(), 'circlekeeper-')));
  facilitator = await holderOf(store, 1);
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const keyringOf = ({ folder }: TestStore) => join(folder, 'keyring.json');

/** What the store's folder is said to be: `locked`, or the code it is refused with. */
async function verdict({ folder }: TestStore): Promise<string> {
  const state = await storeState(folder);
  return state.state === 'unusable' ? state.error.code : state.state;
}

describe('an accident with keyring.json', () => {
  test('any changed byte is found, and the store opens again once it is put back', async () => {
    const mine = copyOf(store);
    const original = readFileSync(keyringOf(mine));
    const pick = numbers(20261124);
    for (let round = 0; round < 400; round += 1) {
      const changed = Buffer.from(original);
      const position = pick(changed.length);
      changed[position] = ((changed[position] ?? 0) + 1 + pick(255)) % 256;
      writeFileSync(keyringOf(mine), changed);
      expect([position, await verdict(mine)]).toEqual([position, 'keyring-damaged']);
    }
    writeFileSync(keyringOf(mine), original);
    expect(await verdict(mine)).toBe('locked');
    (await enter(mine, 'facilitator')).close();
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['longer by a line end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')])],
    [
      'laid out for reading',
      (bytes: Buffer) => Buffer.from(JSON.stringify(JSON.parse(String(bytes)), null, 2)),
    ],
    ['with a byte order mark', (bytes: Buffer) => Buffer.concat([Buffer.from('\ufeff'), bytes])],
    ['another file', () => Buffer.from('[]')],
  ])('%s is refused', async (_, damage) => {
    const mine = copyOf(store);
    writeFileSync(keyringOf(mine), damage(readFileSync(keyringOf(mine))));
    expect(await verdict(mine)).toBe('keyring-damaged');
    expect(code(await unlock(mine.folder, mine.ids.keyholder, PEOPLE[0].passphrase, LATER))).toBe(
      'keyring-damaged',
    );
  });
});

/** What someone does who can write the file, knows this program, but knows no key: a change with a fitting checksum. */
function forge(target: TestStore, change: (keyring: Keyring) => object): void {
  const { keyring, mac } = JSON.parse(readFileSync(keyringOf(target), 'utf8'));
  const forged = change(keyringSchema.parse(keyring));
  const checksum = createHash('sha256')
    .update(canonicalize({ keyring: forged, mac }) ?? '')
    .digest('hex');
  writeFileSync(keyringOf(target), canonicalize({ checksum, keyring: forged, mac }) ?? '');
}

/** A change of one user in a keyring. */
function changing(id: string, change: (user: Keyring['users'][number]) => object) {
  return (keyring: Keyring) => ({
    ...keyring,
    users: keyring.users.map((user) => (user.id === id ? change(user) : user)),
  });
}

const withCost = (cost: object) =>
  changing(store.ids.facilitator, (user) =>
    user.status === 'removed'
      ? user
      : { ...user, keys: { ...user.keys, derivation: { ...user.keys.derivation, ...cost } } },
  );

const otherAgreementKey = (id: string) =>
  changing(id, (user) =>
    user.status === 'removed'
      ? user
      : { ...user, keys: { ...user.keys, agreementKey: newAgreementKeys().publicKey } },
  );

describe('a deliberate change of keyring.json with a fitting checksum', () => {
  test.each([
    ['less memory', { memoryKiB: 256 * 1024 - 1 }],
    ['fewer passes', { passes: 2 }],
    ['no lane', { lanes: 0 }],
    ['nothing at all', { memoryKiB: 8, passes: 1 }],
  ])('that asks for a cheaper derivation is refused before any passphrase is used: %s', async (_, cost) => {
    const mine = copyOf(store);
    forge(mine, withCost(cost));
    expect(await verdict(mine)).toBe('keyring-weakened');
    expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'keyring-weakened',
    );
  });

  test('of the cost to a higher one opens nothing: the cost is bound to the keys', async () => {
    const mine = copyOf(store);
    forge(mine, withCost({ passes: 4 }));
    expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'wrong-passphrase',
    );
  });

  test('to a newer format is refused as newer', async () => {
    const mine = copyOf(store);
    forge(mine, (keyring) => ({ ...keyring, format: 2, something: 'new' }));
    expect(await verdict(mine)).toBe('store-newer');
  });

  test.each([
    [
      'the referring office',
      () => (keyring: Keyring) => ({ ...keyring, program: { ...keyring.program, referringOffice: 'X' } }),
    ],
    ["a colleague's name", () => changing(store.ids.supervisor, (user) => ({ ...user, name: 'Sam Forger' }))],
    ['their own role', () => changing(store.ids.facilitator, (user) => ({ ...user, role: 'keyholder' }))],
    ["a colleague's agreement key", () => otherAgreementKey(store.ids.supervisor)],
    ['the revision', () => (keyring: Keyring) => ({ ...keyring, revision: keyring.revision + 1 })],
    ['the sealed root key', () => (keyring: Keyring) => ({ ...keyring, rootKey: {} })],
  ])('is found on unlocking: %s', async (_, change) => {
    const mine = copyOf(store);
    forge(mine, change());
    // Control: the checksum alone is satisfied.
    expect(await verdict(mine)).toBe('locked');
    expect(code(openAs(mine.folder, facilitator))).toBe('keyring-changed');
  });
});

/** What a user does who takes the database key out of their own session: a change with a fitting HMAC too. */
function forgeAsInsider(target: TestStore, change: (keyring: Keyring) => object): void {
  const { keyring } = value(readKeyring(target.folder));
  const key = databaseKeyOf(keyring, facilitator);
  value(writeKeyring(target.folder, keyringSchema.parse(change(keyring)), keyringKeyOf({ current: key })));
}

function databaseKeyOf(keyring: Keyring, { id, agreement }: Holder): DatabaseKey {
  const sealed = keyring.databaseKeys[0]?.[id];
  const binding = { storeId: keyring.storeId, purpose: 'database-key', holder: id };
  const key = sealed && openSealed(sealed, agreement, binding);
  if (key === undefined) throw new Error('not an active user');
  return asKey(key);
}

describe('an insider with the database key', () => {
  test('can satisfy the HMAC (the control for what follows)', async () => {
    const mine = copyOf(store);
    forgeAsInsider(mine, (keyring) => ({ ...keyring, revision: keyring.revision + 1 }));
    (await enter(mine, 'supervisor')).close();
  });

  test('still cannot promote themselves: the certificate says their role', async () => {
    const mine = copyOf(store);
    forgeAsInsider(
      mine,
      changing(mine.ids.facilitator, (user) => ({ ...user, role: 'keyholder' })),
    );
    expect(await verdict(mine)).toBe('locked');
    expect(code(await unlock(mine.folder, mine.ids.facilitator, PEOPLE[1].passphrase, LATER))).toBe(
      'keyring-changed',
    );
  });

  test("still cannot slip an agreement key of theirs under a colleague's name", async () => {
    const mine = copyOf(store);
    forgeAsInsider(mine, otherAgreementKey(mine.ids.supervisor));
    expect(code(await unlock(mine.folder, mine.ids.keyholder, PEOPLE[0].passphrase, LATER))).toBe(
      'keyring-changed',
    );
  });
});
