import type { Context, Decided } from '#domain/context.ts';
import { addDays } from '#domain/days.ts';
import type { EventOrigin } from '#domain/event.ts';
import type { CaseEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import { openCase } from '#domain/process/open-case.ts';
import type { CaseState, Pathway } from '#domain/state.ts';
import type { Input } from '#shared/contract/index.ts';
import { contract } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { type Asked, type CaseInput, deciders } from './deciders.ts';
import { policy, type StaffName, staff } from './program.ts';

export type Logged = CaseEvent & { readonly origin: EventOrigin };

/** Some survivors and accountable parties, by invented names, with a safe way to reach each. */
export function referral(survivors = 1, accountableParties = 1): Input<'cases.open'> {
  const person = (name: string) => ({
    name,
    language: 'en' as const,
    contacts: [{ way: 'phone' as const, detail: '555-0100', safe: true }],
  });
  return {
    name: 'Blue Heron',
    officeReference: 'CR-2026-17',
    referredOn: '2026-01-05',
    trafficking: ['labor', 'sex'],
    survivors: ['Rosa Quill', 'Lena Frost', 'Mina Stone'].slice(0, survivors).map(person),
    accountableParties: ['Karl Brand', 'Otto Vale'].slice(0, accountableParties).map(person),
  };
}

/** One case, its staff, and a clock that is turned by hand. Events go through the real `decide` and `evolve`. */
export class Practice {
  state: CaseState;
  readonly log: Logged[] = [];
  now = new Date('2026-01-05T15:00:00.000Z');
  /** What the audit share is drawn with, 0 to 1. */
  chance = 1;
  policy: Policy;
  #ids = 0;

  constructor(opening: Input<'cases.open'> = referral(), ownPolicy: Policy = policy) {
    this.policy = ownPolicy;
    const opened = openCase(
      contract['cases.open'].input.parse(opening),
      () => false,
      this.context('facilitator'),
    );
    if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
    let state: CaseState | undefined;
    const origin = { at: this.now.toISOString(), by: staff.facilitator.id };
    for (const event of opened.value.events) {
      state = evolve(state, event, origin);
      this.log.push({ ...event, origin });
    }
    if (state === undefined) throw new Error('a case opens with events');
    this.state = state;
  }

  /** The day where the program is, where it is not the one in Greenwich. */
  localDay: string | undefined;

  get today(): string {
    return this.localDay ?? this.now.toISOString().slice(0, 10);
  }

  /** A day some days from today; negative is before. */
  day(away = 0): string {
    return addDays(this.today, away);
  }

  /** Lets days go by. */
  wait(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
  }

  context(who: StaffName): Context {
    return {
      now: this.now.toISOString(),
      today: this.today,
      user: staff[who],
      policy: this.policy,
      newId: () => {
        this.#ids += 1;
        return `id-${this.#ids}`;
      },
    };
  }

  pathway(at = 0): Pathway {
    const pathway = this.state.pathways[at % this.state.pathways.length];
    if (pathway === undefined) throw new Error('a case has a pathway');
    return pathway;
  }

  /** The same pathway, as it is now. */
  pathwayOf(id: Pathway['id']): Pathway {
    const pathway = this.state.pathways.find((other) => other.id === id);
    if (pathway === undefined) throw new Error(`there is no pathway ${id}`);
    return pathway;
  }

  /** What the contract makes of a question, what the domain decides, and, if it is not refused, what comes of it. */
  ask<Name extends keyof CaseInput>(
    name: Name,
    input: CaseInput[Name],
    who: StaffName = 'facilitator',
  ): Result<unknown> {
    return this.askAnything(name, input, who);
  }

  /** The same for an input that no form would send. */
  askAnything(name: keyof CaseInput, input: object, who: StaffName): Result<unknown> {
    const asked: Asked = deciders[name];
    const decided = asked({ case: this.state.id, ...input }, this, who);
    if (!decided.ok) return decided;
    this.take(decided.value.events, who);
    return { ok: true, value: decided.value.answer };
  }

  /** What would be decided, without anything coming of it. */
  try(name: keyof CaseInput, input: object, who: StaffName): Decided<unknown> {
    return deciders[name]({ case: this.state.id, ...input }, this, who);
  }

  /** Writes events down. */
  take(events: readonly CaseEvent[], who: StaffName): void {
    const origin = { at: this.now.toISOString(), by: staff[who].id };
    for (const event of events) {
      this.state = evolve(this.state, event, origin);
      this.log.push({ ...event, origin });
    }
  }
}
