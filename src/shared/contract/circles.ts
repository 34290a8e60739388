import { z } from 'zod';
import { circleEndSchema, circlePlanSchema, formSchema, preparationSchema } from '../vocabulary/circle.ts';
import { circleIdSchema, planLineIdSchema } from '../vocabulary/ids.ts';
import { obligationSchema } from '../vocabulary/obligation.ts';
import {
  lineDecisionSchema,
  needsSchema,
  planCheckSchema,
  planLineInputSchema,
  planLineSchema,
} from '../vocabulary/plan.ts';
import { daySchema, languageSchema, lineSchema } from '../vocabulary/text.ts';
import { onPathway, stepErrors } from './cases.ts';
import { caseStaff, facilitator, nothing, procedure } from './procedure.ts';

export const circleProcedures = {
  'preparation.record': procedure({
    sentence:
      'Records how one person prepared: hopes, fears, what they will not talk about, whether they are ready.',
    input: z.strictObject({ ...onPathway, preparation: preparationSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'person-unknown'],
  }),
  'preparation.form': procedure({
    sentence: 'Records the form the survivor chose, from face to face to no meeting at all.',
    input: z.strictObject({ ...onPathway, form: formSchema, on: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'preparation-needed'],
  }),
  'circle.plan': procedure({
    sentence: 'Plans a circle with the people the survivor chose, the ground rules, signals and doors.',
    input: z.strictObject({ ...onPathway, circle: circlePlanSchema.omit({ id: true }) }),
    output: z.strictObject({ circle: circleIdSchema }),
    roles: facilitator,
    errors: [...stepErrors, 'person-unknown', 'circle-form-people', 'circle-open', 'circle-safeguard'],
  }),
  'circle.begin': procedure({
    sentence: 'Opens the circle; a screening since the last one must hold.',
    input: z.strictObject({ ...onPathway, circle: circleIdSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'circle-unknown', 'circle-over', 'circle-safeguard'],
  }),
  'circle.end': procedure({
    sentence: 'Ends the circle: who came, what was promised, how each person leaves.',
    input: z.strictObject({ ...onPathway, circle: circleIdSchema, end: circleEndSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'circle-unknown', 'circle-not-begun', 'person-unknown', 'not-a-participant'],
  }),
};

export const planProcedures = {
  'plan.library': procedure({
    sentence: 'Shows the obligations of the program’s library, which a plan can be made of.',
    input: nothing,
    output: z.strictObject({ obligations: z.array(obligationSchema) }),
    roles: caseStaff,
    errors: [],
  }),
  'needs.record': procedure({
    sentence: 'Records harms and needs, in the survivor’s own words first.',
    input: z.strictObject({ ...onPathway, needs: needsSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors],
  }),
  'plan.begin': procedure({
    sentence: 'Goes from circles to drafting the plan.',
    input: z.strictObject({ ...onPathway, on: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'plan.callCircle': procedure({
    sentence: 'Goes back from drafting the plan to another circle.',
    input: z.strictObject({ ...onPathway, on: daySchema }),
    output: nothing,
    roles: facilitator,
    errors: stepErrors,
  }),
  'plan.propose': procedure({
    sentence:
      'Proposes lines from the needs, the harms and the program’s library, each with its reason; records nothing.',
    input: z.strictObject({ ...onPathway, startsOn: daySchema, language: languageSchema }),
    output: z.strictObject({
      lines: z.array(
        z.strictObject({ line: planLineSchema.omit({ id: true, decision: true }), because: lineSchema }),
      ),
    }),
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown', 'needs-first'],
  }),
  'plan.check': procedure({
    sentence:
      'Checks lines as they are typed: what is missing, what is forbidden, what is too much; records nothing.',
    input: z.strictObject({
      ...onPathway,
      startsOn: daySchema,
      lines: z.array(planLineInputSchema).max(100),
    }),
    output: z.strictObject({ checks: z.array(planCheckSchema) }),
    roles: facilitator,
    errors: ['case-unknown', 'pathway-unknown'],
  }),
  'plan.draft': procedure({
    sentence: 'Keeps a draft of the plan; it binds nobody until the survivor has approved it.',
    input: z.strictObject({
      ...onPathway,
      lines: z.array(planLineInputSchema).min(1).max(100),
      why: lineSchema.optional(),
    }),
    output: z.strictObject({ version: z.int() }),
    roles: facilitator,
    errors: [
      ...stepErrors,
      'obligation-unknown',
      'needs-first',
      'why-needed',
      'money-other-currency',
      'money-too-much',
    ],
  }),
  'plan.decideLine': procedure({
    sentence: 'Records what the survivor decided about one line: keep or strike.',
    input: z.strictObject({ ...onPathway, line: planLineIdSchema, decision: lineDecisionSchema }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'no-draft', 'line-unknown'],
  }),
  'plan.approve': procedure({
    sentence: 'Records the survivor’s own approval; from then on the plan is in force.',
    input: z.strictObject({
      ...onPathway,
      approvedOn: daySchema,
      startsOn: daySchema,
      bySurvivor: z.literal(true),
    }),
    output: nothing,
    roles: facilitator,
    errors: [...stepErrors, 'no-draft', 'plan-blocked', 'plan-starts-before'],
  }),
};
