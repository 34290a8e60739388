import { nextStep } from '#domain/process/next-step.ts';
import { peopleToScreen, waitsForSupervisor } from '#domain/screening/standing-of-pathway.ts';
import { latestPlan, type Pathway } from '#domain/state.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import type { Outcome } from '#shared/vocabulary/screening.ts';
import { allMet } from '../screening/preconditions.ts';
import { sheetFor } from './instruments.ts';
import type { Practice } from './practice.ts';
import { agendas, type StaffName } from './program.ts';

/** A safeguard that somebody sees to. */
export const safeguard = (practice: Practice, name = 'time', forbids: ('sharedRoom' | 'contact')[] = []) => ({
  safeguard: name,
  text: 'Seen to',
  owner: 'Ana',
  by: practice.day(7),
  forbids,
});

/** A screening of one person: what the rules indicate, and what the facilitator decides (the same, unless said). */
export function screen(
  practice: Practice,
  pathway: Pathway,
  indicated: Outcome = 'noConcern',
  decided: Outcome = indicated,
  more: Partial<Pick<Input<'screening.decide'>, 'person' | 'on' | 'preconditions'>> & {
    safeguards?: ReturnType<typeof safeguard>[];
  } = {},
): Result<unknown> {
  const { safeguards = [safeguard(practice)], ...about } = more;
  return practice.ask('screening.decide', {
    pathway: pathway.id,
    person: pathway.survivor,
    occasion: 'asked',
    on: practice.today,
    preconditions: allMet,
    sheet: sheetFor(indicated, practice.today),
    decision: { outcome: decided, reasons: 'Talked it through', safeguards },
    ...about,
  });
}

/** The survivor's mother, under pressure. */
export const relative = (survivor: string): Input<'people.add'>['person'] => ({
  part: 'family',
  name: 'Vera Quill',
  language: 'es',
  contacts: [],
  tiedTo: survivor,
  pressured: true,
});

/** A safety plan that names everyone it has to. */
export function planSafety(
  practice: Practice,
  pathway: Pathway,
  who: StaffName = 'facilitator',
): Result<unknown> {
  const people = [...peopleToScreen(practice.state, pathway)];
  const plan = { on: practice.today, people, made: 'together' as const, steps: ['Call Ana first'] };
  return practice.ask('safety.plan', { pathway: pathway.id, plan }, who);
}

/** A line of a plan as the survivor might write it. */
export function line(practice: Practice, text = 'Pay for therapy'): Input<'plan.draft'>['lines'][number] {
  return {
    origin: 'survivor',
    text,
    need: 'repair',
    measure: 'Receipts',
    frequency: 'monthly',
    from: practice.today,
    until: practice.day(300),
    verifier: 'facilitator',
    ownership: true,
  };
}

/** A circle with both sides, unless said otherwise. */
export function circle(
  practice: Practice,
  pathway: Pathway,
  form: Input<'circle.plan'>['circle']['form'] = 'faceToFace',
  participants = [pathway.survivor, pathway.accountableParty],
): Input<'circle.plan'>['circle'] {
  return {
    on: practice.day(3),
    place: 'The library',
    form,
    participants,
    survivorChose: true,
    groundRules: ['One speaks'],
    breakSignal: 'A raised hand',
    arrivals: 'Apart',
    staffedExit: 'The garden door',
  };
}

/** The agenda of a form of meeting, as its template gives it. */
export function agendaFor(form: Input<'circle.plan'>['circle']['form']): Input<'circle.agenda'>['agenda'] {
  const template = agendas.agendas.find(({ forms }) => forms.includes(form));
  if (template === undefined) throw new Error(`there is no agenda for ${form}`);
  const parts = template.parts.map(({ says, ...part }) => ({ ...part, says: says.en }));
  return { template: template.id, version: agendas.version, language: 'en', parts };
}

/** Everybody who has to be screened is, and nothing worries. */
function screenEveryone(practice: Practice, pathway: Pathway): Result<unknown> {
  const results = peopleToScreen(practice.state, pathway).map((person) =>
    screen(practice, practice.pathwayOf(pathway.id), 'noConcern', 'noConcern', { person }),
  );
  return results.find((result) => !result.ok) ?? { ok: true, value: undefined };
}

function auditFirst(practice: Practice, pathway: Pathway): Result<unknown> {
  const waiting = pathway.screenings.find(waitsForSupervisor);
  if (waiting === undefined) return screenEveryone(practice, pathway);
  const about = { pathway: pathway.id, screening: waiting.id, reasons: 'Read it twice' };
  if (waiting.blind === undefined)
    practice.ask('supervision.judge', { ...about, outcome: 'clarify' }, 'supervisor');
  return practice.ask('supervision.audit', { ...about, verdict: 'concurs' }, 'supervisor');
}

function approve(practice: Practice, pathway: Pathway): Result<unknown> {
  for (const { id, decision } of latestPlan(pathway)?.lines ?? []) {
    if (decision === undefined)
      practice.ask('plan.decideLine', { pathway: pathway.id, line: id, decision: 'keep' });
  }
  const on = practice.today;
  return practice.ask('plan.approve', {
    pathway: pathway.id,
    approvedOn: on,
    startsOn: on,
    bySurvivor: true,
  });
}

