import { z } from 'zod';

/** A call from a host to the core. `id` pairs the reply with the request; unique per connection. */
export const requestSchema = z.strictObject({
  id: z.union([z.string().max(64), z.number().int()]),
  procedure: z.string().max(64),
  input: z.unknown().optional(),
});
export type Request = z.infer<typeof requestSchema>;

/** One thing wrong with an input: where (a dotted path) and what. Never repeats what was typed. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** The error half of a reply: a stable code, a sentence a person can act on, and the parts it was made of. */
export interface ReplyError {
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly missing?: readonly { readonly what: string; readonly who: string }[];
  readonly issues?: readonly Issue[];
}

/** The core's answer to one request. */
export type Reply =
  | { readonly id: Request['id']; readonly ok: true; readonly output: unknown }
  | { readonly id: Request['id']; readonly ok: false; readonly error: ReplyError };

/**
 * What the core says unasked.
 * - `ready`: the core process can take calls.
 * - `changed`: what is told of these topics is stale: `case:<id>`, one case; `cases`, the lists of them; `supervision`,
 *   what waits for a supervisor; `program`, people, policy and with it every case.
 * - `progress`: a long piece of work, `done` of `total`, in steps named by `label` (an i18n key).
 * - `locked`: the core is about to end, and with it every key in memory. The host starts a fresh, locked one.
 */
export type Notice =
  | { readonly notice: 'ready' }
  | { readonly notice: 'changed'; readonly topics: readonly string[] }
  | { readonly notice: 'progress'; readonly label: string; readonly done: number; readonly total: number }
  | { readonly notice: 'locked'; readonly reason: 'asked' | 'idle' | 'suspend' };

/** Everything that travels from the core to a host. */
export type FromCore = Reply | Notice;
