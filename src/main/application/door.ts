import { type OpenVault, type SetUp, storeState } from '#main/vault/vault.ts';
import { ok, type Result } from '#shared/result.ts';
import type { StoreOptions } from './store-options.ts';
import { startWatch, type Watch } from './watch.ts';
import { openWork, type Work } from './work.ts';

/**
 * The door of a store: what can be done before anyone is inside, and who is inside. One person at a time, for one
 * life of the process: a lock ends the process, so nobody follows another through the same door.
 */
export class Door {
  readonly options: StoreOptions;
  /** A set-up whose recovery sheet waits to be proven. Held in memory only. */
  waiting: { readonly setUp: SetUp; readonly program: string } | undefined;
  work: Work | undefined;
  #watch: Watch | undefined;

  constructor(options: StoreOptions) {
    this.options = options;
  }

  now(): Date {
    return this.options.clock();
  }

  /** What the folder holds, as far as can be told without a passphrase. */
  state() {
    return storeState(this.options.store);
  }

  /** Opens the record for the person who unlocked. */
  enter(vault: OpenVault): Result<Work> {
    const opened = openWork(vault, this.options);
    if (!opened.ok) {
      vault.close();
      return opened;
    }
    const work = opened.value;
    this.work = work;
    this.#watch = startWatch(
      () => work.policy().policy.lockAfterMinutes,
      (reason) => work.lock(reason),
    );
    return ok(work);
  }

  /** Somebody is at work. */
  stir(): void {
    this.#watch?.stir();
  }

  /** Leaves a witness of the journal's end and lets go of every key. */
  close(): void {
    this.waiting?.setUp.abandon();
    this.waiting = undefined;
    this.#watch?.stop();
    this.work?.close();
    this.work = undefined;
  }
}
