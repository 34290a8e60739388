import { dayOf } from '#main/application/clock.ts';
import { type Application, createApplication } from '#main/application/index.ts';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { Day } from '#shared/vocabulary/text.ts';

const DAY = 86_400_000;

/** The people who work in the demonstration, each with a passphrase that is printed at its end. */
export const staff = {
  keyholder: { name: 'K. Amari', passphrase: 'copper lantern willow seventh river stone' },
  facilitator: { name: 'R. Okafor', passphrase: 'maple orbit candle fourteen quiet ferries' },
  supervisor: { name: 'S. Lund', passphrase: 'harbor violet ninety meadow slow kettle' },
} as const;

export type Staff = keyof typeof staff;

/**
 * Tells the demonstration: asks everything through the contract, as a window would, and turns the clock. What is
 * refused ends the demonstration, unless the refusal is the point.
 */
export class Storyteller {
  readonly #store: string;
  readonly #say: (line: string) => void;
  #time: number;
  #application: Application;
  #asked = 0;

  constructor(store: string, from: Date, say: (line: string) => void) {
    this.#store = store;
    this.#time = from.getTime();
    this.#say = say;
    this.#application = this.#open();
  }

  #open(): Application {
    return createApplication({ store: this.#store, notify: () => {}, clock: () => new Date(this.#time) });
  }

  /** The day it is in the story. */
  get today(): Day {
    return dayOf(new Date(this.#time));
  }

  /** Lets days pass. */
  pass(days: number): void {
    this.#time += days * DAY;
  }

  tell(line: string): void {
    this.#say(line);
  }

  /** Asks the core, a few minutes later than before. */
  async ask<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<Output<Name>> {
    const reply = await this.#send(procedure, input);
    if (!reply.ok) throw new Error(`The demonstration was refused: ${procedure}: ${reply.error.message}`);
    // Every reply was held to the contract by the core; parsing it here again gives it its type.
    return contract[procedure].output.parse(reply.output) as Output<Name>;
  }

  /** Asks for something that must be refused, and gives the sentence of the refusal. */
  async refused<Name extends ProcedureName>(procedure: Name, input: Input<Name>): Promise<string> {
    const reply = await this.#send(procedure, input);
    if (reply.ok) throw new Error(`The demonstration expected a refusal of ${procedure}`);
    return reply.error.message;
  }

  #send(procedure: string, input: unknown) {
    this.#time += 60_000;
    this.#asked += 1;
    return this.#application.handle({ id: this.#asked, procedure, input });
  }

  /** Another person sits down: the store is locked and unlocked anew. */
  async seat(who: Staff): Promise<void> {
    await this.#application.close();
    this.#application = this.#open();
    const { users = [] } = await this.ask('store.status', {});
    const user = users.find(({ name }) => name === staff[who].name);
    if (user === undefined) throw new Error('The demonstration lost one of its people');
    await this.ask('store.unlock', { userId: user.id, passphrase: staff[who].passphrase });
  }

  close(): Promise<void> {
    return this.#application.close();
  }
}
