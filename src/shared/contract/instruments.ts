import { z } from 'zod';
import { policyNameSchema, sha256Schema } from '../vocabulary/ids.ts';
import { instrumentFaultSchema } from '../vocabulary/instrument-fault.ts';
import {
  instrumentPartSchema,
  instrumentReferenceSchema,
  instrumentSchema,
  outcomeSchema,
} from '../vocabulary/screening.ts';
import { bilingualSchema, instantSchema, wordsSchema } from '../vocabulary/text.ts';
import { caseStaff, nothing, procedure, supervisor } from './procedure.ts';
import { screeningInCase } from './screening.ts';

/** The text of an instrument's file. Longer than any that is taken, so that a long one is told what is wrong. */
const textSchema = z.string().max(2_000_000);

/** A version of an instrument: it shipped, now or earlier, or a supervisor proposed it; in force once one approved it. */
export const instrumentVersionSchema = z.strictObject({
  ...instrumentReferenceSchema.shape,
  for: instrumentSchema.shape.for,
  title: bilingualSchema,
  shipped: z.boolean(),
  /** New screenings are made with it: the version of its id that was approved last. */
  inForce: z.boolean(),
  /** How many decisions were made with it. */
  decisions: z.int().min(0),
  proposed: z.strictObject({ by: z.string(), at: instantSchema }).optional(),
  approved: z.strictObject({ by: z.string(), at: instantSchema, reasons: wordsSchema }).optional(),
});
export type InstrumentVersion = z.infer<typeof instrumentVersionSchema>;

/** One part that differs between two versions. */
const differenceSchema = z.strictObject({
  list: instrumentPartSchema,
  id: policyNameSchema,
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  fields: z.array(z.string()),
});

/** A past screening that would indicate something else. */
const changedScreeningSchema = z.strictObject({
  ...screeningInCase,
  before: outcomeSchema,
  after: outcomeSchema,
  /** Questions that the other version asks and that screening did not. */
  newlyAsked: z.array(policyNameSchema),
});

export const instrumentProcedures = {
  'instrument.versions': procedure({
    sentence:
      'Lists every version of every instrument, the newest last: who proposed it and who approved it.',
    input: nothing,
    output: z.strictObject({ versions: z.array(instrumentVersionSchema) }),
    roles: caseStaff,
    errors: [],
  }),
  'instrument.check': procedure({
    sentence: 'Says what is wrong with an instrument that somebody wrote, each on its line; changes nothing.',
    input: z.strictObject({ text: textSchema }),
    output: z.strictObject({
      faults: z.array(instrumentFaultSchema),
      instrument: instrumentSchema.optional(),
      hash: sha256Schema.optional(),
    }),
    roles: supervisor,
    errors: [],
  }),
  'instrument.propose': procedure({
    sentence:
      'Keeps a version of an instrument, signed by you; nothing is asked with it until it is approved.',
    input: z.strictObject({ text: textSchema }),
    output: z.strictObject({ hash: sha256Schema }),
    roles: supervisor,
    errors: ['instrument-faulty', 'instrument-version-used', 'instrument-for-another'],
  }),
  'instrument.approve': procedure({
    sentence: 'Puts a proposed version in force for new screenings, with your reasons, signed by you.',
    input: z.strictObject({ hash: sha256Schema, reasons: wordsSchema }),
    output: nothing,
    roles: supervisor,
    errors: ['instrument-unknown', 'instrument-in-force'],
  }),
  'instrument.read': procedure({
    sentence: 'Gives one version of an instrument, in force or not.',
    input: z.strictObject({ hash: sha256Schema }),
    output: z.strictObject({ instrument: instrumentSchema }),
    roles: caseStaff,
    errors: ['instrument-unknown'],
  }),
  'instrument.compare': procedure({
    sentence: 'Says what differs between two versions of an instrument, part by part.',
    input: z.strictObject({ from: sha256Schema, to: sha256Schema }),
    output: z.strictObject({ differences: z.array(differenceSchema) }),
    roles: supervisor,
    errors: ['instrument-unknown'],
  }),
  'instrument.wouldChange': procedure({
    sentence: "Says which of the program's past screenings would indicate something else under this version.",
    input: z.strictObject({ hash: sha256Schema }),
    output: z.strictObject({ screenings: z.int().min(0), changed: z.array(changedScreeningSchema) }),
    roles: supervisor,
    errors: ['instrument-unknown'],
  }),
};
