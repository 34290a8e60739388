import type { Notice } from '#shared/messages.ts';
import type { Clock } from './clock.ts';
import type { Policies } from './policies.ts';

/** What the application was started with. */
export interface StoreOptions {
  readonly store: string;
  readonly notify: (notice: Notice) => void;
  readonly clock: Clock;
  readonly policies: Policies;
}
