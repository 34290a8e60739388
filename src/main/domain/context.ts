import type { Result } from '#shared/result.ts';
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

/** What a command comes to: the events it makes, or why it was refused. */
export type Decided = Result<readonly CaseEvent[]>;
