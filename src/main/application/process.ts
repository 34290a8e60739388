import {
  complete,
  decidePossibleSurvivor,
  leave,
  partyLeft,
  planSafety,
  raiseConcern,
  recordAgreement,
  recordChoice,
  recordEligibility,
  referToCommunity,
  takeReferral,
} from '#domain/process/decide.ts';
import { ok } from '#shared/result.ts';
import { answered } from './cases.ts';
import type { HandlersOf } from './handler.ts';

/** The pathway's own steps and its exits. */
export const processHandlers: HandlersOf<
  | 'referral.take'
  | 'eligibility.record'
  | 'possibleSurvivor.decide'
  | 'choice.record'
  | 'agreement.record'
  | 'pathway.partyLeft'
  | 'pathway.withdraw'
  | 'pathway.chooseProsecution'
  | 'concern.raise'
  | 'safety.plan'
  | 'community.refer'
  | 'pathway.complete'
> = {
  'referral.take': (input, work) =>
    answered(work.change(input.case, (state, context) => takeReferral(state, input, context))),
  'eligibility.record': (input, work) => {
    const recorded = work.change(input.case, (state, context) => recordEligibility(state, input, context));
    return recorded.ok ? ok({ outcome: recorded.value }) : recorded;
  },
  'possibleSurvivor.decide': (input, work) =>
    answered(work.change(input.case, (state, context) => decidePossibleSurvivor(state, input, context))),
  'choice.record': (input, work) =>
    answered(work.change(input.case, (state, context) => recordChoice(state, input, context))),
  'agreement.record': (input, work) =>
    answered(work.change(input.case, (state, context) => recordAgreement(state, input, context))),
  'pathway.partyLeft': (input, work) =>
    answered(work.change(input.case, (state, context) => partyLeft(state, input, context))),
  'pathway.withdraw': (input, work) =>
    answered(work.change(input.case, (state, context) => leave(state, input, 'survivorWithdrew', context))),
  'pathway.chooseProsecution': (input, work) =>
    answered(work.change(input.case, (state, context) => leave(state, input, 'prosecutionChosen', context))),
  'concern.raise': (input, work) =>
    answered(work.change(input.case, (state, context) => raiseConcern(state, input, context))),
  'safety.plan': (input, work) =>
    answered(work.change(input.case, (state, context) => planSafety(state, input, context))),
  'community.refer': (input, work) =>
    answered(work.change(input.case, (state, context) => referToCommunity(state, input, context))),
  'pathway.complete': (input, work) =>
    answered(work.change(input.case, (state, context) => complete(state, input, context))),
};
