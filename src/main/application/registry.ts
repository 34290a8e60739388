import { z } from 'zod';
import { type EventDefinition, type EventsOf, event } from '#domain/event.ts';
import { type CaseEvent, caseEventDefinitions } from '#domain/events.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import { reportCopySchema } from '#shared/vocabulary/agreement.ts';
import { documentIdSchema, sha256Schema } from '#shared/vocabulary/ids.ts';
import { measureSchema } from '#shared/vocabulary/measure.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';
import { daySchema, wordsSchema } from '#shared/vocabulary/text.ts';
import { contentHash } from './content-hash.ts';

/**
 * An instrument under its own hash: under another's it would put other questions in the place of old ones. Hashed as it
 * was written down, whatever a later form of an instrument reads into it.
 */
const namedInstrumentSchema = z
  .strictObject({ hash: sha256Schema, instrument: z.unknown() })
  .refine(({ hash, instrument }) => contentHash(instrument) === hash)
  .pipe(z.strictObject({ hash: sha256Schema, instrument: instrumentSchema }));

/** The same of a measure. */
const namedMeasureSchema = z
  .strictObject({ hash: sha256Schema, measure: z.unknown() })
  .refine(({ hash, measure }) => contentHash(measure) === hash)
  .pipe(z.strictObject({ hash: sha256Schema, measure: measureSchema }));

/**
 * Events of the program itself, in its own stream: the policy in force, instruments that decisions were made with, and
 * versions of them that supervisors proposed and approved, and the reports that were made over all cases. No facilitator
 * can change what is asked.
 */
const programEvents = {
  policyAdopted: event(['supervisor'], z.strictObject({ policy: policySchema })),
  instrumentUsed: event(['facilitator'], namedInstrumentSchema),
  instrumentProposed: event(['supervisor'], namedInstrumentSchema),
  instrumentApproved: event(['supervisor'], z.strictObject({ hash: sha256Schema, reasons: wordsSchema })),
  measureUsed: event(['facilitator'], namedMeasureSchema),
  auditReportMade: event(
    ['supervisor'],
    z.strictObject({
      document: documentIdSchema,
      sha256: sha256Schema,
      copy: reportCopySchema,
      from: daySchema.optional(),
      to: daySchema.optional(),
    }),
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
