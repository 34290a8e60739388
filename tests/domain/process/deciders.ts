import type { z } from 'zod';
import {
  approveText,
  keepNote,
  makeAgenda,
  recordCall,
  recordDebrief,
  writeText,
} from '#domain/after-circle/decide.ts';
import { beginCircle, chooseForm, endCircle, planCircle, recordPreparation } from '#domain/circles/decide.ts';
import { type Context, type Decided, decided } from '#domain/context.ts';
import { attachEvidence } from '#domain/evidence/decide.ts';
import { correctPayment, keepReckoning, recordPayment } from '#domain/money/decide.ts';
import { answerMeasure, checkNewCharges, declineMeasure, seeSafetyTalk } from '#domain/outcomes/decide.ts';
import { approvePlan, decideLine, draftPlan, recordNeeds, turnTo } from '#domain/planning/decide.ts';
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
import { addPerson } from '#domain/process/open-case.ts';
import { findPathway, findPerson } from '#domain/process/require.ts';
import {
  cancelAppointment,
  changePause,
  makeAppointment,
  markItem,
  pausePlan,
} from '#domain/schedule/decide.ts';
import { audit, decideScreening, instrumentKind, judgeBlind } from '#domain/screening/decide.ts';
import {
  changeService,
  issueNotice,
  noticeFor,
  recordService,
  revokeRelease,
  signRelease,
} from '#domain/services/decide.ts';
import type { CaseState } from '#domain/state.ts';
import { decideViolation, hearSurvivor, recordCheckIn, reportViolation } from '#domain/violations/decide.ts';
import { contract, type Input, type ProcedureName } from '#shared/contract/index.ts';
import type { Callers } from '#shared/contract/procedure.ts';
import { refuse } from '#shared/result.ts';
import { documentIdSchema } from '#shared/vocabulary/ids.ts';
import { instruments } from './instruments.ts';
import type { Practice } from './practice.ts';
import { agendas, obligations, type StaffName, serviceKinds, staff, symptoms, wages } from './program.ts';

/** A question of the contract to the domain: permitted, parsed and decided, as the application does it. */
export type Asked = (input: unknown, practice: Practice, who: StaffName) => Decided<unknown>;

function by<In extends z.ZodType>(
  { input: schema, roles }: { readonly input: In; readonly roles: Callers },
  decide: (state: CaseState, input: z.output<In>, context: Context, practice: Practice) => Decided<unknown>,
): Asked {
  return (input, practice, who) => {
    const { role } = staff[who];
    if (roles !== 'anyone' && !roles.includes(role)) return refuse('not-permitted');
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refuse('input-invalid');
    return decide(practice.state, parsed.data, practice.context(who), practice);
  };
}

