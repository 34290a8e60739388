import type { z } from 'zod';
import type { Role } from '#shared/vocabulary/roles.ts';
import type { EventHeader } from './envelope.ts';

/** What one type of event is: the shape of its body, and who may write it. */
export interface EventKind<Schema extends z.ZodType = z.ZodType> {
  /** The version written today, from 1 up. */
  readonly version: number;
  /** Today's body. Must read back what it wrote: a parsed body, through JSON, parses to itself. */
  readonly schema: Schema;
  readonly authors: readonly Role[];
  /** For every past version, how its body becomes the next version's. Stored events are never rewritten. */
  readonly upcast?: Readonly<Record<number, (body: unknown) => unknown>>;
  /**
   * May be written whatever a certificate's dates say: what a survivor can do at any moment does not wait for
   * anybody’s paperwork, nor for a clock that an empty battery set back. A key that was superseded writes nothing.
   */
  readonly evenWhenExpired?: true;
  /** This event orders the erasure of the case it stands in. A case without a key and without it is damage. */
  readonly erases?: true;
  /** Bytes lie beside this event; its body says which, as `attachingSchema` reads it. */
  readonly attaches?: true;
}

/** Every type of event there is, by name. */
export type EventRegistry = Readonly<Record<string, EventKind>>;

/** An event to be appended. `at` is when it happened, as the caller says; ids are the caller's too. */
export type NewEvent<Registry extends EventRegistry = EventRegistry> = {
  [Type in keyof Registry & string]: {
    readonly id: string;
    readonly type: Type;
    readonly at: string;
    readonly body: z.input<Registry[Type]['schema']>;
  };
}[keyof Registry & string];

/** An event as it is read: its header, its hash, and its body opened, upcast and parsed. */
export type StoredEvent<Registry extends EventRegistry = EventRegistry> = {
  [Type in keyof Registry & string]: EventHeader & {
    readonly type: Type;
    readonly hash: string;
    readonly body: z.output<Registry[Type]['schema']>;
  };
}[keyof Registry & string];

/** The kind registered under a name, if there is one. */
export function kindOf(registry: EventRegistry, type: string): EventKind | undefined {
  return Object.hasOwn(registry, type) ? registry[type] : undefined;
}

/** Throws when a past version has no way up to today's: such a registry could not read its own record. */
export function checkRegistry(registry: EventRegistry): void {
  for (const [type, kind] of Object.entries(registry)) {
    for (let version = 1; version < kind.version; version += 1) {
      if (!kind.upcast?.[version]) throw new Error(`No upcast for ${type} from version ${version}`);
    }
  }
}

/**
 * A stored body brought up to today's version and parsed; `undefined` when it does not fit, whether because
 * it was changed or because a newer program wrote it.
 */
export function readBody(kind: EventKind, version: number, stored: unknown): { body: unknown } | undefined {
  if (version > kind.version) return undefined;
  let body = stored;
  for (let from = version; from < kind.version; from += 1) body = kind.upcast?.[from]?.(body);
  const parsed = kind.schema.safeParse(body);
  return parsed.success ? { body: parsed.data } : undefined;
}
