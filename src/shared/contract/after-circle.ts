import { z } from 'zod';
import { circleTextSchema, debriefSchema, followUpCallSchema } from '../vocabulary/after-circle.ts';
import { agendaLibrarySchema, agendaSchema } from '../vocabulary/agenda.ts';
import { circleIdSchema } from '../vocabulary/ids.ts';
import { daySchema, wordsSchema } from '../vocabulary/text.ts';
import { onPathway } from './cases.ts';
import { caseStaff, facilitator, nothing, procedure } from './procedure.ts';

const onCircle = { ...onPathway, circle: circleIdSchema };
const circleErrors = ['case-unknown', 'pathway-unknown', 'circle-unknown'];
const afterErrors = [...circleErrors, 'circle-not-over', 'not-a-participant'];

export const afterCircleProcedures = {
  'circle.agendas': procedure({
    sentence:
      'Shows the agendas that a circle can begin from, how long is long, and on which days after it people are called.',
    input: nothing,
    output: z.strictObject({
      library: agendaLibrarySchema,
      longMinutes: z.int(),
      followUpDays: z.array(z.int()),
    }),
    roles: caseStaff,
    errors: [],
  }),
  'circle.agenda': procedure({
    sentence: 'Keeps the agenda of a circle: rounds and their questions, added, reworded or left out.',
    input: z.strictObject({ ...onCircle, agenda: agendaSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...circleErrors, 'pathway-ended', 'circle-over', 'agenda-other-form', 'agenda-part-twice'],
  }),
  'circle.note': procedure({
    sentence: 'Keeps a private note on a circle, which only whoever wrote it is shown.',
    input: z.strictObject({ ...onCircle, words: wordsSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...circleErrors, 'circle-not-begun'],
  }),
  'circle.debrief': procedure({
    sentence: 'Records a talk with one person alone after a circle: what they say, and how they are.',
    input: z.strictObject({ ...onCircle, debrief: debriefSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...afterErrors, 'day-not-after-circle'],
  }),
  'circle.call': procedure({
    sentence: 'Records a call after a circle: reached, not reached, or that the person wants no more calls.',
    input: z.strictObject({ ...onCircle, call: followUpCallSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...afterErrors, 'day-not-after-circle', 'follow-up-unknown'],
  }),
  'circle.write': procedure({
    sentence: 'Writes what one person gets to read of a circle; nothing that was said in confidence.',
    input: z.strictObject({ ...onCircle, text: circleTextSchema.omit({ approvedOn: true }) }),
    output: nothing,
    roles: facilitator,
    errors: [...afterErrors, 'text-tells-kept-apart'],
  }),
  'circle.approveText': procedure({
    sentence: 'Records that the survivor said yes to their own text, as they read it.',
    input: z.strictObject({ ...onCircle, words: wordsSchema, on: daySchema, bySurvivor: z.literal(true) }),
    output: nothing,
    roles: facilitator,
    errors: [...circleErrors, 'text-changed', 'day-in-future'],
  }),
};
