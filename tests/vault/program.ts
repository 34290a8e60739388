import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type OpenVault,
  type RecoveryWords,
  type SetUp,
  setUpStore,
  storeState,
  unlock,
} from '#main/vault/vault.ts';
import type { Result } from '#shared/result.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

/** When the test program was set up. */
export const START = new Date('2026-11-24T09:00:00.000Z');
/** Some months later. */
export const LATER = new Date('2027-03-02T15:30:00.000Z');

/** Four invented people: two facilitators, so that one can be removed. */
export const PEOPLE = [
  { name: 'Ada Keller', role: 'keyholder', passphrase: 'lantern orchard mitten copper' },
  { name: 'Frieda Lund', role: 'facilitator', passphrase: 'Ölmühle Regenbogen Straßenbahn' },
  { name: 'Sam Ortega', role: 'supervisor', passphrase: 'granito violeta tortuga abril' },
  { name: 'Noor Haddad', role: 'facilitator', passphrase: 'pepper window saddle north' },
] as const;

/** A store that was set up once and can be copied for each test. */
export interface TestStore {
  readonly folder: string;
  readonly words: RecoveryWords;
  readonly ids: Readonly<Record<Role, UserId>>;
}

/** The value of a result that must be a success. */
export function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** The code of a result that must be a refusal, or `done`. */
export function code(result: Result<unknown>): string {
  return result.ok ? 'done' : result.error.code;
}

/** A new empty folder, gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The two answers that a set-up asks for. */
export function proof(setUp: Pick<SetUp, 'prove' | 'recoveryWords'>) {
  return setUp.prove.map((position) => ({ position, word: setUp.recoveryWords[position - 1] ?? '' }));
}

/** Sets the test program up in a folder. Takes four derivations. */
export async function setUpProgram(folder: string): Promise<TestStore> {
  const program = { name: 'Harbor Lane', referringOffice: 'Office of the District Attorney' };
  const setUp = value(await setUpStore(folder, { program, people: [...PEOPLE] }, START));
  value(setUp.proveRecovery(proof(setUp)));
  const state = await storeState(folder);
  if (state.state !== 'locked') throw new Error(`the new store is ${state.state}`);
  const idOf = (role: Role) => {
    const user = state.users.find((candidate) => candidate.role === role);
    if (user === undefined) throw new Error(`there is no ${role}`);
    return user.id;
  };
  const ids = {
    keyholder: idOf('keyholder'),
    facilitator: idOf('facilitator'),
    supervisor: idOf('supervisor'),
  };
  return { folder, words: setUp.recoveryWords, ids };
}

/** Repeatable numbers from 0 to `below` (a linear congruential generator: no secrets here). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A copy of a store in a folder of its own. */
export function copyOf<Store extends { readonly folder: string }>(store: Store): Store {
  const folder = emptyFolder();
  cpSync(store.folder, folder, { recursive: true });
  return { ...store, folder };
}

/** Unlocks a store as one of its people, and closes it after the test. */
export async function enter(store: TestStore, role: Role, passphrase?: string): Promise<OpenVault> {
  const own = PEOPLE.find((person) => person.role === role)?.passphrase ?? '';
  const vault = value(await unlock(store.folder, store.ids[role], passphrase ?? own, LATER));
  onTestFinished(() => vault.close());
  return vault;
}