function beginCircle(practice: Practice, pathway: Pathway): Result<unknown> {
  const open = pathway.circles.find(({ endedAt }) => endedAt === undefined);
  return practice.ask('circle.begin', { pathway: pathway.id, circle: open?.id ?? 'none' });
}

function endCircle(practice: Practice, pathway: Pathway): Result<unknown> {
  const open = pathway.circles.find(({ beganAt, endedAt }) => beganAt !== undefined && endedAt === undefined);
  const attended = open?.participants ?? [];
  const end = { endedAs: 'closed' as const, attended, rulesAgreed: true, commitments: [], leaving: [] };
  const ended = practice.ask('circle.end', { pathway: pathway.id, circle: open?.id ?? 'none', end });
  practice.ask('plan.begin', { pathway: pathway.id, on: practice.today });
  return ended;
}

/** Does what the case page says comes next, as a careful facilitator and supervisor would. */
export function goOn(practice: Practice, pathway: Pathway): Result<unknown> {
  const id = { pathway: pathway.id };
  const on = practice.today;
  const { step } = nextStep(practice.state, pathway, on, practice.policy.screening.validDays);
  switch (step) {
    case 'takeReferral':
      return practice.ask('referral.take', { ...id, on });
    case 'recordEligibility':
      return practice.ask('eligibility.record', { ...id, eligibility: eligible(practice) });
    case 'decidePossibleSurvivor': {
      const decision = { outcome: 'goOn' as const, advocate: 'Dana', reasons: 'Looked at together' };
      return practice.ask('possibleSurvivor.decide', { ...id, ...decision }, 'supervisor');
    }
    case 'recordChoice': {
      const told = { alone: true, toldBothPaths: true, toldCanLeave: true } as const;
      return practice.ask('choice.record', { ...id, choice: { on, language: 'en', ...told } });
    }
    case 'recordAgreement': {
      const agreement = { on, language: 'en', voluntary: true, toldConsequences: true } as const;
      return practice.ask('agreement.record', { ...id, agreement });
    }
    case 'screen':
      return screenEveryone(practice, pathway);
    case 'waitForAudit':
      return auditFirst(practice, pathway);
    case 'referToCommunity': {
      const help = { supportForSurvivor: 'An advocate', servicesForAccountableParty: 'A group' };
      return practice.ask('community.refer', { ...id, referral: { on, organisation: 'Harbor', ...help } });
    }
    case 'prepare':
      practice.ask('preparation.record', {
        ...id,
        preparation: { on, person: pathway.survivor, ready: true },
      });
      return practice.ask('preparation.form', { ...id, form: 'faceToFace', on });
    case 'planCircle':
      return practice.ask('circle.plan', { ...id, circle: circle(practice, pathway) });
    case 'beginCircle':
      return beginCircle(practice, pathway);
    case 'endCircle':
      return endCircle(practice, pathway);
    case 'recordNeeds':
      return practice.ask('needs.record', { ...id, needs: { on, needs: ['repair'] } });
    case 'draftPlan':
      return practice.ask('plan.draft', {
        ...id,
        lines: [{ ...line(practice), money: { minor: 50_000, currency: 'USD' } }],
        why: 'A start',
      });
    case 'approvePlan':
      return approve(practice, pathway);
    case 'checkIn':
      return practice.ask('checkIn.record', { ...id, checkIn: { on, person: pathway.survivor, lines: [] } });
    case 'hearSurvivor':
    case 'decideViolation':
      return review(practice, pathway, step);
    case 'complete': {
      const completion = { on, survivorAgrees: true, ownership: 'In their own words' } as const;
      return practice.ask('pathway.complete', { ...id, completion });
    }
    case 'planSafety':
      return planSafety(practice, pathway);
    case 'issueNotice':
      return practice.ask('document.notice', { ...id, language: 'en' }, 'supervisor');
    case 'none':
      return { ok: true, value: undefined };
  }
}

function review(
  practice: Practice,
  pathway: Pathway,
  step: 'hearSurvivor' | 'decideViolation',
): Result<unknown> {
  const open = pathway.violations.find(({ decision }) => decision === undefined);
  const about = { pathway: pathway.id, violation: open?.id ?? 'none', on: practice.today };
  if (step === 'hearSurvivor') return practice.ask('violation.heard', { ...about, wants: 'goOn' });
  const outcome = open?.survivorSays?.wants === 'return' ? 'return' : 'goOn';
  return practice.ask('violation.decide', { ...about, outcome, reasons: 'As the survivor asked' });
}

/** Answers for which both sides are eligible and nothing hints at a possible survivor. */
export function eligible(practice: Practice): Input<'eligibility.record'>['eligibility'] {
  return {
    survivorAdult: true,
    survivorTrafficked: ['labor'],
    survivorWilling: true,
    atReferralStage: true,
    accountablePartyWilling: true,
    criteria: Object.fromEntries(practice.policy.eligibility.map(({ id, needs }) => [id, needs])),
    possibleSurvivorSigns: [],
  };
}
