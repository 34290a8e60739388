import { ok, type Result } from '#shared/result.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import type { Day, Instant } from '#shared/vocabulary/text.ts';
import type { CaseEvent } from './events.ts';

/**
 * What a decision may know besides the case: the time, who asks, the program's policy, and a supply of new ids.
 * All of it is handed in, so that the same case, command and context always give the same events.
 */
export interface Context {
  readonly now: Instant;
  readonly today: Day;
  readonly user: { readonly id: UserId; readonly role: Role };
  readonly policy: Policy;
  newId(): string;
}

/** What a command comes to: the events it makes and what else its caller is told, or why it was refused. */
export type Decided<Answer = undefined> = Result<Decision<Answer>>;

/** Events that were decided, and what else the caller is told. */
export interface Decision<Answer = undefined> {
  readonly events: readonly CaseEvent[];
  readonly answer: Answer;
}

/** A decision that makes these events. */
export function decided(...events: readonly CaseEvent[]): Decided {
  return ok({ events, answer: undefined });
}

/** The same, with an answer for the caller. */
export function decidedWith<Answer>(answer: Answer, ...events: readonly CaseEvent[]): Decided<Answer> {
  return ok({ events, answer });
}