/** Everything that can happen to a case, by the name the contract gives it. */
export const deciders = {
  'people.add': by(contract['people.add'], (state, input, context) =>
    addPerson(state, input.person, context),
  ),
  'people.contacts': by(contract['people.contacts'], (state, { person, contacts }) => {
    const known = findPerson(state, person);
    return known.ok ? decided({ type: 'contactsChanged', body: { person, contacts } }) : known;
  }),
  'people.pressured': by(contract['people.pressured'], (state, { person }) => {
    const known = findPerson(state, person);
    if (!known.ok) return known;
    if (known.value.part !== 'family' && known.value.part !== 'supporter') return refuse('not-family');
    return decided({ type: 'pressureNoticed', body: { person } });
  }),
  'referral.take': by(contract['referral.take'], takeReferral),
  'eligibility.record': by(contract['eligibility.record'], recordEligibility),
  'possibleSurvivor.decide': by(contract['possibleSurvivor.decide'], decidePossibleSurvivor),
  'choice.record': by(contract['choice.record'], recordChoice),
  'agreement.record': by(contract['agreement.record'], recordAgreement),
  'pathway.partyLeft': by(contract['pathway.partyLeft'], partyLeft),
  'pathway.withdraw': by(contract['pathway.withdraw'], (state, input, context) =>
    leave(state, input, 'survivorWithdrew', context),
  ),
  'pathway.chooseProsecution': by(contract['pathway.chooseProsecution'], (state, input, context) =>
    leave(state, input, 'prosecutionChosen', context),
  ),
  'concern.raise': by(contract['concern.raise'], raiseConcern),
  'safety.plan': by(contract['safety.plan'], planSafety),
  'community.refer': by(contract['community.refer'], referToCommunity),
  'pathway.complete': by(contract['pathway.complete'], complete),
  'screening.decide': by(contract['screening.decide'], (state, input, context, { chance }) => {
    const pathway = findPathway(state, input.pathway);
    if (!pathway.ok) return pathway;
    const kind = instrumentKind(state, pathway.value, input.person);
    return kind.ok
      ? decideScreening(state, input, instruments[kind.value], { from: null, chance }, context)
      : kind;
  }),
  'supervision.judge': by(contract['supervision.judge'], judgeBlind),
  'supervision.audit': by(contract['supervision.audit'], audit),
  'preparation.record': by(contract['preparation.record'], recordPreparation),
  'preparation.form': by(contract['preparation.form'], chooseForm),
  'circle.plan': by(contract['circle.plan'], planCircle),
  'circle.begin': by(contract['circle.begin'], beginCircle),
  'circle.end': by(contract['circle.end'], endCircle),
  'circle.agenda': by(contract['circle.agenda'], (state, input) => makeAgenda(state, input, agendas)),
  'circle.note': by(contract['circle.note'], keepNote),
  'circle.debrief': by(contract['circle.debrief'], recordDebrief),
  'circle.call': by(contract['circle.call'], recordCall),
  'circle.write': by(contract['circle.write'], writeText),
  'circle.approveText': by(contract['circle.approveText'], approveText),
  'needs.record': by(contract['needs.record'], recordNeeds),
  'plan.begin': by(contract['plan.begin'], (state, input, context) =>
    turnTo(state, input, 'planningBegan', context),
  ),
  'plan.callCircle': by(contract['plan.callCircle'], (state, input, context) =>
    turnTo(state, input, 'circleCalled', context),
  ),
  'plan.draft': by(contract['plan.draft'], (state, input, context) =>
    draftPlan(state, input, obligations, context),
  ),
  'plan.decideLine': by(contract['plan.decideLine'], decideLine),
  'plan.approve': by(contract['plan.approve'], (state, input, context) =>
    approvePlan(state, input, obligations, context),
  ),
  'checkIn.record': by(contract['checkIn.record'], recordCheckIn),
  'schedule.mark': by(contract['schedule.mark'], markItem),
  'schedule.pause': by(contract['schedule.pause'], pausePlan),
  'schedule.changePause': by(contract['schedule.changePause'], changePause),
  'schedule.appoint': by(contract['schedule.appoint'], (state, input, context) =>
    makeAppointment(state, input, 'America/New_York', context),
  ),
  'schedule.cancel': by(contract['schedule.cancel'], cancelAppointment),
  'violation.report': by(contract['violation.report'], reportViolation),
  'violation.heard': by(contract['violation.heard'], hearSurvivor),
  'violation.decide': by(contract['violation.decide'], decideViolation),
  'wages.keep': by(contract['wages.keep'], (state, input, context) =>
    keepReckoning(state, input, wages, context),
  ),
  'payment.record': by(contract['payment.record'], recordPayment),
  'payment.correct': by(contract['payment.correct'], correctPayment),
  'evidence.attach': by(contract['evidence.attach'], (state, input, context) =>
    attachEvidence(
      state,
      input,
      { kind: 'png', width: 2, height: 2, size: 99, sha256: 'd'.repeat(64) },
      context,
    ),
  ),
  'service.record': by(contract['service.record'], (state, input, context) =>
    recordService(state, input, serviceKinds, context),
  ),
  'service.change': by(contract['service.change'], changeService),
  'measure.record': by(
    contract['measure.record'],
    (state, { case: _, on, language, how, answers, ...sitting }, context) =>
      answerMeasure(state, sitting, { on, language, how, answers }, symptoms, context),
  ),
  'measure.decline': by(contract['measure.decline'], (state, { case: _, on, ...sitting }, context) =>
    declineMeasure(state, sitting, on, symptoms.measure, context),
  ),
  'measure.safetySeen': by(contract['measure.safetySeen'], seeSafetyTalk),
  'newCharges.record': by(contract['newCharges.record'], checkNewCharges),
  'release.sign': by(contract['release.sign'], signRelease),
  'release.revoke': by(contract['release.revoke'], revokeRelease),
  'document.notice': by(contract['document.notice'], (state, { pathway }, context) => {
    const due = noticeFor(state, pathway, context);
    if (!due.ok) return due;
    const document = documentIdSchema.parse(context.newId());
    const paper = { document, kind: 'notice' as const, to: 'The office', sha256: 'c'.repeat(64) };
    return issueNotice(pathway, due.value.heading, due.value.endedOn, paper);
  }),
} satisfies Partial<Record<ProcedureName, Asked>>;

/** What each question takes, without the case, which is the practice's own. */
export type CaseInput = { [Name in keyof typeof deciders]: Omit<Input<Name>, 'case'> };
