import {
  approveText,
  keepNote,
  makeAgenda,
  recordCall,
  recordDebrief,
  writeText,
} from '#domain/after-circle/decide.ts';
import { followUpDays } from '#domain/after-circle/follow-ups.ts';
import { ok } from '#shared/result.ts';
import { answered } from './cases.ts';
import type { HandlersOf } from './handler.ts';

export const afterCircleHandlers: HandlersOf<
  | 'circle.agendas'
  | 'circle.agenda'
  | 'circle.note'
  | 'circle.debrief'
  | 'circle.call'
  | 'circle.write'
  | 'circle.approveText'
> = {
  'circle.agendas': (_, work) => {
    const { policy } = work.policy();
    return ok({
      library: work.policies.agendas,
      longMinutes: policy.circle.longMinutes,
      followUpDays: [...followUpDays(policy)],
    });
  },
  'circle.agenda': (input, work) =>
    answered(work.change(input.case, (state) => makeAgenda(state, input, work.policies.agendas))),
  'circle.note': (input, work) =>
    answered(work.change(input.case, (state, context) => keepNote(state, input, context))),
  'circle.debrief': (input, work) =>
    answered(work.change(input.case, (state, context) => recordDebrief(state, input, context))),
  'circle.call': (input, work) =>
    answered(work.change(input.case, (state, context) => recordCall(state, input, context))),
  'circle.write': (input, work) =>
    answered(work.change(input.case, (state, context) => writeText(state, input, context))),
  'circle.approveText': (input, work) =>
    answered(work.change(input.case, (state, context) => approveText(state, input, context))),
};
