import { changeService, recordService, revokeRelease, signRelease } from '#domain/services/decide.ts';
import { decideViolation, hearSurvivor, recordCheckIn, reportViolation } from '#domain/violations/decide.ts';
import { ok } from '#shared/result.ts';
import { answered } from './cases.ts';
import type { HandlersOf } from './handler.ts';

/** The two years, services that outlast them, and what the survivor lets out. */
export const followThroughHandlers: HandlersOf<
  | 'checkIn.record'
  | 'violation.report'
  | 'violation.heard'
  | 'violation.decide'
  | 'service.record'
  | 'service.change'
  | 'release.sign'
  | 'release.revoke'
> = {
  'checkIn.record': (input, work) =>
    answered(work.change(input.case, (state, context) => recordCheckIn(state, input, context))),
  'violation.report': (input, work) => {
    const reported = work.change(input.case, (state, context) => reportViolation(state, input, context));
    return reported.ok ? ok({ violation: reported.value }) : reported;
  },
  'violation.heard': (input, work) =>
    answered(work.change(input.case, (state, context) => hearSurvivor(state, input, context))),
  'violation.decide': (input, work) =>
    answered(work.change(input.case, (state, context) => decideViolation(state, input, context))),
  'service.record': (input, work) => {
    const recorded = work.change(input.case, (state, context) =>
      recordService(state, input, work.policies.serviceKinds, context),
    );
    return recorded.ok ? ok({ service: recorded.value }) : recorded;
  },
  'service.change': (input, work) =>
    answered(work.change(input.case, (state, context) => changeService(state, input, context))),
  'release.sign': (input, work) => {
    const signed = work.change(input.case, (state, context) => signRelease(state, input, context));
    return signed.ok ? ok({ release: signed.value }) : signed;
  },
  'release.revoke': (input, work) =>
    answered(work.change(input.case, (state, context) => revokeRelease(state, input, context))),
};
