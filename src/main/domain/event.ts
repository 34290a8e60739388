import type { z } from 'zod';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';

/** One kind of event: its version, who may write it, and what its body must be. */
export interface EventDefinition<Body extends z.ZodType = z.ZodType> {
  readonly version: number;
  readonly authors: readonly Role[];
  readonly schema: Body;
  /** May be written whatever a certificate's dates and the clock say: a survivor's exit waits for nobody's paperwork. */
  readonly evenWhenExpired?: true;
  /** May use the room that is kept on the disk for it: nobody's exit and nobody's safety waits for a disk to be tidied. */
  readonly evenWhenFull?: true;
  /** A picture lies beside this event; its body says which under `evidence`. */
  readonly attaches?: true;
  /** Body of an older version to the next one; read-time only, nothing stored is rewritten. */
  readonly upcast?: Readonly<Record<number, (body: unknown) => unknown>>;
}

/** Declares an event, keeping its body's type. */
export function event<Body extends z.ZodType>(
  authors: readonly Role[],
  schema: Body,
  version = 1,
): EventDefinition<Body> {
  return { version, authors, schema };
}

/** Declares an event that may be written at any time: where a certificate has run out or, by the clock, not begun, and on a full disk. */
export function alwaysEvent<Body extends z.ZodType>(
  authors: readonly Role[],
  schema: Body,
): EventDefinition<Body> {
  return { version: 1, authors, schema, evenWhenExpired: true, evenWhenFull: true };
}

/** Declares an event on which somebody's safety hangs: it may be written where the disk is full. */
export function urgentEvent<Body extends z.ZodType>(
  authors: readonly Role[],
  schema: Body,
): EventDefinition<Body> {
  return { version: 1, authors, schema, evenWhenFull: true };
}

/** The union `{ type, body }` of a record of definitions. */
export type EventsOf<Definitions extends Record<string, EventDefinition>> = {
  [Type in keyof Definitions & string]: {
    readonly type: Type;
    readonly body: z.output<Definitions[Type]['schema']>;
  };
}[keyof Definitions & string];

/** When an event happened, when it was written down, and by whom. */
export interface EventOrigin {
  readonly at: string;
  readonly by: UserId;
}
