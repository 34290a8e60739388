import { beginCircle, chooseForm, endCircle, planCircle, recordPreparation } from '#domain/circles/decide.ts';
import { checkPlan } from '#domain/planning/check.ts';
import {
  approvePlan,
  decideLine,
  draftPlan,
  planGround,
  recordNeeds,
  turnTo,
} from '#domain/planning/decide.ts';
import { proposePlan } from '#domain/planning/propose.ts';
import { findPathway } from '#domain/process/require.ts';
import { ok, refuse } from '#shared/result.ts';
import { planLineIdSchema } from '#shared/vocabulary/ids.ts';
import { answered } from './cases.ts';
import type { HandlersOf } from './handler.ts';

export const circleHandlers: HandlersOf<
  'preparation.record' | 'preparation.form' | 'circle.plan' | 'circle.begin' | 'circle.end'
> = {
  'preparation.record': (input, work) =>
    answered(work.change(input.case, (state, context) => recordPreparation(state, input, context))),
  'preparation.form': (input, work) =>
    answered(work.change(input.case, (state, context) => chooseForm(state, input, context))),
  'circle.plan': (input, work) => {
    const planned = work.change(input.case, (state, context) => planCircle(state, input, context));
    return planned.ok ? ok({ circle: planned.value }) : planned;
  },
  'circle.begin': (input, work) =>
    answered(work.change(input.case, (state, context) => beginCircle(state, input, context))),
  'circle.end': (input, work) =>
    answered(work.change(input.case, (state, context) => endCircle(state, input, context))),
};

export const planHandlers: HandlersOf<
  | 'plan.library'
  | 'needs.record'
  | 'plan.begin'
  | 'plan.callCircle'
  | 'plan.propose'
  | 'plan.check'
  | 'plan.draft'
  | 'plan.decideLine'
  | 'plan.approve'
> = {
  'plan.library': (_, work) => ok({ obligations: [...work.policies.obligations] }),
  'needs.record': (input, work) =>
    answered(work.change(input.case, (state, context) => recordNeeds(state, input, context))),
  'plan.begin': (input, work) =>
    answered(work.change(input.case, (state, context) => turnTo(state, input, 'planningBegan', context))),
  'plan.callCircle': (input, work) =>
    answered(work.change(input.case, (state, context) => turnTo(state, input, 'circleCalled', context))),
  'plan.propose': ({ case: id, pathway: pathwayId, startsOn, language }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const pathway = findPathway(state.value, pathwayId);
    if (!pathway.ok) return pathway;
    if (pathway.value.needs === undefined) {
      return refuse('needs-first', { missing: [{ what: 'needs', who: 'survivor' }] });
    }
    const ground = planGround(pathway.value, startsOn, work.policies.obligations, work.context());
    return ok({ lines: [...proposePlan(state.value.trafficking, ground, language)] });
  },
  'plan.check': ({ case: id, pathway: pathwayId, startsOn, lines }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const pathway = findPathway(state.value, pathwayId);
    if (!pathway.ok) return pathway;
    const ground = planGround(pathway.value, startsOn, work.policies.obligations, work.context());
    // Lines that are still being typed have no id and no decision yet: they are named by their place.
    const drafted = lines.map((line, index) => ({
      ...line,
      id: planLineIdSchema.parse(`line-${index}`),
      decision: 'keep' as const,
    }));
    return ok({ checks: [...checkPlan(drafted, ground)] });
  },
  'plan.draft': (input, work) => {
    const drafted = work.change(input.case, (state, context) =>
      draftPlan(state, input, work.policies.obligations, context),
    );
    return drafted.ok ? ok({ version: drafted.value }) : drafted;
  },
  'plan.decideLine': (input, work) => answered(work.change(input.case, (state) => decideLine(state, input))),
  'plan.approve': (input, work) =>
    answered(
      work.change(input.case, (state, context) =>
        approvePlan(state, input, work.policies.obligations, context),
      ),
    ),
};
