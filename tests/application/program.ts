import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Application, createApplication } from '#main/application/index.ts';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { Notice, Reply, ReplyError } from '#shared/messages.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

export const PEOPLE = [
  { name: 'Ada Keller', role: 'keyholder', passphrase: 'lantern orchard mitten copper' },
  { name: 'Frieda Lund', role: 'facilitator', passphrase: 'Ölmühle Regenbogen Straßenbahn' },
  { name: 'Sam Ortega', role: 'supervisor', passphrase: 'granito violeta tortuga abril' },
] as const;

/** A store with its three people, set up once through the contract. */
export interface TestProgram {
  readonly folder: string;
  readonly ids: Readonly<Record<Role, string>>;
}

/** A clock that is turned by hand. */
export class HandClock {
  now = new Date('2026-11-24T15:00:00.000Z');

  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  day(away: number): string {
    return new Date(this.now.getTime() + away * 86_400_000).toISOString().slice(0, 10);
  }

  wait(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
  }
}

/** Somebody in front of a store: asks through the contract, and remembers every reply. */
export class Visitor {
  readonly application: Application;
  readonly notices: Notice[] = [];
  readonly folder: string;
  #calls = 0;

  constructor(folder: string, clock: HandClock) {
    this.folder = folder;
    this.application = createApplication({
      store: folder,
      clock: () => clock.now,
      notify: (notice) => this.notices.push(notice),
    });
  }

  async reply(procedure: string, input: unknown): Promise<Reply> {
    this.#calls += 1;
    return this.application.handle({ id: this.#calls, procedure, input });
  }

  /** The answer to what must not be refused. */
  async ask<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const reply = await this.reply(name, input);
    if (!reply.ok)
      throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.issues ?? '')}`);
    // Parsed by the schema of this very procedure; a union of all of them cannot say which.
    return contract[name].output.parse(reply.output) as Output<Name>;
  }

  /** Why something is refused, or `undefined`. */
  async refused(name: string, input: unknown): Promise<ReplyError | undefined> {
    const reply = await this.reply(name, input);
    return reply.ok ? undefined : reply.error;
  }

  async code(name: string, input: unknown): Promise<string> {
    return (await this.refused(name, input))?.code ?? 'done';
  }

  async close(): Promise<void> {
    await this.application.close();
  }
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'circlekeeper-application-'));
}

export async function setUp(folder: string, clock = new HandClock()): Promise<TestProgram> {
  const visitor = new Visitor(folder, clock);
  const program = { name: 'Harbor Lane', referringOffice: 'Office of the District Attorney' };
  const { recoveryWords, prove } = await visitor.ask('store.setUp', { program, people: [...PEOPLE] });
  const words = prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' }));
  await visitor.ask('store.proveRecovery', { words });
  const { users = [] } = await visitor.ask('store.status', {});
  await visitor.close();
  const idOf = (role: Role) => users.find((user) => user.role === role)?.id ?? '';
  return {
    folder,
    ids: { keyholder: idOf('keyholder'), facilitator: idOf('facilitator'), supervisor: idOf('supervisor') },
  };
}

/** A copy of the program in a folder of its own, gone after the test. */
export function copyOf(program: TestProgram): TestProgram {
  const folder = emptyFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(program.folder, folder, { recursive: true });
  return { ...program, folder };
}

/** Somebody at work in the store, until the test is over or they close it. */
export async function enter(program: TestProgram, role: Role, clock = new HandClock()): Promise<Visitor> {
  const visitor = new Visitor(program.folder, clock);
  onTestFinished(() => visitor.close());
  const passphrase = PEOPLE.find((person) => person.role === role)?.passphrase ?? '';
  await visitor.ask('store.unlock', { userId: program.ids[role], passphrase });
  return visitor;
}
