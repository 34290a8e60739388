import { z } from 'zod';
import { ledgerEntryIdSchema, reckoningIdSchema } from '../vocabulary/ids.ts';
import {
  correctionSchema,
  paymentSchema,
  wageResultSchema,
  wageTableSchema,
  wageWorkSchema,
} from '../vocabulary/money.ts';
import { onPathway } from './cases.ts';
import { caseStaff, facilitator, nothing, procedure } from './procedure.ts';

/** What can be wrong with hours and what was paid for them. */
const wageFaults = [
  'wage-table-unknown',
  'wage-unknown-then',
  'weeks-end-before',
  'weeks-not-whole',
  'weeks-too-many',
  'weeks-overlap',
  'hours-too-many',
  'interest-ends-before',
  'money-other-currency',
  'money-too-much',
];

export const moneyProcedures = {
  'wages.tables': procedure({
    sentence: 'Lists the minimum wages to reckon with, each with its days and where it is written.',
    input: nothing,
    output: z.strictObject({ tables: z.array(wageTableSchema) }),
    roles: caseStaff,
    errors: [],
  }),
  'wages.reckon': procedure({
    sentence:
      'Reckons unpaid wages week by week with every step; keeps nothing. An aid to counsel, never the amount due.',
    input: z.strictObject({ work: wageWorkSchema }),
    output: z.strictObject({ result: wageResultSchema }),
    roles: caseStaff,
    errors: wageFaults,
  }),
  'wages.keep': procedure({
    sentence: 'Keeps a reckoning of unpaid wages with the case, with everything that it was made from.',
    input: z.strictObject({ ...onPathway, work: wageWorkSchema }),
    output: z.strictObject({ reckoning: reckoningIdSchema }),
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'day-in-future', ...wageFaults],
  }),
  'payment.record': procedure({
    sentence: 'Records money that came in on a line of the plan, through whom, and what proves it.',
    input: z.strictObject({ ...onPathway, ...paymentSchema.omit({ id: true }).shape }),
    output: z.strictObject({ entry: ledgerEntryIdSchema }),
    roles: facilitator,
    errors: [
      'case-unknown',
      'pathway-unknown',
      'line-without-money',
      'day-in-future',
      'money-other-currency',
      'money-too-much',
    ],
  }),
  'payment.correct': procedure({
    sentence:
      'Takes back a payment that was written down wrongly, by an entry against it; both stay to be seen.',
    input: z.strictObject({ ...onPathway, entry: ledgerEntryIdSchema, why: correctionSchema.shape.why }),
    output: z.strictObject({ entry: ledgerEntryIdSchema }),
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'payment-unknown', 'payment-corrected'],
  }),
};
