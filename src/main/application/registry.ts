import { z } from 'zod';
import { type EventDefinition, type EventsOf, event } from '#domain/event.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/events.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';

/** Events of the program itself, in its own stream: the policy in force, and instruments decisions were made with. */
const programEvents = {
  policyAdopted: event(['supervisor'], z.strictObject({ policy: policySchema })),
  instrumentUsed: event(
    ['facilitator'],
    z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), instrument: instrumentSchema }),
  ),
};

/** Every kind of event the record takes. */
export const registry = { ...caseEventDefinitions, ...programEvents } satisfies Record<
  string,
  EventDefinition
>;
export type ApplicationRegistry = typeof registry;

export type ProgramEvent = EventsOf<typeof programEvents>;

type Stored = Pick<StoredEvent, 'type' | 'body'>;

/** The event as one of the program's stream, if it is one. */
export function programEventOf({ type, body }: Stored): ProgramEvent | undefined {
  // Reading matched the body to the schema of its type; TypeScript cannot carry that pair through a union this wide.
  return Object.hasOwn(programEvents, type) ? ({ type, body } as ProgramEvent) : undefined;
}

/** The domain's half of a stored event of a case. */
export function caseEventOf({ type, body }: Stored): CaseEvent {
  if (!Object.hasOwn(caseEventDefinitions, type)) throw new Error(`${type} is not an event of a case`);
  return { type, body } as CaseEvent; // as above
}
